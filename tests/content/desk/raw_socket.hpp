// SPDX-License-Identifier: Apache-2.0
// Bytes to a port of this machine and whatever comes back: for requests that no client would send.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace pobratym::test {

class RawSocket {
 public:
  /// Throws when nobody listens.
  explicit RawSocket(std::uint16_t port);
  ~RawSocket();
  RawSocket(const RawSocket&) = delete;
  RawSocket& operator=(const RawSocket&) = delete;

  /// False when the other side has hung up.
  bool send(const std::string& bytes) const;
  /// Until the other side closes, or `patience` is over.
  [[nodiscard]] std::string read_all(
      std::chrono::milliseconds patience = std::chrono::seconds(10)) const;
  /// One response with a Content-Length, or what came of it.
  [[nodiscard]] std::string read_response(
      std::chrono::milliseconds patience = std::chrono::seconds(20));

 private:
  [[nodiscard]] bool read_some(std::string& into, std::chrono::milliseconds patience) const;
  int socket_ = -1;
  std::string left_;
};

/// "200" of "HTTP/1.1 200 OK…"; 0 for no response.
[[nodiscard]] int status_of(const std::string& response);

}  // namespace pobratym::test
