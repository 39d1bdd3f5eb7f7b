// SPDX-License-Identifier: Apache-2.0
#include "content/repository/published_records.hpp"

#include <utility>

#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

/// One size of a picture, or the picture itself, gains hash and length. Answers its media type.
Result<std::string_view> name_by_content(Json& size, const std::map<std::string, Bytes>& media,
                                         std::map<Digest, BytesView>& used) {
  const auto file = string_member(size, "file");
  if (!file) return fail(ErrorCode::invalid, "is missing");
  const auto found = media.find(*file);
  if (found == media.end()) {
    return fail(ErrorCode::invalid, *file + " is not in the pack's media folder");
  }
  const std::string_view type = media_type_of(found->second);
  if (type.empty()) return fail(ErrorCode::invalid, *file + " is no WebP, PNG or JPEG picture");
  if (found->second.size() > kMaxMediumBytes) {
    return fail(ErrorCode::invalid, *file + " is too large");
  }
  const Digest digest = sha256(found->second);
  size["sha256"] = to_hex(digest);
  size["length"] = found->second.size();
  used.emplace(digest, found->second);
  return type;
}

Status name_picture(model::Record& record, const std::map<std::string, Bytes>& media,
                    std::map<Digest, BytesView>& used) {
  const auto image = record.document.find("image");
  const auto refuse = [&](const std::string& where, const Error& error) {
    return fail(ErrorCode::invalid, record.key.text() + ": " + where + ": " + error.message);
  };
  const auto type = name_by_content(*image, media, used);
  if (!type) return refuse("/image/file", type.error());
  (*image)["media_type"] = *type;
  const auto sizes = image->find("sizes");
  if (sizes == image->end() || !sizes->is_array()) return {};
  for (std::size_t i = 0; i < sizes->size(); ++i) {
    const std::string where = "/image/sizes/" + std::to_string(i) + "/file";
    const auto same = name_by_content((*sizes)[i], media, used);
    if (!same) return refuse(where, same.error());
    if (*same != *type) return refuse(where, {ErrorCode::invalid, "is of another kind"});
  }
  return {};
}

}  // namespace

std::string_view media_type_of(BytesView bytes) {
  if (bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP") {
    return "image/webp";
  }
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
  return {};
}

Result<PublishedRecords> published_records(std::span<const model::Record> records,
                                           const std::map<std::string, Bytes>& media) {
  PublishedRecords result;
  for (const model::Record& record : records) {
    if (string_member(record.document, "status") != "published") {
      ++result.left_out;
      continue;
    }
    if (!record.document.contains("image")) {
      result.records.push_back(&record);
      continue;
    }
    model::Record& named = result.named.emplace_back(record);
    if (auto done = name_picture(named, media, result.media); !done) {
      return tl::unexpected(done.error());
    }
    result.records.push_back(&named);
  }
  if (result.records.empty()) {
    return fail(ErrorCode::invalid,
                "there is nothing to publish: no record has the status \"published\"");
  }
  return result;
}

}  // namespace pobratym::repository
