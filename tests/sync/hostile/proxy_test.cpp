// SPDX-License-Identifier: Apache-2.0
// Networks that let nothing out but through their proxy, honest ones and others.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/certificates.hpp"
#include "tests/support/tls_nginx.hpp"
#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using sync::SyncState;
using test::Connection;
using test::HostileSite;
using test::HttpServer;

namespace {

constexpr Instant kLater = test::kToday + std::chrono::hours(3);

/// Carries bytes both ways between the client and 127.0.0.1:`port` until one of them goes.
void tunnel(Connection& client, std::uint16_t port) {
  const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bool open = ::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  client.send(open ? "HTTP/1.1 200 Connected\r\n\r\n" : "HTTP/1.1 502 Nobody\r\n\r\n");
  std::array<pollfd, 2> ends{{{client.socket(), POLLIN, 0}, {server, POLLIN, 0}}};
  std::array<char, 16384> block{};
  while (open && ::poll(ends.data(), ends.size(), -1) > 0) {
    for (std::size_t i = 0; i < 2; ++i) {
      if (ends[i].revents == 0) continue;
      const ssize_t count = ::recv(ends[i].fd, block.data(), block.size(), 0);
      open = count > 0 && ::send(ends[1 - i].fd, block.data(), static_cast<std::size_t>(count),
                                 MSG_NOSIGNAL) == count;
      if (!open) break;
    }
  }
  ::close(server);
  client.hang_up();
}

/// "http://host:1/a/b" as "/a/b".
std::string path_of(const std::string& address) {
  return address.substr(address.find('/', address.find("://") + 3));
}

/// A proxy that keeps the rules.
test::Answer honest_proxy(const test::Answer& origin) {
  return [origin](Connection& to, const std::string& asked) {
    if (to.request().starts_with("CONNECT ")) {
      tunnel(to, static_cast<std::uint16_t>(std::stoul(asked.substr(asked.rfind(':') + 1))));
    } else {
      origin(to, path_of(asked));
    }
  };
}

/// The same for those who know the password.
test::Answer guarded(const test::Answer& proxy) {
  return [proxy](Connection& to, const std::string& asked) {
    if (to.header("Proxy-Authorization") == "Basic Y2xlcms6c2VjcmV0") return proxy(to, asked);
    to.reply(407, "", "Proxy-Authenticate: Basic realm=\"town hall\"\r\n");
  };
}

struct SecureSite : HostileSite {
  SecureSite() {
    settings.connect_timeout = settings.patience = std::chrono::seconds(10);
    settings.ca_file = certificates.certificate("ca");
  }
  test::Certificates certificates{folder() / "certificates"};
  test::TlsNginx nginx{repository().folder(),
                       folder() / "nginx",
                       {.certificate = certificates.certificate("server"),
                        .key = certificates.key("server"),
                        .device_authority = {},
                        .more = {}}};
};

}  // namespace

TEST_CASE("through an honest proxy everything arrives, and only the proxy looks up names") {
  HostileSite site;
  const HttpServer proxy(honest_proxy(site.honest()));
  site.settings.proxy = proxy.url();
  const auto outcome = site.run_from("http://repository.invalid", kLater);
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(site.server().paths().empty());
  CHECK(proxy.paths().front() == "http://repository.invalid/metadata/2.root.json");
}

TEST_CASE("through an honest proxy HTTPS stays closed to it") {
  if (!test::TlsNginx::installed()) SKIP("needs nginx, which packaging/dependencies installs");
  SecureSite site;
  const HttpServer proxy(guarded(honest_proxy(site.honest())));
  site.settings.proxy = "http://clerk:secret@" + proxy.url().substr(7);
  site.must_recover_from(site.nginx.url());
  CHECK(proxy.connections() == 1);
  CHECK(proxy.last_request().starts_with("CONNECT 127.0.0.1:" + std::to_string(site.nginx.port())));
}

TEST_CASE("a proxy that asks for a name and password gets them, and is named when it does not") {
  HostileSite site;
  const HttpServer proxy(guarded(honest_proxy(site.honest())));
  for (const std::string& credentials : {std::string(), std::string("clerk:wr0ng@")}) {
    site.settings.proxy = "http://" + credentials + proxy.url().substr(7);
    site.must_refuse_from(site.url(), "the proxy answers with status 407: it asks for a name",
                          kLater);
    site.must_refuse_from("https://repository.invalid",
                          "the proxy answers with status 407: it asks for a name", kLater);
    CHECK(sync::read_status(RealDisk(), site.state()).error.find("wr0ng") == std::string::npos);
  }
  site.settings.proxy = "http://clerk:secret@" + proxy.url().substr(7);
  site.must_recover();
}

TEST_CASE("a proxy that answers nonsense, refuses or is not there is a sentence") {
  HostileSite site;
  for (const auto& [said, words] :
       {std::pair("SSH-2.0-OpenSSH_9.2p1\r\n", "does not speak HTTP"),
        std::pair("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "status 502"),
        std::pair("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n", "is not there (status 403)"),
        std::pair("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", "is a web page"),
        std::pair("", "the answer broke off")}) {
    INFO(said);
    const HttpServer proxy(test::say(said));
    site.settings.proxy = proxy.url();
    site.must_refuse_from(site.url(), words, kLater);
    site.must_refuse_from("https://repository.invalid", "https://repository.invalid/", kLater);
  }
  site.settings.proxy = "http://127.0.0.1:1";
  site.must_refuse_from(site.url(), "check the network", kLater);
  site.settings.proxy = "http://clerk:secret@proxy.invalid:3128";
  site.must_refuse_from(site.url(), "there is no proxy of that name", kLater);
  site.settings.proxy = "";
  site.must_recover();
}
