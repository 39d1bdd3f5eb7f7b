// SPDX-License-Identifier: Apache-2.0
// Answers that end before they are whole, wherever that may be.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::HostileSite;
using test::say;

namespace {

std::string ok(const std::string& headers, const std::string& body) {
  return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

std::string with_length(const Bytes& whole, std::size_t sent) {
  return ok("Content-Length: " + std::to_string(whole.size()) + "\r\n", whole.substr(0, sent));
}

/// What a sentence calls the file at least: "snapshot.json".
std::string name_in(const std::string& path) {
  return path.substr(path.ends_with(".json") ? path.find_last_of("./", path.size() - 6) + 1 : 1);
}

}  // namespace

TEST_CASE("an answer that ends within its first lines is refused, and the content stays") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    for (const char* begun :
         {"", "H", "HTTP/1.", "HTTP/1.1 200", "HTTP/1.1 200 OK\r", "HTTP/1.1 200 OK\r\nContent-Len",
          "HTTP/1.1 200 OK\r\nContent-Length: 700\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 700\r\n\r"}) {
      INFO(path << " " << begun);
      site.attack(path, say(begun));
      site.must_refuse(name_in(path));
    }
  }
  site.must_recover();
}

TEST_CASE("an answer that ends within the file is refused, at its first byte and at its last") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    const Bytes whole = site.bytes_of(path);
    for (const std::size_t sent :
         {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
      INFO(path << " " << sent);
      site.attack(path, say(with_length(whole, sent)));
      site.must_refuse("the answer broke off; it is tried again next time");
    }
  }
  site.must_recover();
}

TEST_CASE("a file that ends early where its length was not announced is refused all the same") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    const Bytes whole = site.bytes_of(path);
    for (const std::size_t sent : {std::size_t{0}, std::size_t{1}, whole.size() - 1}) {
      INFO(path << " " << sent);
      site.attack(path, say(ok("Connection: close\r\n", whole.substr(0, sent))));
      site.must_refuse(path.substr(path.rfind('/') + 1).substr(0, 9) == "timestamp" ? "timestamp"
                                                                                    : "");
    }
  }
  site.must_recover();
}

TEST_CASE("chunks that end without their end are refused, even when the file itself is whole") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    const Bytes whole = site.bytes_of(path);
    std::string size(16, '\0');
    size.resize(
        static_cast<std::size_t>(std::snprintf(size.data(), size.size(), "%zx\r\n", whole.size())));
    for (const std::string& chunks : {std::string("4"), std::string("4\r\n{\"s"), size + whole,
                                      size + whole + "\r\n", size + whole + "\r\n0\r\n"}) {
      INFO(path << " " << chunks.size());
      site.attack(path, say(ok("Transfer-Encoding: chunked\r\n", chunks)));
      site.must_refuse("the answer broke off; it is tried again next time");
    }
  }
  site.must_recover();
}

TEST_CASE("an answer that is longer than it announces has that much and no more") {
  HostileSite site;
  const Bytes whole = site.bytes_of("/metadata/timestamp.json");
  site.attack("/timestamp.json", [&](test::Connection& to, const std::string&) {
    to.send(with_length(whole, whole.size()) + "HTTP/1.1 200 OK\r\n\r\nand something else");
    to.hang_up();
  });
  const auto outcome = site.run();  // what is behind the end belongs to nothing
  CHECK(outcome.status.state == sync::SyncState::up_to_date);
  site.must_recover();
}
