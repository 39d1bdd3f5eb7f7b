// SPDX-License-Identifier: Apache-2.0
#include "sync/usb.hpp"

#include <algorithm>

#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "sync/folder_transport.hpp"
#include "sync/metadata_store.hpp"
#include "sync/once.hpp"
#include "sync/stick_search.hpp"
#include "sync/stick_words.hpp"

namespace pobratym::sync {
namespace {

constexpr const char* kReport = "stick.json";
constexpr std::uint64_t kLongestReport = 65'536;

/// The version that a role gives itself; nobody has verified it. Only for choosing what to say.
std::int64_t claimed_version(BytesView role) {
  const auto json = parse_json(role, {.bytes = repository::kMaxRootBytes});
  const Json* claim = json ? member(*json, "signed") : nullptr;
  return claim == nullptr ? 0 : integer_member(*claim, "version").value_or(0);
}

/// Whether the stick was written before what is here. One with a root that is not known here may
/// count its versions anew and is for the verification to judge.
bool is_older(FolderTransport& stick, const MetadataStore& kept) {
  const auto here = kept.read("timestamp");
  const auto root = kept.read("root");
  if (!here || !root) return false;
  const auto there =
      stick.fetch("metadata/timestamp.json", {.most = repository::kMaxTimestampBytes, .exact = {}});
  if (!there || claimed_version(*there) >= claimed_version(*here)) return false;
  const auto next = static_cast<repository::Version>(claimed_version(*root)) + 1;
  const auto newer_root = stick.may_have("metadata/" + repository::role_file("root", next));
  return !newer_root || !*newer_root;
}

bool has_repository(FolderTransport& stick) {
  return stick.may_have("metadata/timestamp.json").value_or(true);
}

void name_content(const SyncStatus& status, StickResult& result) {
  result.version = status.content_version;
  result.dated = status.content_signed;
}

/// The status speaks of the network: a stick that brought nothing must not seem to have broken it,
/// or to have mended it.
Status take_content(const StickParts& parts, FolderTransport& stick, Instant now,
                    StickResult& result) {
  const SyncStatus before = read_status(parts.disk, parts.state_folder);
  name_content(before, result);
  if (!has_repository(stick)) return {};
  if (is_older(stick, MetadataStore(parts.disk, parts.state_folder))) {
    result.content = StickContent::older;
    return {};
  }
  SyncParts sync{stick, parts.disk, parts.state_folder, parts.installed_root, parts.progress};
  sync.picture_width = parts.picture_width;
  const auto outcome = sync_once(sync, now);
  if (!outcome) return tl::unexpected(outcome.error());
  name_content(outcome->status, result);
  result.why = outcome->status.error;
  const bool changed = outcome->status.content_version != before.content_version;
  if (!outcome->content) {
    result.content = StickContent::refused;
  } else {
    result.content = changed ? StickContent::updated : StickContent::same;
  }
  if (changed || before.state == SyncState::never) return {};
  return write_status(parts.disk, parts.state_folder, before);
}

Status keep_report(const StickParts& parts, const StickResult& result, Instant now) {
  const Json json = {{"at", format_instant(now)},
                     {"good", result.good()},
                     {"uk", in_ukrainian(result)},
                     {"en", in_english(result)}};
  return parts.disk.write(parts.state_folder / kReport, dump_json_pretty(json));
}

}  // namespace

Result<StickResult> serve_stick(const StickParts& parts, const Path& top, Instant now) {
  const Path folder = top / kStickFolder;
  const auto stick = StickFolder::open(folder);
  if (!stick) return tl::unexpected(stick.error());
  StickResult result;
  FolderTransport repository(parts.disk, folder);
  if (auto taken = take_content(parts, repository, now, result); !taken) {
    return tl::unexpected(taken.error());
  }
  if (parts.outbox != nullptr) {
    result.post = exchange_post(*stick, *parts.outbox, parts.desk_key);
  }
  const std::string kiosk = parts.outbox != nullptr ? parts.outbox->kiosk() : "kiosk";
  result.told =
      stick->write("result-" + kiosk + ".txt", result_text(result, kiosk, now)).has_value();
  if (auto kept = keep_report(parts, result, now); !kept) return tl::unexpected(kept.error());
  return result;
}

std::optional<StickReport> last_stick(const Disk& disk, const Path& state_folder) {
  const auto bytes = disk.read(state_folder / kReport, kLongestReport);
  const auto json = bytes ? parse_json(*bytes) : Result<Json>(tl::unexpected(bytes.error()));
  if (!json) return std::nullopt;
  const auto at = parse_instant(string_member(*json, "at").value_or(""));
  if (!at) return std::nullopt;
  return StickReport{*at, string_member(*json, "uk").value_or(""),
                     string_member(*json, "en").value_or("")};
}

}  // namespace pobratym::sync
