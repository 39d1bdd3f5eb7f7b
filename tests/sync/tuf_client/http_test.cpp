// SPDX-License-Identifier: Apache-2.0
// Servers as they are: old ones, ones behind a redirect, ones that break off.
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::Connection;
using test::HttpServer;
using test::TufSite;
using Names = std::vector<std::string>;

namespace {

/// The site's repository behind a server with manners of its own.
struct OtherServer {
  OtherServer(TufSite& site, const std::function<bool(Connection&, const std::string&)>& manners)
      : server([&site, manners](Connection& to, const std::string& path) {
          if (!manners(to, path)) site.repository.answer()(to, path);
        }) {
    site.metadata_url = server.url() + "/metadata";
    site.targets_url = server.url() + "/targets";
  }
  HttpServer server;
};

bool is_timestamp(const std::string& path) { return path.ends_with("timestamp.json"); }

}  // namespace

TEST_CASE("an address may end with a slash or not") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "file", "content");
  site.repository.publish_all();
  site.metadata_url = site.url() + "/metadata";
  site.targets_url = site.url() + "/targets";
  CHECK(site.download({"file"}));
}

TEST_CASE("a server that speaks HTTP 1.0 and hangs up after each answer is enough") {
  TufSite site;
  REQUIRE(site.init());
  const OtherServer old(site, [&](Connection& to, const std::string& path) {
    const bool exists = path != "/metadata/2.root.json";
    const std::string role = path.find("snapshot") != std::string::npos    ? "snapshot"
                             : path.find("timestamp") != std::string::npos ? "timestamp"
                                                                           : "targets";
    to.send(exists ? "HTTP/1.0 200 OK\r\nServer: old\r\n\r\n" + site.repository.newest(role)
                   : "HTTP/1.0 404 Not Found\r\n\r\n");
    to.hang_up();
    return true;
  });
  // Without a length the end of the connection is the end of the file.
  CHECK_FALSE(old.server.url().empty());
  CHECK(site.refresh());
  CHECK(site.trusted() == Names{"root 1", "snapshot 1", "targets 1", "timestamp 1"});
}

TEST_CASE("that there is no next root may be said in three ways, and an error is none") {
  for (const auto& [status, good] :
       {std::pair(404, true), std::pair(403, true), std::pair(410, true), std::pair(500, false),
        std::pair(503, false), std::pair(401, false)}) {
    INFO(status);
    TufSite site;
    REQUIRE(site.init());
    const OtherServer other(site, [status = status](Connection& to, const std::string& path) {
      if (!path.ends_with("root.json")) return false;
      to.reply(status, "no");
      return true;
    });
    CHECK(site.refresh() == good);
    CHECK(site.trusted().size() == (good ? 4 : 1));
  }
}

TEST_CASE("an answer that breaks off is not taken for the whole") {
  TufSite site;
  REQUIRE(site.init());
  const OtherServer other(site, [](Connection& to, const std::string& path) {
    if (!is_timestamp(path)) return false;
    to.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"signed\":");
    to.hang_up();
    return true;
  });
  CHECK_FALSE(site.refresh());
  CHECK(site.trusted() == Names{"root 1"});
}

TEST_CASE("an answer without end is given up") {
  TufSite site;
  REQUIRE(site.init());
  const OtherServer other(site, [](Connection& to, const std::string& path) {
    if (!is_timestamp(path)) return false;
    to.send("HTTP/1.1 200 OK\r\n\r\n");
    const Bytes block(65536, ' ');
    while (to.send(block)) {
    }
    return true;
  });
  CHECK_FALSE(site.refresh());
}

TEST_CASE("a redirect is followed, and one in a circle is given up") {
  TufSite site;
  REQUIRE(site.init());
  const OtherServer other(site, [](Connection& to, const std::string& path) {
    if (!is_timestamp(path) || path.starts_with("/metadata/elsewhere")) return false;
    to.reply(302, "", "Location: /metadata/../metadata/timestamp.json?signed=1\r\n");
    return true;
  });
  // The place answers with another redirect each time: three are enough to give up.
  CHECK_FALSE(site.refresh());
  const OtherServer once(site, [&](Connection& to, const std::string& path) {
    if (path != "/metadata/timestamp.json") return false;
    to.reply(302, "", "Location: " + site.url() + "/metadata/timestamp.json\r\n");
    return true;
  });
  CHECK(site.refresh());
}

TEST_CASE("nobody at the address, or no address, is an error") {
  TufSite site;
  REQUIRE(site.init());
  site.metadata_url = "http://127.0.0.1:1/metadata";
  CHECK_FALSE(site.refresh());
  for (const char* wrong : {"metadata", "ftp://127.0.0.1/", "file:///etc"}) {
    site.metadata_url = wrong;
    CHECK_FALSE(site.refresh());
  }
  CHECK(site.trusted() == Names{"root 1"});
}
