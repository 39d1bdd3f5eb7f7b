// SPDX-License-Identifier: Apache-2.0
// The commands of pobratym-sync, a file each, and what they share.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "sync/curl_transport.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

constexpr int kDone = 0, kFailed = 1, kUsage = 2;

/// "pobratym-sync: …" on standard error; answers `code`.
int complain(const Error& error, int code);

/// By HTTP when it is an address, else a folder.
[[nodiscard]] Result<std::unique_ptr<Transport>> open_transport(const std::string& repository,
                                                                const Disk& disk,
                                                                const CurlSettings& settings);

struct OnceArguments {
  std::string repository, state, root, now, installed;
  bool verbose = false;
  std::uint32_t picture_width = 0;  ///< of the screen, pixels
};
[[nodiscard]] int run_once(const OnceArguments& arguments);

struct StatusArguments {
  std::string state;
  bool json = false;
};
[[nodiscard]] int show_status(const StatusArguments& arguments);

struct RunArguments {
  std::string config;
  std::vector<std::string> settings;  ///< "name=value" each
  bool check = false;
};
[[nodiscard]] int run_daemon(const RunArguments& arguments);

}  // namespace pobratym::sync
