// SPDX-License-Identifier: Apache-2.0
// How many bytes have travelled today, for kiosks whose network is paid by the byte:
// state/allowance.json. Kept over restarts, else a kiosk that is switched off every evening, or one
// that crashes, would spend its day's allowance anew each time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "content/base/disk.hpp"
#include "content/model/partial_date.hpp"

namespace pobratym::sync {

struct Allowance {
  std::optional<model::Date> day;  ///< in the city; empty before the first
  std::uint64_t spent = 0;
  bool operator==(const Allowance&) const = default;
};

/// No file: nothing was spent. A damaged one: everything was.
[[nodiscard]] Allowance read_allowance(const Disk& disk, const Path& state_folder);
[[nodiscard]] Status write_allowance(Disk& disk, const Path& state_folder,
                                     const Allowance& allowance);

/// As it stands on `today`; empty when the clock cannot be believed, which changes no day. A later
/// day begins anew. An earlier one, after a clock that was ahead, is given nothing for it.
[[nodiscard]] Allowance on_day(const Allowance& kept, std::optional<model::Date> today);

[[nodiscard]] Allowance spend(Allowance allowance, std::uint64_t bytes);
[[nodiscard]] std::uint64_t left_of(const Allowance& allowance, std::uint64_t bytes_a_day);

}  // namespace pobratym::sync
