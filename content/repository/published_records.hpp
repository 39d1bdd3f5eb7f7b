// SPDX-License-Identifier: Apache-2.0
// What publication makes of a pack's records: only those with status "published", and each image,
// in every size, named by its content instead of only by a file name.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/model/record_refs.hpp"

namespace pobratym::repository {

struct PublishedRecords {
  PublishedRecords() = default;
  PublishedRecords(PublishedRecords&&) = default;
  PublishedRecords& operator=(PublishedRecords&&) = default;
  PublishedRecords(const PublishedRecords&) = delete;  // it points into itself
  PublishedRecords& operator=(const PublishedRecords&) = delete;
  ~PublishedRecords() = default;

  model::RecordRefs records;          ///< into what was given, or into `named`
  std::deque<model::Record> named;    ///< those with a picture
  std::map<Digest, BytesView> media;  ///< into the pack's bytes
  std::uint32_t left_out = 0;
};

/// The records and media have to stay where they are as long as the outcome is used.
/// invalid, naming the record, when an image's file is not among `media` or is no picture.
[[nodiscard]] Result<PublishedRecords> published_records(std::span<const model::Record> records,
                                                         const std::map<std::string, Bytes>& media);

/// "image/webp", "image/png" or "image/jpeg" by the first bytes; empty for anything else.
[[nodiscard]] std::string_view media_type_of(BytesView bytes);

}  // namespace pobratym::repository
