// SPDX-License-Identifier: Apache-2.0
// Only the settings say how the network is spoken to, and no sentence repeats a password.
#include "sync/curl_settings.hpp"

#include <stdlib.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <optional>

#include "sync/curl_transport.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::Connection;
using test::HttpServer;

namespace {

constexpr FetchLimits kPlenty{.most = 1000, .exact = {}};

/// A variable of this program's environment, for as long as this lives.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = ::getenv(name)) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

std::string refusal(const CurlSettings& settings) {
  const auto checked = check_settings(settings);
  return checked ? "" : checked.error().message;
}

Result<Bytes> fetch(const std::string& url, const CurlSettings& settings = {}) {
  return CurlTransport::open(url, settings).value()->fetch("file", kPlenty);
}

}  // namespace

TEST_CASE("a proxy that the environment names is not asked") {
  const HttpServer server([](Connection& c, const std::string&) { c.reply(200, "here"); });
  const HttpServer proxy([](Connection& c, const std::string&) { c.reply(200, "proxied"); });
  const Variable lower("http_proxy", proxy.url()), upper("HTTP_PROXY", proxy.url()),
      all("ALL_PROXY", proxy.url()), small("all_proxy", proxy.url());
  CHECK(fetch(server.url()).value() == "here");
  CHECK(proxy.connections() == 0);
}

TEST_CASE("the environment cannot switch the proxy of the settings off") {
  const HttpServer proxy([](Connection& c, const std::string&) { c.reply(200, "proxied"); });
  const Variable all("no_proxy", "*"), upper("NO_PROXY", "*");
  CurlSettings settings;
  settings.proxy = proxy.url();
  CHECK(fetch("http://127.0.0.1:1", settings).value() == "proxied");
}

TEST_CASE("passwords that lie in somebody's home are not sent") {
  const test::TemporaryFolder home;
  for (const char* name : {".netrc", "_netrc"}) {
    std::ofstream(home / name) << "default login clerk password secret\n";
  }
  std::ofstream(home / ".curlrc") << "user = \"clerk:secret\"\nheader = \"X-From: curlrc\"\n";
  const Variable variable("HOME", home.path().string());
  const Variable netrc("NETRC", (home / ".netrc").string());
  const HttpServer server([](Connection& c, const std::string&) { c.reply(200, "here"); });
  CHECK(fetch(server.url()).value() == "here");
  CHECK(server.last_request().find("uthorization") == std::string::npos);
  CHECK(server.last_request().find("curlrc") == std::string::npos);
}

TEST_CASE("a name and password in the repository's address are sent, and never said") {
  HttpServer server([](Connection& c, const std::string& path) {
    path == "/there/file" ? c.reply(200, "here") : c.reply(500, "");
  });
  const std::string url = "http://clerk:s3cret@" + server.url().substr(7);
  CHECK(fetch(url + "/there").value() == "here");
  CHECK(server.last_request().find("\r\nAuthorization: Basic ") != std::string::npos);
  const auto refused = fetch(url);
  CHECK(refused.error().message == server.url() +
                                       "/file: the server answers with status 500; try "
                                       "again later");
  for (const char* wrong : {"ftp://clerk:s3cret@host/", "http://clerk:s3cret@127.0.0.1:1/"}) {
    const auto transport = CurlTransport::open(wrong, {});
    const std::string said = transport ? (*transport)->fetch("file", kPlenty).error().message
                                       : transport.error().message;
    INFO(said);
    CHECK(said.find("s3cret") == std::string::npos);
  }
}

TEST_CASE("credentials are taken out of a text, and nothing else is") {
  CHECK(without_credentials("http://a:b@h/x", "http://a:b@h/x") == "http://h/x");
  CHECK(without_credentials("no proxy a:b@h:1, no a:b", "a:b@h:1") == "no proxy h:1, no a:b");
  CHECK(without_credentials("http://h/a@b", "http://h/a@b") == "http://h/a@b");
  CHECK(without_credentials("http://a:p@ss@h", "http://a:p@ss@h") == "http://h");
  CHECK(without_credentials("", "") == "");
}

TEST_CASE("settings that cannot be meant are refused in a sentence") {
  CHECK(refusal({}) == "");
  for (const char* good : {"proxy:3128", "http://proxy:3128", "https://a:b@proxy", "socks5h://p"}) {
    CHECK(refusal({.proxy = good}) == "");
  }
  for (const char* wrong : {"ftp://a:s3cret@proxy", "file:///etc", "http://", "/a/b"}) {
    const std::string words = refusal({.proxy = wrong});
    INFO(words);
    CHECK(words.find("is no address of a proxy; it is of the form http://host:port") !=
          std::string::npos);
    CHECK(words.find("s3cret") == std::string::npos);
  }
  CHECK(
      refusal({.ca_file = "/nowhere/ca.pem"}) ==
      "the file of trusted authorities /nowhere/ca.pem cannot be read; check its name and who may "
      "read it");
  CHECK(refusal({.client_certificate = "/nowhere/x"}).starts_with("this device's certificate /"));
  CHECK(refusal({.client_certificate = "/dev/null", .client_key = "/nowhere/x"})
            .starts_with("this device's key /nowhere/x cannot be read"));
  CHECK(refusal({.client_key = "/dev/null"}).find("a key of this device and no certificate") !=
        std::string::npos);
}

TEST_CASE("a file of authorities that holds none is named") {
  CurlSettings settings;
  settings.ca_file = "/dev/null";
  const auto body = fetch("https://127.0.0.1:1", settings);
  REQUIRE_FALSE(body);
  CHECK_FALSE(body.error().message.empty());
}
