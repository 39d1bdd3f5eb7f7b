// SPDX-License-Identifier: Apache-2.0
#include "tests/support/notify_socket.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>

namespace pobratym::test {

NotifySocket::NotifySocket(const std::string& name)
    : file_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (name.size() >= sizeof address.sun_path) throw std::runtime_error(name + " is too long");
  std::copy(name.begin(), name.end(), address.sun_path);
  const bool abstract = name.starts_with('@');
  if (abstract) address.sun_path[0] = '\0';
  const std::size_t length = offsetof(sockaddr_un, sun_path) + name.size() + (abstract ? 0 : 1);
  if (::bind(file_, reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(length)) !=
      0) {
    throw std::runtime_error("no socket at " + name);
  }
}

NotifySocket::~NotifySocket() { ::close(file_); }

std::string NotifySocket::next(std::chrono::milliseconds patience) {
  pollfd waiting{file_, POLLIN, 0};
  if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return "";
  std::array<char, 8192> word{};
  const ssize_t length = ::recv(file_, word.data(), word.size(), 0);
  return length > 0 ? std::string(word.data(), static_cast<std::size_t>(length)) : "";
}

std::string NotifySocket::hear(const std::string& beginning, const std::string& words,
                               std::chrono::milliseconds patience) {
  for (;;) {
    std::string word = next(patience);
    if (word.empty()) return "";
    if (word.starts_with(beginning) && word.find(words) != std::string::npos) return word;
  }
}

}  // namespace pobratym::test
