// SPDX-License-Identifier: Apache-2.0
#include "content/repository/publish_content.hpp"

#include <utility>

#include "content/base/compress.hpp"
#include "content/repository/build.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/pack_records.hpp"
#include "content/repository/publish_patches.hpp"

namespace pobratym::repository {
namespace {

/// What the origin published before, out of its pack: one file, and verified.
struct Before {
  std::optional<int> bits;
  std::map<std::string, Bytes> documents;  ///< record key → compact JSON
};

Result<Before> read_before(const Verified<Targets>& role, const std::string& origin,
                           const RepositoryWriter& writer) {
  const auto target = origin_target(role, origin, "pack");
  if (!target) return tl::unexpected(target.error());
  const auto bytes = writer.read(target_path(origin, "pack", target->sha256), kMaxPackBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  auto pack = pack_records(*bytes, role, origin);
  if (!pack) return tl::unexpected(pack.error());
  Before before;
  before.bits = pack->bits;
  for (model::Record& record : pack->records) {
    before.documents.emplace(record.key.text(), dump_json(record.document));
    record.document = nullptr;  // a text is a tenth of it
  }
  return before;
}

void report_changes(const model::RecordRefs& records, std::map<std::string, Bytes> before,
                    PublishReport& report) {
  for (const model::Record* record : records) {
    const std::string key = record->key.text();
    const auto old = before.find(key);
    if (old == before.end()) {
      report.added.push_back(key);
      continue;
    }
    if (old->second != dump_json(record->document)) report.changed.push_back(key);
    before.erase(old);
  }
  for (const auto& [key, document] : before) report.removed.push_back(key);
}

/// The entry of a page, written unless it is there. A page that is there keeps its compressed form
/// even if another zstd would pack it differently: published files do not change.
Result<Entry> put_page(BytesView plain, RepositoryWriter& writer, PublishReport& report) {
  Entry entry{sha256(plain), 0, static_cast<std::uint32_t>(plain.size())};
  const std::string path = page_path(entry.digest);
  if (const auto there = writer.read(path, kMaxPageBytes)) {
    if (decompress(*there, plain.size()) == plain) {
      entry.compressed_length = static_cast<std::uint32_t>(there->size());
      return entry;
    }
  }
  const Bytes packed = compress(plain);
  const auto written = writer.put(path, packed);
  if (!written) return tl::unexpected(written.error());
  ++report.pages_written;
  entry.compressed_length = static_cast<std::uint32_t>(packed.size());
  return entry;
}

/// Whether the pack named before is still there whole; read_before has verified it otherwise.
bool same_index(const TargetFile& index, const std::optional<Verified<Targets>>& before,
                const std::string& origin) {
  if (!before) return false;
  const auto old = origin_target(*before, origin, "index");
  return old && *old == index;
}

}  // namespace

Result<PublishedContent> publish_content(const PublishedRecords& content, const std::string& origin,
                                         const std::optional<Verified<Targets>>& before_role,
                                         const std::vector<Verified<Targets>>& earlier,
                                         RepositoryWriter& writer, PublishReport& report) {
  Before before;
  bool pack_is_whole = false;
  if (before_role) {
    if (auto read = read_before(*before_role, origin, writer)) {
      before = std::move(*read);
      pack_is_whole = true;
    } else {
      report.notes.push_back("what was published before could not be read and is written anew: " +
                             read.error().message);
    }
  }
  report_changes(content.records, std::move(before.documents), report);
  report.records = static_cast<std::uint32_t>(content.records.size());

  PageTable table{choose_bits(content.records.size(), before.bits), {}};
  const auto pages = build_pages(content.records, table.bits);
  if (!pages) return tl::unexpected(pages.error());
  for (const auto& [digest, bytes] : content.media) {
    const auto written = writer.put(blob_path(digest), bytes);
    if (!written) return tl::unexpected(written.error());
    if (*written) ++report.media_written;
  }
  table.pages.resize(std::size_t{1} << static_cast<unsigned>(table.bits));
  for (const auto& [bucket, plain] : *pages) {
    const auto entry = put_page(plain, writer, report);
    if (!entry) return tl::unexpected(entry.error());
    table.pages[bucket] = *entry;
    ++report.pages;
  }
  std::uint64_t plain_bytes = kMaxIndexBytes;
  for (const Entry& entry : table.pages) plain_bytes += entry.plain_length;
  if (plain_bytes > kMaxPackBytes) {
    return fail(ErrorCode::invalid, "all records together are longer than the " +
                                        std::to_string(kMaxPackBytes) + " bytes allowed");
  }
  const BuiltIndex built = build_index(table, report.records);
  for (const auto& [number, node] : built.nodes) {
    const auto written = writer.put(blob_path(built.index.entries[number].digest), node);
    if (!written) return tl::unexpected(written.error());
  }
  const auto put_target = [&](std::string_view name, const Bytes& bytes) -> Result<TargetFile> {
    const TargetFile target{bytes.size(), sha256(bytes)};
    const auto written = writer.put(target_path(origin, name, target.sha256), bytes);
    if (!written) return tl::unexpected(written.error());
    return target;
  };
  const auto index = put_target("index", encode_index(built.index));
  if (!index) return tl::unexpected(index.error());
  const bool same = same_index(*index, before_role, origin);
  if (pack_is_whole && same) return PublishedContent{(*before_role)->targets, {}};
  const auto pack = put_target("pack", build_pack(table, report.records, *pages));
  if (!pack) return tl::unexpected(pack.error());
  PublishedContent published{{{origin + "/index", *index}, {origin + "/pack", *pack}}, {}};
  if (same) return published;
  auto patches = publish_patches({table, *pages, report.records, index->sha256, pack->length},
                                 origin, earlier, writer);
  if (!patches) return tl::unexpected(patches.error());
  published.patches = std::move(*patches);
  return published;
}

}  // namespace pobratym::repository
