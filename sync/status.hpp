// SPDX-License-Identifier: Apache-2.0
// What the last sync came to: status.json in the state folder. The kiosk reads it to say how old
// its content is, so this header links nothing but the base layer; times are kept as instants and
// become words where the reader's language is known. Everything in it is said of a moment that it
// names, so that it stays true when its writer is killed or the power goes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/json.hpp"

namespace pobratym::sync {

enum class SyncState {
  never,       ///< no sync has ended yet, or its file is lost
  up_to_date,  ///< the last sync ended well
  failed,      ///< the last sync failed; the content is that of the last success
};

/// What the daemon began to do.
enum class Activity {
  none,     ///< no daemon has written this status
  syncing,  ///< asking, fetching, applying
  waiting,  ///< for the next run
  resting,  ///< until the quiet hours are over
  stopped,  ///< it was told to end, and did
};

/// The daemon's last word. Whether it still holds: sync/status_keeper.hpp.
struct DaemonWord {
  Activity activity = Activity::none;
  Instant at{};                     ///< when it began with that
  std::optional<Instant> next_run;  ///< as planned then
  bool operator==(const DaemonWord&) const = default;
};

/// What the scrub found damaged and could not mend.
struct DamagedFile {
  std::string file;      ///< in the state folder: "blobs/ab/…", "metadata", "content.db"
  std::string sentence;  ///< that names it for people
  bool operator==(const DamagedFile&) const = default;
};

struct SyncStatus {
  SyncState state = SyncState::never;
  std::optional<Instant> last_success;
  std::optional<Instant> last_attempt;
  std::optional<std::int64_t> content_version;  ///< of the timestamp role; absent before the first
  std::optional<Instant> content_signed;        ///< when that content was published
  std::string error;                            ///< one sentence; empty unless failed
  std::vector<std::string> warnings = {};  ///< a sentence for each partner that is not followed
  std::uint64_t bytes = 0;                 ///< fetched by the last run
  std::uint64_t requests = 0;
  std::uint64_t failures = 0;                 ///< in a row
  std::optional<Instant> failing_since = {};  ///< the first of them
  std::uint64_t pictures_later = 0;           ///< left for later, to save a metered network
  DaemonWord daemon = {};
  std::vector<DamagedFile> damage = {};  ///< until it is healed, whatever runs come between
  bool operator==(const SyncStatus&) const = default;
};

/// A missing or damaged file is "never": it is a report, not a source of truth.
[[nodiscard]] SyncStatus read_status(const Disk& disk, const Path& state_folder);
[[nodiscard]] Status write_status(Disk& disk, const Path& state_folder, const SyncStatus& status);

[[nodiscard]] Json status_to_json(const SyncStatus& status);
[[nodiscard]] SyncStatus status_from_json(const Json& json);

/// Plain English for the command line, a line or two.
[[nodiscard]] std::string describe(const SyncStatus& status, Instant now);

/// "The daemon waits; next run at …", or what it last said and that it runs no more. Empty when
/// there has been none. `kept`: whether one runs now.
[[nodiscard]] std::string describe(const DaemonWord& word, bool kept);

/// A line for each warning and each damage, begun by a line break; empty when there is none.
[[nodiscard]] std::string describe_warnings(const SyncStatus& status);

/// "12 seconds", "3 hours", "2 days": the largest unit, rounded down.
[[nodiscard]] std::string describe_duration(std::chrono::seconds duration);
/// "640 bytes", "9.1 KB", "3.2 MB"; 1 KB is 1,000 bytes.
[[nodiscard]] std::string describe_bytes(std::uint64_t bytes);
/// "1 page", "2 pages"
[[nodiscard]] std::string describe_count(std::uint64_t count, const std::string& noun);

}  // namespace pobratym::sync
