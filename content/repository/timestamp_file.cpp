// SPDX-License-Identifier: Apache-2.0
#include "content/repository/timestamp_file.hpp"

#include "content/base/json.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

Path next_in(const Path& folder) { return folder / (timestamp_path() + ".next"); }

}  // namespace

Status put_timestamp(Disk& disk, const Path& folder, BytesView bytes) {
  const Path next = next_in(folder);
  if (auto written = disk.write(next, bytes); !written) return written;
  return disk.replace(folder / timestamp_path(), next);
}

Version timestamp_taken_back(const Disk& disk, const Path& folder) {
  const auto bytes = disk.read(next_in(folder), kMaxTimestampBytes);
  const auto json = bytes ? parse_json(*bytes) : fail(ErrorCode::not_found, "");
  const Json* signed_part = json ? member(*json, "signed") : nullptr;
  const auto version = signed_part ? integer_member(*signed_part, "version") : std::nullopt;
  constexpr std::int64_t kFarTooHigh = std::int64_t{1} << 40;  // nobody's who signs once a second
  return version && *version > 0 && *version < kFarTooHigh ? static_cast<Version>(*version) : 0;
}

}  // namespace pobratym::repository
