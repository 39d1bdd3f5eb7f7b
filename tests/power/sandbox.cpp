// SPDX-License-Identifier: Apache-2.0
#include "tests/power/sandbox.hpp"

#include <algorithm>

namespace pobratym::power {
namespace {

constexpr std::size_t kStepsShown = 12;

/// For whoever has to understand it.
std::string last_steps(std::span<const test::StorageStep> steps, std::size_t after,
                       const std::string& top) {
  std::string words;
  const std::size_t first = after > kStepsShown ? after - kStepsShown : 0;
  for (std::size_t i = first; i < after; ++i) {
    std::string step = test::describe(steps[i]);
    for (auto at = step.find(top); at != std::string::npos; at = step.find(top)) {
      step.erase(at, top.size() + 1);
    }
    words += "\n    " + std::to_string(i + 1) + " " + step;
  }
  return words;
}

}  // namespace

std::uint64_t Tally::all() const {
  std::uint64_t sum = 0;
  for (const auto& [_, count] : cuts) sum += count;
  return sum;
}

void Sandbox::cut(const std::string& kind, const Computer& computer,
                  const test::StorageImage& before, std::span<const test::StorageStep> steps,
                  std::size_t times, test::Dice& dice,
                  const std::function<void(const Cut&)>& look) {
  ++tally_.operations;
  std::set<std::uint64_t> seen;
  for (std::size_t i = 0; i < times; ++i) {
    const bool complete = i == 0;
    const std::size_t after = complete ? steps.size() : dice.below(steps.size() + 1);
    test::Dice chance(dice.next());
    const Cut cut{after, complete,
                  test::after_power_cut(before, steps.first(after), chance, computer.medium)};
    ++tally_.cuts[kind];
    if (!seen.insert(cut.left.fingerprint() + (complete ? 1 : 0)).second) continue;
    ++tally_.different;
    try {
      look(cut);
    } catch (const Broken& broken) {
      throw Broken(broken.promise, "cut of " + kind + " after step " + std::to_string(after) +
                                       " of " + std::to_string(steps.size()) + ": " +
                                       broken.what() + last_steps(steps, after, top()));
    }
  }
}

}  // namespace pobratym::power
