// SPDX-License-Identifier: Apache-2.0
#include "sync/daemon_chores.hpp"

namespace pobratym::sync {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t kScrubStep = 1u << 20u;  // bytes; between two of them it may be stopped
constexpr std::uint64_t kScrubTurn = 32u
                                     << 20u;  // bytes a turn: a card is read in hours, not at once

}  // namespace

std::vector<Chore> DaemonChores::chores() {
  return {
      {"delivering the outbox", 30s, true,
       [this](Instant now, const Interrupted& interrupted) {
         return deliver_what_waits(way_, now, interrupted);
       }},
      {"serving a USB stick", 600s, false,
       [this](Instant now, const Interrupted& interrupted) {
         return serve_new_sticks(way_, disk_, sticks_, now, interrupted);
       }},
      {"looking over the disk", 60s, false,
       [this](Instant now, const Interrupted& interrupted) { return scrub(now, interrupted); }}};
}

/// What only a sync can bring is fetched by the next one, which looks at every file it names.
Status DaemonChores::scrub(Instant now, const Interrupted& interrupted) {
  std::uint64_t bytes = 0;
  std::string found;
  while (bytes < kScrubTurn && !interrupted()) {
    const auto report = scrub_.step(kScrubStep, now);
    if (!report) return tl::unexpected(report.error());
    bytes += report->bytes;
    for (const std::string& line : report->mended) way_.log(line);
    for (const DamagedFile& one : report->missing)
      found += (found.empty() ? "" : "; ") + one.sentence;
    if (report->came_round || report->bytes == 0) break;
  }
  return found.empty() ? Status{} : fail(ErrorCode::failed, found);
}

}  // namespace pobratym::sync
