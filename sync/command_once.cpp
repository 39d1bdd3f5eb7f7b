// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <iostream>

#include "content/repository/limits.hpp"
#include "sync/command.hpp"
#include "sync/once.hpp"
#include "sync/told_transport.hpp"

namespace pobratym::sync {
namespace {

/// One line that is written over, and only where somebody looks.
void show_progress(std::string_view what, std::uint64_t done, std::uint64_t total) {
  std::cerr << "\r" << what << ": " << done << " of " << total << "\033[K";
  if (done == total) std::cerr << "\r\033[K";
  std::cerr.flush();
}

}  // namespace

int run_once(const OnceArguments& arguments) {
  Instant now = SystemClock().now();
  if (!arguments.now.empty()) {
    const auto given = parse_instant(arguments.now);
    if (!given) {
      return complain({ErrorCode::invalid, "--now is not of the form 2026-11-24T08:30:00Z"},
                      kUsage);
    }
    now = *given;
  }
  RealDisk disk;
  std::optional<Bytes> root;
  if (!arguments.root.empty()) {
    auto bytes = disk.read(arguments.root, repository::kMaxRootBytes);
    if (!bytes) return complain(bytes.error(), kUsage);
    root = std::move(*bytes);
  }
  auto transport = open_transport(arguments.repository, disk, {});
  if (!transport) return complain(transport.error(), kUsage);
  ToldTransport told(**transport, [](const std::string& line) { std::cerr << line << "\n"; });
  Transport& used = arguments.verbose ? static_cast<Transport&>(told) : **transport;
  const bool watched = ::isatty(STDERR_FILENO) == 1 && !arguments.verbose;
  const Progress progress = [watched](std::string_view what, std::uint64_t done,
                                      std::uint64_t total) {
    if (watched) show_progress(what, done, total);
  };
  SyncParts parts{used, disk, arguments.state, root, progress};
  if (!arguments.installed.empty()) parts.installed = arguments.installed;
  parts.picture_width = arguments.picture_width;
  const auto outcome = sync_once(parts, now);
  if (!outcome) return complain(outcome.error(), kFailed);
  const bool good = outcome->status.state == SyncState::up_to_date;
  (good ? std::cout : std::cerr) << describe(*outcome) << "\n";
  return good ? kDone : kFailed;
}

}  // namespace pobratym::sync
