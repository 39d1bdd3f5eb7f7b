// SPDX-License-Identifier: Apache-2.0
// How a kiosk may speak to the network, for everything here that does: downloads and the outbox.
// Only what is written here counts. libcurl would also read proxies from the environment and
// passwords from ~/.netrc, which on a kiosk's service are somebody else's by accident.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "content/base/result.hpp"

namespace pobratym::sync {

struct CurlSettings {
  std::chrono::seconds connect_timeout{15};
  /// A transfer below `slowest` bytes a second for `patience` is given up, and so is one that on
  /// the whole is slower than that: a file of n bytes may take connect_timeout + patience +
  /// n / slowest. Files that come side by side share it.
  std::uint64_t slowest = 200;
  std::chrono::seconds patience{30};
  /// All files of one run together; what has arrived by then is kept.
  std::chrono::seconds run_time{std::chrono::hours(6)};
  /// may_have() asks with HEAD instead of answering "maybe".
  bool ask_by_head = true;

  std::string proxy{};    ///< "http://name:password@proxy:3128", socks5h://…; empty for none
  std::string ca_file{};  ///< authorities to trust instead of the system's; PEM
  std::string client_certificate{}, client_key{};  ///< of this device; PEM

  /// Asked several times a second while something travels; true ends it.
  std::function<bool()> stop{};
  /// Hands in a connected socket instead of a connection to the server; for tests.
  std::function<int()> socket{};
};

/// invalid, in a sentence, when a name in the settings is none or a file cannot be read.
[[nodiscard]] Status check_settings(const CurlSettings& settings);

/// Sets what concerns the way (not what is asked for) on `easy`, a CURL handle. `settings` must
/// outlive it.
void apply_settings(void* easy, const CurlSettings& settings);

/// `text` without the names and passwords that `address` (of a server or a proxy) holds.
[[nodiscard]] std::string without_credentials(std::string text, const std::string& address);

}  // namespace pobratym::sync
