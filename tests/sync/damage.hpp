// SPDX-License-Identifier: Apache-2.0
// What happens to files on a worn card, or under hands that mean well.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"

namespace pobratym::test {

enum class Damage { flipped_bit, cut_short, deleted, zeros, folder_instead, unreadable };

inline constexpr Damage kDamages[] = {Damage::flipped_bit,    Damage::cut_short,
                                      Damage::deleted,        Damage::zeros,
                                      Damage::folder_instead, Damage::unreadable};

[[nodiscard]] std::string describe(Damage damage);

void do_damage(const Path& file, Damage damage);

/// Every file below a folder, relative to it, in order; `ending` is that of the names wanted.
[[nodiscard]] std::vector<std::string> files_below(const Path& folder, const std::string& ending);

}  // namespace pobratym::test
