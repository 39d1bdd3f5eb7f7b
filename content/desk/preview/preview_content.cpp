// SPDX-License-Identifier: Apache-2.0
#include "content/desk/preview/preview_content.hpp"

#include <map>
#include <set>
#include <utility>

#include "content/base/hash.hpp"
#include "content/desk/drafts/file_name.hpp"
#include "content/repository/published_records.hpp"
#include "sync/status.hpp"

namespace pobratym::desk {
namespace {

constexpr std::uint32_t kPages = 64;
constexpr std::size_t kPagesAtOnce = 8;  ///< whose records are held
constexpr std::uint64_t kLargestPicture = 4u << 20u;
constexpr const char* kFile = "content.db";

/// The page that a record is on.
std::uint32_t page_of(const model::RecordKey& key) { return sha256(key.text()).bytes[0] % kPages; }

using Digests = std::map<std::uint32_t, Digest>;
using Records = std::vector<model::Record>;
using Pages = std::map<std::uint32_t, Records>;

/// Page by page of what is approved, and what stays on the kiosks until something else is: what
/// tells whether the page has changed.
Result<Digests> digests_of(DraftStore& drafts) {
  std::map<std::uint32_t, Bytes> pages;
  auto read = drafts.each([&](const StoredDraft& draft) -> Status {
    if (draft.approved) {
      pages[page_of(draft.key)] += to_hex(sha256(draft.key.text() + "\n" + *draft.approved));
    }
    return {};
  });
  if (!read) return tl::unexpected(read.error());
  Digests digests;
  for (const auto& [bucket, of_records] : pages) digests.emplace(bucket, sha256(of_records));
  return digests;
}

/// The records of these pages.
Result<Pages> pages_of(DraftStore& drafts, const std::set<std::uint32_t>& buckets) {
  Pages pages;
  auto read = drafts.each([&](const StoredDraft& draft) -> Status {
    const std::uint32_t bucket = page_of(draft.key);
    if (!draft.approved || !buckets.contains(bucket)) return {};
    auto document = read_stored(*draft.approved);
    if (!document) return fail_in(draft.key.text(), document.error());
    pages[bucket].push_back({draft.key, *std::move(document)});
    return {};
  });
  if (!read) return tl::unexpected(read.error());
  return pages;
}

/// At most so many of them, taken out.
std::set<std::uint32_t> some_of(std::set<std::uint32_t>& buckets, std::size_t most) {
  std::set<std::uint32_t> some;
  while (!buckets.empty() && some.size() < most) {
    some.insert(buckets.extract(buckets.begin()));
  }
  return some;
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
  if (is_plain_file_name(name)) {
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
  record = *named->records.front();
  return true;
}

model::Record PreviewContent::ready(model::Record record, Instant now) {
  record.document["status"] = "published";
  record.document["updated"] = format_instant(now);
  if (!name_picture(record)) record.document.erase("image");
  return record;
}

Status PreviewContent::write(DraftStore& drafts, Instant now) {
  const auto stored = writer_->applied_pages(origin_);
  if (!stored) return tl::unexpected(stored.error());
  const auto digests = digests_of(drafts);
  if (!digests) return tl::unexpected(digests.error());
  store::ContentChange change;
  for (const auto& [bucket, _] : *stored) {
    if (!digests->contains(bucket)) change.removed_pages.push_back({origin_, bucket});
  }
  std::set<std::uint32_t> changed;
  for (const auto& [bucket, digest] : *digests) {
    const auto known = stored->find(bucket);
    if (known == stored->end() || known->second != digest) changed.insert(bucket);
  }
  if (changed.empty() && change.removed_pages.empty()) return {};
  if (!changed.empty()) {
    change.more_pages = [&](const store::TakePage& take) {
      return give(drafts, changed, [&](std::uint32_t bucket, const Records& records) {
        return take({{origin_, bucket}, digests->at(bucket), records});
      });
    };
  }
  const auto sources = writer_->sources();
  if (!sources) return tl::unexpected(sources.error());
  const std::uint64_t version = sources->empty() ? 1 : sources->front().version + 1;
  change.sources.push_back({origin_, version, sha256(std::to_string(version)), now});
  return writer_->apply(change);
}

/// The pages one after another, the records of a few at a time.
Status PreviewContent::give(DraftStore& drafts, std::set<std::uint32_t> buckets,
                            const TakePage& take) {
  while (!buckets.empty()) {
    auto pages = pages_of(drafts, some_of(buckets, kPagesAtOnce));
    if (!pages) return tl::unexpected(pages.error());
    for (auto& [bucket, records] : *pages) {
      for (model::Record& record : records) {
        if (!name_picture(record)) record.document.erase("image");
      }
      if (auto taken = take(bucket, records); !taken) return taken;
    }
  }
  return {};
}

Status PreviewContent::follow(DraftStore& drafts, Instant now) {
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
