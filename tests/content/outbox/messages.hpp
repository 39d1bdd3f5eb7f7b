// SPDX-License-Identifier: Apache-2.0
// Things a kiosk has to say, and what an outbox holds of them.
#pragma once

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "content/outbox/outbox.hpp"

namespace pobratym::test {

/// 2026-11-24, that many hours after midnight in UTC.
[[nodiscard]] inline Instant at_hour(int hours) {
  return std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(hours);
}

[[nodiscard]] inline outbox::Outbox open_outbox(const Path& folder,
                                                const outbox::Bounds& bounds = {}) {
  auto opened = outbox::Outbox::open(folder, "city-hall-1", bounds);
  if (!opened) throw std::runtime_error(opened.error().message);
  return *opened;
}

[[nodiscard]] inline outbox::Message words(const std::string& text) {
  return outbox::Feedback{outbox::Face::fair, "", text, "city/brno", "uk"};
}
[[nodiscard]] inline outbox::Message counted(const std::string& name, std::int64_t count = 1) {
  return outbox::Counter{name, count};
}
[[nodiscard]] inline outbox::Message answered(const std::string& option) {
  return outbox::PollAnswer{"poll/benches", {option}, 1};
}

/// Everything that may leave, read as the desk reads it.
[[nodiscard]] inline std::vector<outbox::Entry> taken(const outbox::Outbox& outbox) {
  const auto entries = outbox.take({.entries = 100'000, .bytes = 64u << 20u});
  if (!entries) throw std::runtime_error(entries.error().message);
  auto batch = outbox::read_batch(outbox::batch_document(*entries));
  if (!batch || !batch->refused.empty()) throw std::runtime_error("the batch cannot be read");
  return std::move(batch->entries);
}

[[nodiscard]] inline std::multiset<std::string> words_in(
    const std::vector<outbox::Entry>& entries) {
  std::multiset<std::string> texts;
  for (const auto& entry : entries) {
    const auto* feedback = std::get_if<outbox::Feedback>(&entry.message);
    if (feedback != nullptr) texts.insert(feedback->text);
  }
  return texts;
}

/// What all counters of that name come to.
[[nodiscard]] inline std::int64_t total(const std::vector<outbox::Entry>& entries,
                                        const std::string& name) {
  std::int64_t sum = 0;
  for (const auto& entry : entries) {
    const auto* counter = std::get_if<outbox::Counter>(&entry.message);
    if (counter != nullptr && counter->name == name) sum += counter->count;
  }
  return sum;
}

}  // namespace pobratym::test
