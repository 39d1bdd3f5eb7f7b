// SPDX-License-Identifier: Apache-2.0
// What an origin published, out of its pack: one file, and every record of it verified.
#pragma once

#include <string_view>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"
#include "content/repository/metadata.hpp"
#include "content/repository/verified.hpp"

namespace pobratym::repository {

struct PackRecords {
  int bits = 0;  ///< of the index
  std::vector<model::Record> records;
};

/// untrusted when the pack is not the one that the role names.
[[nodiscard]] Result<PackRecords> pack_records(BytesView pack, const Verified<Targets>& role,
                                               std::string_view origin);

}  // namespace pobratym::repository
