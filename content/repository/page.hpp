// SPDX-License-Identifier: Apache-2.0
// A page: the records of one bucket, one compact JSON document a line, in order of their keys'
// text. Lines and order make the bytes a function of the records alone, so an unchanged page keeps
// its hash.
#pragma once

#include <cstdint>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"

namespace pobratym::repository {

struct Page {
  std::uint32_t bucket = 0;
  std::vector<model::Record> records;  ///< in order of key.text()
  std::vector<Bytes> lines = {};       ///< of a page that was read: each record as it stands there
};

/// Sorts. invalid when a record does not belong to the bucket, stands twice, or is too long.
[[nodiscard]] Result<Bytes> encode_page(Page page, int bits);

/// Safe on any bytes. invalid when a line is no record, out of order, or of another bucket.
[[nodiscard]] Result<Page> decode_page(BytesView plain, std::uint32_t bucket, int bits);

}  // namespace pobratym::repository
