// SPDX-License-Identifier: Apache-2.0
// One sync from beginning to end: check, fetch, apply, report. Whatever fails, what was shown
// before can still be shown, and status.json says in a sentence what was wrong.
#pragma once

#include <optional>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "sync/interruptible_transport.hpp"
#include "sync/reconcile.hpp"
#include "sync/status.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

/// What a sync works with.
struct SyncParts {
  Transport& transport;
  Disk& disk;
  Path state_folder;
  std::optional<Bytes> installed_root;  ///< for the first run
  Progress progress;
  PictureRoom picture_room = {};  ///< for how many bytes of pictures
  Interrupted interrupted = {};   ///< the same that the transport asks
  /// A repository that came with the program, for when nothing else is left to be shown.
  std::optional<Path> installed = {};
  std::uint32_t picture_width = 0;  ///< as in PictureWishes
};

struct Outcome {
  SyncStatus status;                    ///< as written to status.json
  std::optional<Reconciled> content;    ///< empty when the run failed before there was any
  std::chrono::seconds wished_pause{};  ///< how long the server asks to be left alone
  bool interrupted = false;  ///< told to end before it was done: neither a success nor a failure
  bool restored = false;     ///< failed, but content.db was damaged and was made anew from the disk
  bool shows_installed = false;  ///< and from what came with the program, because nothing else was
};

/// `now` is the wall clock; the status never says an earlier time than the newest signed one. Of a
/// run that is interrupted it says which content is here now, and else what it said before. An
/// error only when the run could not begin or report: another sync is at work, or the state folder
/// cannot be written.
[[nodiscard]] Result<Outcome> sync_once(const SyncParts& parts, Instant now);

/// The last line of a run: "Up to date: 214 records, version 3; fetched 2 pages, 9.1 KB in 7
/// requests", or what failed and what is shown meanwhile.
[[nodiscard]] std::string describe(const Outcome& outcome);

}  // namespace pobratym::sync
