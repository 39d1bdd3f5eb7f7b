// SPDX-License-Identifier: Apache-2.0
// nginx with TLS and HTTP/2 on a free loopback port. It is handed a socket that listens already, so
// nobody has to wait until it has started.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

namespace pobratym::test {

struct TlsSettings {
  std::string certificate, key;
  std::string device_authority;  ///< who vouches for the devices it lets in; empty lets in all
  std::string protocols = "TLSv1.2 TLSv1.3";
  std::string more;  ///< lines for the server's part of the configuration
};

class TlsNginx {
 public:
  TlsNginx(const std::filesystem::path& repository, std::filesystem::path run,
           const TlsSettings& settings);
  ~TlsNginx();
  TlsNginx(const TlsNginx&) = delete;
  TlsNginx& operator=(const TlsNginx&) = delete;

  [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] std::uint16_t port() const { return port_; }

  void stop();  ///< so that the log is complete

  /// After stop(): how many connections carried requests, and in which versions of HTTP.
  [[nodiscard]] std::size_t connections() const { return column(0).size(); }
  [[nodiscard]] std::set<std::string> protocols() const { return column(1); }
  [[nodiscard]] std::size_t requests() const;

  /// Whether the program is there.
  [[nodiscard]] static bool installed();

 private:
  [[nodiscard]] std::set<std::string> column(std::size_t number) const;

  std::filesystem::path run_;
  std::uint16_t port_ = 0;
  pid_t process_ = -1;
};

}  // namespace pobratym::test
