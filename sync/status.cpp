// SPDX-License-Identifier: Apache-2.0
#include "sync/status.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "content/base/hash.hpp"

namespace pobratym::sync {
namespace {

constexpr std::uint64_t kLongestStatus = 65536;

std::string_view name_of(SyncState state) {
  switch (state) {
    case SyncState::up_to_date:
      return "up_to_date";
    case SyncState::failed:
      return "failed";
    case SyncState::never:
      break;
  }
  return "never";
}

constexpr std::array kActivities = {
    std::pair{Activity::syncing, "syncing"}, std::pair{Activity::waiting, "waiting"},
    std::pair{Activity::resting, "resting"}, std::pair{Activity::stopped, "stopped"}};

std::optional<Instant> instant_member(const Json& json, std::string_view key) {
  const auto text = string_member(json, key);
  return text ? parse_instant(*text) : std::nullopt;
}

std::uint64_t count_member(const Json& json, std::string_view key) {
  return static_cast<std::uint64_t>(
      std::max<std::int64_t>(integer_member(json, key).value_or(0), 0));
}

/// Of all other members. A flipped bit may be a digit of a date.
std::string sum_of(Json json) {
  json.erase("sum");
  return to_hex(sha256(dump_json(json))).substr(0, 16);
}

std::string ago(Instant then, Instant now) {
  if (then > now) return "at " + format_instant(then) + " (this computer's clock is behind)";
  return describe_duration(now - then) + " ago (" + format_instant(then) + ")";
}

Json word_to_json(const DaemonWord& word) {
  Json json = {{"at", format_instant(word.at)}};
  for (const auto& [activity, name] : kActivities) {
    if (activity == word.activity) json["activity"] = name;
  }
  if (word.next_run) json["next_run"] = format_instant(*word.next_run);
  return json;
}

DaemonWord word_from_json(const Json& json) {
  const auto text = string_member(json, "activity");
  const auto at = instant_member(json, "at");
  if (!text || !at) return {};
  for (const auto& [activity, name] : kActivities) {
    if (*text == name) return {activity, *at, instant_member(json, "next_run")};
  }
  return {};
}

Json damage_to_json(const std::vector<DamagedFile>& damage) {
  Json list = Json::array();
  for (const DamagedFile& one : damage)
    list.push_back({{"file", one.file}, {"what", one.sentence}});
  return list;
}

std::vector<DamagedFile> damage_from_json(const Json* list) {
  std::vector<DamagedFile> damage;
  if (list == nullptr || !list->is_array()) return damage;
  for (const Json& one : *list) {
    const auto file = string_member(one, "file"), sentence = string_member(one, "what");
    if (file && sentence) damage.push_back({*file, *sentence});
  }
  return damage;
}

/// What else a person should know of a sync that went well.
std::string describe_rest(const SyncStatus& status) {
  if (status.pictures_later == 0) return "";
  return "\n" + describe_count(status.pictures_later, "picture") +
         " will follow: the day's allowance of bytes is used up.";
}

std::string describe_series(const SyncStatus& status, Instant now) {
  if (status.failures < 2 || !status.failing_since) return "";
  return " It has failed " + describe_count(status.failures, "time") + " since " +
         ago(*status.failing_since, now) + ".";
}

}  // namespace

Json status_to_json(const SyncStatus& status) {
  Json json = {
      {"state", name_of(status.state)}, {"bytes", status.bytes}, {"requests", status.requests}};
  if (status.last_success) json["last_success"] = format_instant(*status.last_success);
  if (status.last_attempt) json["last_attempt"] = format_instant(*status.last_attempt);
  if (status.content_version) json["content_version"] = *status.content_version;
  if (status.content_signed) json["content_signed"] = format_instant(*status.content_signed);
  if (!status.error.empty()) json["error"] = status.error;
  if (!status.warnings.empty()) json["warnings"] = status.warnings;
  if (status.failures > 0) json["failures"] = status.failures;
  if (status.failing_since) json["failing_since"] = format_instant(*status.failing_since);
  if (status.pictures_later > 0) json["pictures_later"] = status.pictures_later;
  if (!status.damage.empty()) json["damage"] = damage_to_json(status.damage);
  if (status.daemon.activity != Activity::none) json["daemon"] = word_to_json(status.daemon);
  return json;
}

SyncStatus status_from_json(const Json& json) {
  SyncStatus status;
  const std::string state = string_member(json, "state").value_or("never");
  for (const SyncState known : {SyncState::up_to_date, SyncState::failed}) {
    if (state == name_of(known)) status.state = known;
  }
  status.last_success = instant_member(json, "last_success");
  status.last_attempt = instant_member(json, "last_attempt");
  status.content_version = integer_member(json, "content_version");
  status.content_signed = instant_member(json, "content_signed");
  status.error = string_member(json, "error").value_or("");
  status.warnings = string_list_member(json, "warnings");
  status.bytes = count_member(json, "bytes");
  status.requests = count_member(json, "requests");
  status.failures = count_member(json, "failures");
  status.failing_since = instant_member(json, "failing_since");
  status.pictures_later = count_member(json, "pictures_later");
  status.damage = damage_from_json(member(json, "damage"));
  if (const Json* word = member(json, "daemon")) status.daemon = word_from_json(*word);
  if (status.state == SyncState::up_to_date && !status.last_success) return {};
  return status;
}

SyncStatus read_status(const Disk& disk, const Path& state_folder) {
  const auto bytes = disk.read(state_folder / "status.json", kLongestStatus);
  if (!bytes) return {};
  const auto json = parse_json(*bytes);
  if (!json || !json->is_object()) return {};
  const auto sum = string_member(*json, "sum");
  return sum && *sum != sum_of(*json) ? SyncStatus{} : status_from_json(*json);
}

Status write_status(Disk& disk, const Path& state_folder, const SyncStatus& status) {
  Json json = status_to_json(status);
  json["sum"] = sum_of(json);
  return disk.write(state_folder / "status.json", dump_json_pretty(json) + "\n");
}

std::string describe(const SyncStatus& status, Instant now) {
  std::string words;
  if (status.state == SyncState::never) {
    return "Never synced. Run \"pobratym-sync once\" with the repository's address.";
  }
  const std::string version =
      status.content_version ? "version " + std::to_string(*status.content_version) : "no content";
  if (status.state == SyncState::up_to_date) {
    words = "Up to date: " + version;
    if (status.content_signed) words += ", published " + ago(*status.content_signed, now);
    if (status.last_success) words += "; checked " + ago(*status.last_success, now);
    return words + ". The last run fetched " + describe_bytes(status.bytes) + " in " +
           describe_count(status.requests, "request") + "." + describe_warnings(status) +
           describe_rest(status);
  }
  words = "The last sync failed";
  if (status.last_attempt) words += " " + ago(*status.last_attempt, now);
  words += ": " + status.error + "." + describe_series(status, now) + "\n";
  if (!status.last_success) return words + "No sync has succeeded yet; there is no content.";
  return words + "The content stays at " + version + ", last up to date " +
         ago(*status.last_success, now) + ".";
}

std::string describe(const DaemonWord& word, bool kept) {
  if (word.activity == Activity::none) return "";
  const std::string at = format_instant(word.at);
  const std::string next = word.next_run ? format_instant(*word.next_run) : "";
  if (word.activity == Activity::stopped) return "The daemon was stopped at " + at + ".";
  if (!kept) {
    return "No daemon runs here: it ended without a word, after " + at +
           ". Start it with \"systemctl start pobratym-sync\".";
  }
  if (word.activity == Activity::syncing) return "The daemon has been syncing since " + at + ".";
  const bool rests = word.activity == Activity::resting;
  return "The daemon " + std::string(rests ? "keeps quiet hours" : "waits") +
         (next.empty() ? "." : "; next run at " + next + ".");
}

std::string describe_warnings(const SyncStatus& status) {
  std::string words;
  for (const std::string& warning : status.warnings) words += "\nWarning: " + warning + ".";
  for (const DamagedFile& damage : status.damage) words += "\nDamaged: " + damage.sentence + ".";
  return words;
}

std::string describe_duration(std::chrono::seconds duration) {
  const auto seconds = static_cast<std::uint64_t>(std::max<std::int64_t>(duration.count(), 0));
  if (seconds < 60) return describe_count(seconds, "second");
  if (seconds < 3600) return describe_count(seconds / 60, "minute");
  if (seconds < 86400) return describe_count(seconds / 3600, "hour");
  return describe_count(seconds / 86400, "day");
}

std::string describe_bytes(std::uint64_t bytes) {
  if (bytes < 1000) return describe_count(bytes, "byte");
  const bool mega = bytes >= 1'000'000;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f %s",
                static_cast<double>(bytes) / (mega ? 1e6 : 1e3), mega ? "MB" : "KB");
  return text.data();
}

std::string describe_count(std::uint64_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace pobratym::sync
