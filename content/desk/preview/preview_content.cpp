// SPDX-License-Identifier: Apache-2.0
#include "content/desk/preview/preview_content.hpp"

#include <map>
#include <utility>

#include "content/base/hash.hpp"
#include "content/repository/published_records.hpp"
#include "sync/status.hpp"

namespace pobratym::desk {
namespace {

constexpr std::uint32_t kPages = 64;
constexpr std::uint64_t kLargestPicture = 4u << 20u;
constexpr const char* kFile = "content.db";

struct Page {
  Bytes all;  ///< of its documents, to tell whether it has changed
  std::vector<model::Record> records;
};

/// What is approved, and what stays on the kiosks until something else is.
std::map<std::uint32_t, Page> pages_of(const std::vector<Draft>& drafts) {
  std::map<std::uint32_t, Page> pages;
  for (const Draft& draft : drafts) {
    if (!draft.approved) continue;
    const std::string key = draft.key.text();
    Page& page = pages[sha256(key).bytes[0] % kPages];
    page.all += key + "\n" + dump_json(*draft.approved) + "\n";
    page.records.push_back({draft.key, *draft.approved});
  }
  return pages;
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

}  // namespace

Status PreviewContent::open() {
  if (writer_) return {};
  RealDisk disk;
  if (auto made = disk.make_folders(folder_); !made) return made;
  auto writer = store::ContentWriter::open(folder_ / kFile);
  if (!writer && writer.error().code == ErrorCode::invalid) {
    if (auto removed = disk.remove(folder_ / kFile); !removed) return removed;
    writer = store::ContentWriter::open(folder_ / kFile);
  }
  if (!writer) return tl::unexpected(writer.error());
  writer_ = *std::move(writer);
  return {};
}

bool PreviewContent::name_picture(model::Record& record) {
  const Json* image = member(record.document, "image");
  if (image == nullptr) return true;
  const std::string name = string_member(*image, "file").value_or("");
  RealDisk disk;
  std::map<std::string, Bytes> media;
  if (is_plain_name(name)) {
    if (auto bytes = disk.read(media_ / name, kLargestPicture))
      media.emplace(name, *std::move(bytes));
  }
  auto named = repository::published_records({&record, 1}, media);
  if (!named) return false;
  for (const auto& [digest, bytes] : named->media) {
    const std::string hex = to_hex(digest);
    const Path file = folder_ / "blobs" / hex.substr(0, 2) / hex;
    if (!disk.exists(file) && !disk.write(file, bytes)) return false;
  }
  record = std::move(named->records.front());
  return true;
}

model::Record PreviewContent::ready(model::Record record, Instant now) {
  record.document["status"] = "published";
  record.document["updated"] = format_instant(now);
  if (!name_picture(record)) record.document.erase("image");
  return record;
}

Status PreviewContent::write(const std::vector<Draft>& drafts, Instant now) {
  const auto stored = writer_->applied_pages(origin_);
  if (!stored) return tl::unexpected(stored.error());
  const auto sources = writer_->sources();
  if (!sources) return tl::unexpected(sources.error());
  store::ContentChange change;
  auto pages = pages_of(drafts);
  for (auto& [bucket, page] : pages) {
    const Digest digest = sha256(page.all);
    if (const auto known = stored->find(bucket);
        known != stored->end() && known->second == digest) {
      continue;
    }
    for (model::Record& record : page.records) {
      if (!name_picture(record)) record.document.erase("image");
    }
    change.pages.push_back({origin_, bucket, digest, std::move(page.records)});
  }
  for (const auto& [bucket, _] : *stored) {
    if (!pages.contains(bucket)) change.removed_pages.push_back({origin_, bucket});
  }
  if (change.pages.empty() && change.removed_pages.empty()) return {};
  const std::uint64_t version = sources->empty() ? 1 : sources->front().version + 1;
  change.sources.push_back({origin_, version, sha256(std::to_string(version)), now});
  return writer_->apply(change);
}

Status PreviewContent::follow(const std::vector<Draft>& drafts, Instant now) {
  if (auto opened = open(); !opened) return opened;
  auto written = write(drafts, now);
  if (!written && written.error().code == ErrorCode::invalid) {  // damaged further in
    writer_.reset();
    RealDisk disk;
    if (auto removed = disk.remove(folder_ / kFile); !removed) return removed;
    if (auto opened = open(); !opened) return opened;
    written = write(drafts, now);
  }
  if (!written) return fail_in("the content for previews", written.error());
  RealDisk disk;
  sync::SyncStatus status;
  status.state = sync::SyncState::up_to_date;
  status.last_success = status.last_attempt = now;
  return sync::write_status(disk, folder_, status);
}

}  // namespace pobratym::desk
