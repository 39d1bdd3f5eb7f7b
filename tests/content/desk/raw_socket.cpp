// SPDX-License-Identifier: Apache-2.0
#include "tests/content/desk/raw_socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace pobratym::test {

RawSocket::RawSocket(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("nobody listens at port " + std::to_string(port));
  }
}

RawSocket::~RawSocket() { ::close(socket_); }

bool RawSocket::send(const std::string& bytes) const {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const auto now = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (now <= 0) return false;
    sent += static_cast<std::size_t>(now);
  }
  return true;
}

bool RawSocket::read_some(std::string& into, std::chrono::milliseconds patience) const {
  pollfd wait{socket_, POLLIN, 0};
  if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0) return false;
  std::array<char, 65536> buffer{};
  const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (got <= 0) return false;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

std::string RawSocket::read_all(std::chrono::milliseconds patience) const {
  std::string all;
  while (read_some(all, patience)) {
  }
  return all;
}

std::string RawSocket::read_response(std::chrono::milliseconds patience) {
  std::string& all = left_;
  while (true) {
    const auto end = all.find("\r\n\r\n");
    if (end != std::string::npos) {
      const auto at = all.find("Content-Length: ");
      const std::size_t length =
          at < end ? static_cast<std::size_t>(std::strtoull(all.c_str() + at + 16, nullptr, 10))
                   : 0;
      if (all.size() >= end + 4 + length) {
        std::string response = all.substr(0, end + 4 + length);
        all.erase(0, response.size());
        return response;
      }
    }
    if (!read_some(all, patience)) return std::exchange(all, {});
  }
}

int status_of(const std::string& response) {
  return response.starts_with("HTTP/1.1 ") ? std::atoi(response.c_str() + 9) : 0;
}

}  // namespace pobratym::test
