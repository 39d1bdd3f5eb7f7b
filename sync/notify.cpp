// SPDX-License-Identifier: Apache-2.0
#include "sync/notify.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace pobratym::sync {
namespace {

constexpr std::size_t kLongestStatus = 1000;

std::optional<std::int64_t> number(const char* text) {
  if (text == nullptr) return std::nullopt;
  std::int64_t value = 0;
  const char* end = text + std::strlen(text);
  const auto [stop, error] = std::from_chars(text, end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace

Notifier::Notifier(const char* socket) {
  const std::string_view name = socket == nullptr ? "" : socket;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const bool abstract = name.starts_with('@');
  if ((!abstract && !name.starts_with('/')) || name.size() >= sizeof address.sun_path) return;
  std::copy(name.begin(), name.end(), address.sun_path);
  if (abstract) address.sun_path[0] = '\0';
  const auto length =
      offsetof(sockaddr_un, sun_path) + name.size() + (abstract ? 0 : 1);  // the end of the path
  file_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (file_ < 0) return;
  if (::connect(file_, reinterpret_cast<const sockaddr*>(&address),
                static_cast<socklen_t>(length)) != 0) {
    ::close(file_);
    file_ = -1;
  }
}

Notifier::~Notifier() {
  if (file_ >= 0) ::close(file_);
}

void Notifier::say(std::string_view lines) const {
  if (file_ < 0) return;
  static_cast<void>(::send(file_, lines.data(), lines.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
}

std::optional<std::chrono::milliseconds> watchdog_interval(const char* microseconds,
                                                           const char* process) {
  const auto limit = number(microseconds);
  if (!limit || *limit < 2000) return std::nullopt;
  if (process != nullptr && number(process) != static_cast<std::int64_t>(::getpid())) {
    return std::nullopt;
  }
  return std::chrono::milliseconds(*limit / 2000);
}

std::string one_line(std::string_view text) {
  std::string line(text.substr(0, kLongestStatus));
  std::ranges::replace_if(line, [](char c) { return c >= '\0' && c < ' '; }, ' ');
  return line;
}

}  // namespace pobratym::sync
