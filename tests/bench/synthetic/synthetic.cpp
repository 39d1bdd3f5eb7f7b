// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic/synthetic.hpp"

#include <algorithm>

#include "tests/bench/synthetic/draft.hpp"

namespace pobratym::bench {

Synthetic::Synthetic(std::uint64_t seed, std::size_t records)
    : seed_(seed),
      records_(records),
      cities_(std::clamp<std::size_t>(records / 250, 6, 2500)),
      organisations_(std::clamp<std::size_t>(records / 100, 4, 10'000)) {}

std::optional<model::Record> Synthetic::next() {
  if (next_ == records_) return std::nullopt;
  return record(next_++);
}

model::Record Synthetic::record(std::size_t number) const {
  Draft draft(seed_, number, cities_, organisations_);
  Json document;
  const std::size_t terms = 1 + cities_;
  const std::size_t organisations = terms + Draft::terms();
  if (number == 0) {
    document = draft.host();
  } else if (number < terms) {
    document = draft.city(number - 1);
  } else if (number < organisations) {
    document = draft.term(number - terms);
  } else if (number < organisations + organisations_) {
    document = draft.organisation();
  } else {
    document = draft.anything();
  }
  model::RecordKey key{document.at("type").get<std::string>(),
                       document.at("id").get<std::string>()};
  return {std::move(key), std::move(document)};
}

}  // namespace pobratym::bench
