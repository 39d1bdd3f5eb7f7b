// SPDX-License-Identifier: Apache-2.0
// A pack as check and publish both need it: read, its relative times resolved, every problem found.
#pragma once

#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/import/pack.hpp"
#include "content/model/problem.hpp"
#include "content/tool/surroundings.hpp"

namespace pobratym::tool {

struct CheckedPack {
  import::Pack pack;
  std::vector<model::Problem> problems;
};

/// An Error only when there is no pack to read.
[[nodiscard]] Result<CheckedPack> read_checked(const Disk& disk, const Path& folder, Instant now);

/// One line a problem, then how many there are.
void print_problems(const CheckedPack& checked, const Path& folder, std::ostream& out);

/// "196 records: 41 city, 52 agreement, …"
[[nodiscard]] std::string describe_records(const import::Pack& pack);

}  // namespace pobratym::tool
