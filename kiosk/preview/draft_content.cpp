// SPDX-License-Identifier: Apache-2.0
#include "kiosk/preview/draft_content.hpp"

#include <stdlib.h>

#include <limits>
#include <system_error>
#include <utility>

#include "content/base/hash.hpp"
#include "content/store/content_copy.hpp"

namespace pobratym::kiosk {
namespace {

/// Published pages are buckets by a few bits of a hash: no page ever has this number.
constexpr std::uint32_t kBucket = std::numeric_limits<std::uint32_t>::max();

Result<Path> new_folder() {
  std::error_code error;
  std::string name =
      (std::filesystem::temp_directory_path(error) / "pobratym-preview-XXXXXX").string();
  if (error || ::mkdtemp(name.data()) == nullptr) {
    return fail(ErrorCode::failed,
                "making a folder for drafts: " + name + " cannot be made; check TMPDIR");
  }
  return Path(name);
}

}  // namespace

DraftContent::~DraftContent() {
  writer_.reset();
  std::error_code error;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, error);
}

Status DraftContent::copy() {
  writer_.reset();
  drafted_.reset();
  if (auto status = store::copy_content(state_ / "content.db", folder_ / "content.db"); !status) {
    return status;
  }
  auto writer = store::ContentWriter::open(folder_ / "content.db");
  if (!writer) return tl::unexpected(writer.error());
  const auto sources = writer->sources();
  if (!sources) return tl::unexpected(sources.error());
  if (sources->empty()) {
    return fail(ErrorCode::not_found, "showing a draft: the state folder has no content yet");
  }
  origin_ = sources->front().origin;
  writer_ = *std::move(writer);
  return {};
}

Result<DraftContent::Shown> DraftContent::with(const model::Record& record) {
  if (folder_.empty()) {
    auto folder = new_folder();
    if (!folder) return tl::unexpected(folder.error());
    folder_ = *std::move(folder);
  }
  if (!published_) {
    auto opened = store::ContentReader::open(state_ / "content.db");
    if (!opened) return tl::unexpected(opened.error());
    published_ = *std::move(opened);
  }
  const auto version = published_->content_version();
  if (!version) return tl::unexpected(version.error());
  const bool fresh = !writer_ || version_ != *version || (drafted_ && *drafted_ != record.key);
  if (fresh) {
    if (auto copied = copy(); !copied) return tl::unexpected(copied.error());
    version_ = *version;
  }
  drafted_ = record.key;
  store::ContentChange change;
  change.pages.push_back({origin_, kBucket, sha256(dump_json(record.document)), {record}});
  if (auto applied = writer_->apply(change); !applied) {
    writer_.reset();
    return tl::unexpected(applied.error());
  }
  std::error_code error;  // without it the age of the data is said to be unknown
  std::filesystem::copy_file(state_ / "status.json", folder_ / "status.json",
                             std::filesystem::copy_options::overwrite_existing, error);
  return Shown{folder_, fresh};
}

}  // namespace pobratym::kiosk
