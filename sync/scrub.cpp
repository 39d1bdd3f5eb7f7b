// SPDX-License-Identifier: Apache-2.0
#include "sync/scrub.hpp"

#include <algorithm>
#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/page.hpp"
#include "content/repository/verify_content.hpp"
#include "content/store/content_writer.hpp"
#include "sync/leftovers.hpp"
#include "sync/lock.hpp"
#include "sync/status.hpp"

namespace pobratym::sync {
namespace {

constexpr std::uint32_t kSomewhere = 64;   // pages; beyond an origin's end is the next one's begin
constexpr std::size_t kMostWarnings = 20;  // beyond that a sentence more tells nobody anything

void ignore_progress(std::string_view, std::uint64_t, std::uint64_t) {}

std::string short_name(const Digest& digest) { return to_hex(digest).substr(0, 12); }

/// The bytes of a page as they were, out of the records that screens show.
std::optional<Bytes> page_from_database(const Disk& disk, const Path& database,
                                        const std::string& origin, std::uint32_t bucket,
                                        const Digest& digest) {
  if (!disk.exists(database)) return std::nullopt;
  const auto writer = store::ContentWriter::open(database);
  if (!writer) return std::nullopt;
  auto plain = writer->stored_page({origin, bucket});
  if (!plain || sha256(*plain) != digest) return std::nullopt;
  return std::move(*plain);
}

bool keep_page(BlobStore& blobs, const Digest& digest, BytesView plain) {
  BlobBatch batch = blobs.batch();
  return batch.add_plain_page(digest, plain) && batch.write();
}

}  // namespace

Scrub::Scrub(Disk& disk, Path state_folder, std::optional<Path> installed,
             std::uint32_t picture_width)
    : disk_(disk),
      state_folder_(std::move(state_folder)),
      installed_(std::move(installed)),
      picture_width_(picture_width),
      blobs_(disk, state_folder_) {}

Result<ScrubReport> Scrub::step(std::uint64_t budget, Instant now) {
  const auto lock = StateLock::take(state_folder_);
  if (!lock) return tl::unexpected(lock.error());
  ScrubReport report;
  remove_leftovers(disk_, state_folder_);
  look_at_files(report, now);
  const auto metadata = kept_metadata(MetadataStore(disk_, state_folder_));
  if (metadata) {
    if (!place_ && !metadata->origins.empty()) {
      // Somewhere else after each restart: a computer that is switched off every night would else
      // never have its last pages looked at.
      const auto minute = static_cast<std::uint32_t>(now.time_since_epoch().count() / 60);
      place_ = Place{minute % metadata->origins.size(), minute % kSomewhere};
      to_go_ = metadata->origins.size() + 1;
    }
    look_at_pages(*metadata, budget, report);
  } else {
    report.missing.push_back(
        {"metadata", "the signed metadata on the disk is damaged or missing (" +
                         metadata.error().message + ")"});
    report.came_round = true;
  }
  tell(report);
  return report;
}

/// content.db, and the status that says how old it is.
void Scrub::look_at_files(ScrubReport& report, Instant now) {
  const Progress no_progress = ignore_progress;
  const auto restored =
      restore_content({disk_, state_folder_, installed_, no_progress, picture_width_}, now);
  if (!restored) {
    report.missing.push_back({"content.db", "the content database is damaged or missing (" +
                                                restored.error().message + ")"});
    return;
  }
  SyncStatus status = read_status(disk_, state_folder_);
  if (!*restored && status.state != SyncState::never) return;
  if (*restored) {
    const bool installed = (*restored)->from_installed;
    report.mended.push_back(
        "the content database was damaged or missing and was made anew" +
        std::string(installed ? " from what came with the program; it is as old as that" : ""));
    status.content_version = (*restored)->content_version;
    status.content_signed = (*restored)->content_signed;
  }
  if (status.state == SyncState::never) {
    const auto kept = kept_metadata(MetadataStore(disk_, state_folder_));
    if (!*restored && kept && !kept->origins.empty()) {
      const auto& host = *kept->origins.front().role;
      status.content_version = static_cast<std::int64_t>(host.version);
      status.content_signed = signed_time(host.source);
    }
    status.state = SyncState::failed;
    status.error =
        "the report of the last sync was damaged or missing; the next sync says how things stand";
    report.mended.push_back("status.json was damaged or missing and was written anew");
  }
  static_cast<void>(write_status(disk_, state_folder_, status));
}

void Scrub::look_at_pages(const TrustedMetadata& metadata, std::uint64_t budget,
                          ScrubReport& report) {
  if (metadata.origins.empty()) return;
  place_->origin %= metadata.origins.size();
  while (report.bytes < budget && !report.came_round) {
    const TrustedOrigin& origin = metadata.origins[place_->origin];
    const auto table = table_of(origin, report);
    const std::uint32_t end = table ? static_cast<std::uint32_t>(table->pages.size()) : 0;
    for (; place_->bucket < end && report.bytes < budget; ++place_->bucket) {
      look_at_page(origin, *table, place_->bucket, report);
    }
    if (place_->bucket < end) return;
    *place_ = {(place_->origin + 1) % metadata.origins.size(), 0};
    report.came_round = --to_go_ == 0;
  }
  if (report.came_round) to_go_ = metadata.origins.size();
}

/// A file of state/blobs; made good from what came with the program, where it lies at `path`.
std::optional<Bytes> Scrub::blob(const Digest& digest, std::uint64_t length,
                                 const std::string& path, const std::string& what,
                                 ScrubReport& report) {
  report.bytes += length;
  if (auto whole = blobs_.blob(digest, length)) return whole;
  auto found = installed_file(path, length);
  if (found && found->size() == length && sha256(*found) == digest &&
      blobs_.keep_blob(digest, *found)) {
    report.mended.push_back(what + " was damaged and is whole again");
    return found;
  }
  report.missing.push_back({repository::blob_path(digest), what + " is damaged or missing"});
  return std::nullopt;
}

std::optional<repository::PageTable> Scrub::table_of(const TrustedOrigin& origin,
                                                     ScrubReport& report) {
  const auto target = repository::origin_target(origin.role, origin.name, "index");
  if (!target) return std::nullopt;
  const auto bytes = blob(target->sha256, target->length,
                          repository::target_path(origin.name, "index", target->sha256),
                          "the index of " + origin.name, report);
  const auto index = bytes ? repository::verify_index(*bytes, origin.role, origin.name)
                           : fail(ErrorCode::not_found, "");
  if (!index) return std::nullopt;
  repository::NodeBytes nodes;
  for (std::uint32_t place = 0; place < (*index)->entries.size(); ++place) {
    const repository::Entry& entry = (*index)->entries[place];
    if ((*index)->node_bits == 0 || entry.empty()) continue;
    auto node = blob(entry.digest, entry.plain_length, repository::blob_path(entry.digest),
                     "a part of the index of " + origin.name, report);
    if (!node) return std::nullopt;
    nodes.emplace(place, std::move(*node));
  }
  const auto table = repository::verify_page_table(*index, nodes);
  if (!table) return std::nullopt;
  return **table;
}

void Scrub::look_at_page(const TrustedOrigin& origin, const repository::PageTable& table,
                         std::uint32_t bucket, ScrubReport& report) {
  const repository::Entry& entry = table.pages[bucket];
  if (entry.empty()) return;
  report.bytes += entry.plain_length;
  const std::string path = repository::page_path(entry.digest);
  auto plain = blobs_.page(entry);
  if (!plain) {
    plain =
        page_from_database(disk_, state_folder_ / "content.db", origin.name, bucket, entry.digest);
    if (!plain) {
      const auto packed = installed_file(path, repository::kMaxPageBytes);
      auto unpacked = packed ? decompress(*packed, entry.plain_length)
                             : Result<Bytes>(fail(ErrorCode::not_found, ""));
      if (unpacked && sha256(*unpacked) == entry.digest) plain = std::move(*unpacked);
    }
    const std::string what = "page " + short_name(entry.digest) + " of " + origin.name;
    if (!plain || !keep_page(blobs_, entry.digest, *plain)) {
      report.missing.push_back({path, what + " is damaged or missing"});
      return;
    }
    report.mended.push_back(what + " was damaged or missing and is whole again");
  }
  const auto page = repository::decode_page(*plain, bucket, table.bits);
  if (!page) return;
  for (const model::Record& record : page->records) {
    const auto picture = repository::picture_of(record.document);
    if (!picture || picture->empty()) continue;
    look_at_picture(repository::fitting(*picture, picture_width_), report);
  }
}

void Scrub::look_at_picture(const repository::Medium& medium, ScrubReport& report) {
  static_cast<void>(blob(medium.digest, medium.length, repository::blob_path(medium.digest),
                         "the picture " + short_name(medium.digest), report));
}

/// Whoever asks holds it against its hash.
std::optional<Bytes> Scrub::installed_file(const std::string& path, std::uint64_t limit) const {
  if (!installed_) return std::nullopt;
  auto bytes = disk_.read(*installed_ / path, limit);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

void Scrub::tell(const ScrubReport& report) {
  const SyncStatus before = read_status(disk_, state_folder_);
  SyncStatus status = before;
  std::erase_if(status.damage, [&](const DamagedFile& one) { return is_healed(one, report); });
  for (const std::string& sentence : report.mended) {
    const bool known = std::ranges::find(status.warnings, sentence) != status.warnings.end();
    if (!known && status.warnings.size() < kMostWarnings) status.warnings.push_back(sentence);
  }
  for (const DamagedFile& found : report.missing) {
    const bool known =
        std::ranges::find(status.damage, found.file, &DamagedFile::file) != status.damage.end();
    if (known || status.damage.size() >= kMostWarnings) continue;
    status.damage.push_back({found.file, found.sentence + "; the next sync fetches it"});
  }
  if (status != before) static_cast<void>(write_status(disk_, state_folder_, status));
}

/// A step looks at the metadata and the database each time, and at the rest a little.
bool Scrub::is_healed(const DamagedFile& damage, const ScrubReport& report) const {
  if (std::ranges::find(report.missing, damage.file, &DamagedFile::file) != report.missing.end()) {
    return false;
  }
  return !damage.file.starts_with("blobs/") || blobs_.is_whole(damage.file);
}

}  // namespace pobratym::sync
