// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tls_nginx.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

constexpr const char* kNginx = "/usr/sbin/nginx";

/// Stays open in the programs that are started.
int listen_anywhere(std::uint16_t& port) {
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  auto* raw = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener, raw, length) != 0 || ::listen(listener, 64) != 0 ||
      ::getsockname(listener, raw, &length) != 0) {
    throw std::runtime_error("the test finds no free loopback port for nginx");
  }
  port = ntohs(address.sin_port);
  return listener;
}

std::string configuration(const std::filesystem::path& repository, const std::string& run,
                          const std::string& port, const TlsSettings& settings) {
  std::string text = "daemon off;\nworker_processes 1;\n";
  if (::getuid() == 0) text += "user root;\n";
  text += "pid \"" + run + "/nginx.pid\";\nerror_log \"" + run +
          "/error.log\" notice;\nevents { worker_connections 64; }\nhttp {\n"
          "log_format short '$connection $server_protocol $request_method $uri $status';\n"
          "access_log \"" +
          run + "/access.log\" short;\n";
  for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"}) {
    text += std::string(kind) + "_temp_path \"" + run + "/" + kind + "\";\n";
  }
  text += "server {\nlisten 127.0.0.1:" + port + " ssl http2;\nroot \"" + repository.string() +
          "\";\nssl_certificate \"" + settings.certificate + "\";\nssl_certificate_key \"" +
          settings.key + "\";\nssl_protocols " + settings.protocols + ";\n";
  if (settings.protocols.find("TLSv1.1") != std::string::npos) {
    text += "ssl_ciphers ALL:@SECLEVEL=0;\n";
  }
  if (!settings.device_authority.empty()) {
    text +=
        "ssl_verify_client on;\nssl_client_certificate \"" + settings.device_authority + "\";\n";
  }
  return text + settings.more + "}\n}\n";
}

}  // namespace

TlsNginx::TlsNginx(const std::filesystem::path& repository, std::filesystem::path run,
                   const TlsSettings& settings)
    : run_(std::move(run)) {
  std::filesystem::create_directories(run_);
  const int listener = listen_anywhere(port_);
  std::ofstream(run_ / "nginx.conf")
      << configuration(repository, run_.string(), std::to_string(port_), settings);
  process_ = start_program({"/usr/bin/env", "NGINX=" + std::to_string(listener) + ";", "setpriv",
                            "--pdeathsig", "TERM", kNginx, "-p", run_.string(), "-c",
                            (run_ / "nginx.conf").string(), "-e", (run_ / "error.log").string()},
                           (run_ / "output").string());
  ::close(listener);
}

TlsNginx::~TlsNginx() { stop(); }

void TlsNginx::stop() {
  if (process_ < 0) return;
  ::kill(process_, SIGTERM);
  static_cast<void>(wait_for(process_));
  process_ = -1;
}

std::set<std::string> TlsNginx::column(std::size_t number) const {
  std::set<std::string> values;
  std::ifstream log(run_ / "access.log");
  for (std::string line; std::getline(log, line);) {
    std::istringstream words(line);
    std::string word;
    for (std::size_t i = 0; i <= number; ++i) words >> word;
    values.insert(word);
  }
  return values;
}

std::size_t TlsNginx::requests() const {
  std::ifstream log(run_ / "access.log");
  std::size_t count = 0;
  for (std::string line; std::getline(log, line);) ++count;
  return count;
}

bool TlsNginx::installed() { return ::access(kNginx, X_OK) == 0; }

}  // namespace pobratym::test
