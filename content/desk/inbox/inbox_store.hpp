// SPDX-License-Identifier: Apache-2.0
// What kiosks deliver, and which kiosks there are. An entry that was accepted is on the disk and is
// never counted twice: its key is its only identity, whoever brings it and how often.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "content/outbox/batch.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::desk {

/// Whole numbers that a kiosk says of itself: "content-version", "disk-free-mb".
using HealthValues = std::map<std::string, std::int64_t, std::less<>>;

struct Kiosk {
  std::string name;         ///< a slug
  std::string certificate;  ///< SHA-1 of the one it must show, in hexadecimal; empty for any
  Instant registered_at{};
  std::int64_t registered_by = 0;
  std::optional<Instant> heard_at;
  HealthValues health;      ///< of the newest that came
  std::string health_when;  ///< its hour, "2026-11-24T08"; empty before the first
};

/// One visitor's words, face or reason.
struct Opinion {
  std::int64_t number = 0;  ///< counts up as they come
  Instant received_at{};
  outbox::Entry entry;
};

/// How often these options were chosen together.
struct PollCount {
  std::string poll;
  std::vector<std::string> options;
  std::int64_t count = 0;
};

/// Ever; some gigabytes.
inline constexpr std::int64_t kMostInboxEntries = 2'000'000;

class InboxStore {
 public:
  virtual ~InboxStore() = default;

  /// By name.
  [[nodiscard]] virtual Result<std::vector<Kiosk>> kiosks() = 0;
  /// False when there is one of that name.
  [[nodiscard]] virtual Result<bool> add_kiosk(const Kiosk& kiosk) = 0;
  /// What it delivered stays. False when there was none.
  [[nodiscard]] virtual Result<bool> remove_kiosk(const std::string& name) = 0;

  /// All of them or none. Fates in their order. no_space when `most` entries are there already.
  [[nodiscard]] virtual Result<std::vector<outbox::Fate>> receive(
      const std::vector<outbox::Entry>& entries, Instant now, std::int64_t most) = 0;

  /// Newest first, those before `before` (0: from the newest).
  [[nodiscard]] virtual Result<std::vector<Opinion>> opinions(std::int64_t before, int most) = 0;
  /// By poll and options.
  [[nodiscard]] virtual Result<std::vector<PollCount>> poll_counts() = 0;
};

}  // namespace pobratym::desk
