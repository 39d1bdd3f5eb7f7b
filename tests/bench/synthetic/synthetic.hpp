// SPDX-License-Identifier: Apache-2.0
// Content of any size for measurements: a host, its partner cities and everything that the types
// can hold, mixed as in a real pack. A record is made from the seed and its number alone, so a
// million of them need no memory, and any one can be made again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"

namespace pobratym::bench {

/// The day around which everything happens.
inline constexpr model::Date kSyntheticToday{std::chrono::year(2026), std::chrono::month(11),
                                             std::chrono::day(25)};

class Synthetic {
 public:
  Synthetic(std::uint64_t seed, std::size_t records);

  /// The records in order; empty after the last.
  [[nodiscard]] std::optional<model::Record> next();

  /// Any of them: the host, then its city and the others, terms, organisations, and the rest mixed.
  [[nodiscard]] model::Record record(std::size_t number) const;

  [[nodiscard]] std::size_t size() const { return records_; }
  [[nodiscard]] std::size_t cities() const { return cities_; }

 private:
  std::uint64_t seed_;
  std::size_t records_;
  std::size_t cities_;
  std::size_t organisations_;
  std::size_t next_ = 0;
};

}  // namespace pobratym::bench
