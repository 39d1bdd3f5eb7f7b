// SPDX-License-Identifier: Apache-2.0
// A real web server with TLS: who vouches for whom, and what is said when nobody does.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/certificates.hpp"
#include "tests/support/tls_nginx.hpp"
#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using sync::SyncState;
using test::HostileSite;
using test::TlsNginx;
using test::TlsSettings;

namespace {

constexpr Instant kLater = test::kToday + std::chrono::hours(3);

/// The site's repository behind nginx, which shows the certificate `name`.
struct SecureSite : HostileSite {
  explicit SecureSite(const std::string& name = "server", TlsSettings tls = {})
      : nginx(
            (tls.certificate = certificates.certificate(name), tls.key = certificates.key(name),
             tls.device_authority =
                 tls.device_authority.empty() ? "" : certificates.certificate(tls.device_authority),
             repository().folder()),
            folder() / "nginx", tls) {
    settings.connect_timeout = settings.patience = std::chrono::seconds(10);
    settings.ca_file = certificates.certificate("ca");
  }
  void must_be_refused(const std::string& words) { must_refuse_from(nginx.url(), words, kLater); }
  void must_be_accepted() { must_recover_from(nginx.url()); }

  test::Certificates certificates{folder() / "certificates"};
  TlsNginx nginx;
};

bool nginx_is_missing() { return !TlsNginx::installed(); }
constexpr const char* kNeedsNginx = "needs nginx, which packaging/dependencies installs";

}  // namespace

TEST_CASE(
    "a first sync over HTTPS takes one connection with HTTP/2, whatever the number of files") {
  if (nginx_is_missing()) SKIP(kNeedsNginx);
  SecureSite site;
  std::filesystem::remove_all(site.state());
  std::filesystem::remove_all(site.repository().folder() / "packs");
  site.must_be_accepted();
  site.nginx.stop();
  CHECK(site.nginx.connections() == 1);
  CHECK(site.nginx.protocols() == std::set<std::string>{"HTTP/2.0"});
  CHECK(site.nginx.requests() > 6);
}

TEST_CASE("a server that nobody we trust vouches for is refused") {
  if (nginx_is_missing()) SKIP(kNeedsNginx);
  for (const char* name : {"selfmade", "server"}) {
    INFO(name);
    SecureSite site(name);
    for (const std::string& authority :
         {site.certificates.certificate("stranger"), std::string()}) {
      site.settings.ca_file = authority;
      site.must_be_refused("the server's certificate is not valid");
    }
    site.settings.ca_file =
        site.certificates.certificate("selfmade" == std::string(name) ? name : "ca");
    site.must_be_accepted();
  }
}

TEST_CASE("a certificate for another name, and one that is out of date, are refused") {
  if (nginx_is_missing()) SKIP(kNeedsNginx);
  for (const char* name : {"elsewhere", "expired"}) {
    INFO(name);
    SecureSite site(name);
    site.must_be_refused("check its date, its name and this computer's clock");
    site.must_recover();
  }
}

TEST_CASE("a server that lets in only known devices lets in this one by its certificate") {
  if (nginx_is_missing()) SKIP(kNeedsNginx);
  TlsSettings strict;
  strict.device_authority = "ca";
  SecureSite site("server", strict);
  site.must_be_refused("if it asks for a certificate of this device, name one in the settings");
  site.settings.client_certificate = site.certificates.certificate("forged");
  site.settings.client_key = site.certificates.key("forged");
  site.must_be_refused("perhaps it does not accept this device's certificate");
  site.settings.client_certificate = site.certificates.certificate("device");
  site.must_be_refused("this device's certificate or its key cannot be used");
  site.settings.client_key = site.certificates.key("device");
  site.must_be_accepted();
}

TEST_CASE("TLS from before 2008 is not spoken") {
  if (nginx_is_missing()) SKIP(kNeedsNginx);
  TlsSettings old;
  old.protocols = "TLSv1 TLSv1.1";
  SecureSite site("server", old);
  site.must_be_refused("check that the server speaks TLS 1.2 or newer");
  site.must_recover();
}

TEST_CASE("a redirect from HTTPS to HTTP is not followed") {
  if (nginx_is_missing()) SKIP(kNeedsNginx);
  TlsSettings tls;
  tls.more = "location = /metadata/timestamp.json { return 302 http://127.0.0.1:1/; }\n";
  SecureSite site("server", tls);
  site.must_be_refused("or from HTTPS to HTTP; check the repository's address");
  site.must_recover();
}

TEST_CASE("TLS spoken to a server that has none is told as such") {
  HostileSite site;
  const test::HttpServer plain([](test::Connection&, const std::string&) {},
                               [](test::Connection& to) {
                                 to.send("HTTP/1.1 400 Bad Request\r\n\r\n");
                                 to.wait_until_closed();
                               });
  site.must_refuse_from("https" + plain.url().substr(4), "no secure connection can be made",
                        kLater);
  site.must_recover();
}
