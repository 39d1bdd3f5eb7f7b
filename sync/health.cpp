// SPDX-License-Identifier: Apache-2.0
#include "sync/health.hpp"

#include <optional>
#include <system_error>

#include "content/outbox/health_names.hpp"
#include "content/outbox/period.hpp"
#include "sync/status.hpp"

namespace pobratym::sync {
namespace {

constexpr const char* kNote = "health";
constexpr std::uintmax_t kMegabyte = 1u << 20u;

outbox::Health health_of(const SyncStatus& status, const Path& state_folder) {
  outbox::Health health;
  const auto say = [&](std::string_view name, std::int64_t value) {
    health.values[std::string(name)] = value;
  };
  if (status.content_version) say(outbox::kContentVersion, *status.content_version);
  if (status.last_success) {
    say(outbox::kLastSync, status.last_success->time_since_epoch().count());
  }
  say(outbox::kSyncFailures, static_cast<std::int64_t>(status.failures));
  say(outbox::kDamagedFiles, static_cast<std::int64_t>(status.damage.size()));
  std::error_code error;
  const auto room = std::filesystem::space(state_folder, error);
  if (!error) say(outbox::kDiskFree, static_cast<std::int64_t>(room.available / kMegabyte));
  return health;
}

}  // namespace

Status tell_health(const outbox::Outbox& outbox, const Path& state_folder, Instant now) {
  const SyncStatus status = read_status(RealDisk(), state_folder);
  if (!status.last_attempt) return {};
  const std::string said =
      outbox::hour_of(now) + " " + std::to_string(status.content_version.value_or(0));
  const auto before = outbox.note(kNote);
  if (!before) return tl::unexpected(before.error());
  if (*before == said) return {};
  // A clock that is behind what was signed is wrong: then the hour is not told.
  const bool believed = !status.content_signed || *status.content_signed <= now;
  if (auto done = outbox.append(health_of(status, state_folder),
                                believed ? std::optional(now) : std::nullopt);
      !done) {
    return done;
  }
  return outbox.set_note(kNote, said);
}

}  // namespace pobratym::sync
