// SPDX-License-Identifier: Apache-2.0
#include "content/repository/published_records.hpp"

#include <utility>

#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

Status name_by_content(model::Record& record, const std::map<std::string, Bytes>& media,
                       std::map<Digest, BytesView>& used) {
  const Json* image = member(record.document, "image");
  const auto file = image == nullptr ? std::nullopt : string_member(*image, "file");
  if (image == nullptr) return {};
  const auto refuse = [&](const std::string& why) {
    return fail(ErrorCode::invalid, record.key.text() + ": /image/file: " + why);
  };
  if (!file) return refuse("is missing");
  const auto found = media.find(*file);
  if (found == media.end()) return refuse(*file + " is not in the pack's media folder");
  const std::string_view type = media_type_of(found->second);
  if (type.empty()) return refuse(*file + " is no WebP, PNG or JPEG picture");
  if (found->second.size() > kMaxMediumBytes) return refuse(*file + " is too large");
  const Digest digest = sha256(found->second);
  Json& published = record.document["image"];
  published["sha256"] = to_hex(digest);
  published["length"] = found->second.size();
  published["media_type"] = type;
  used.emplace(digest, found->second);
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
    result.records.push_back(record);
    if (auto done = name_by_content(result.records.back(), media, result.media); !done) {
      return tl::unexpected(done.error());
    }
  }
  if (result.records.empty()) {
    return fail(ErrorCode::invalid,
                "there is nothing to publish: no record has the status \"published\"");
  }
  return result;
}

}  // namespace pobratym::repository
