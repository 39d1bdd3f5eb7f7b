// SPDX-License-Identifier: Apache-2.0
// The wall clock as a seam. Rules take an Instant; only main, the daemon and the frame loop ask a
// Clock, once a step, so that every rule can be tested at any moment.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace pobratym {

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
using Instant = std::chrono::sys_seconds;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// Stands still until it is moved: for tests, pictures and previews.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : at_(at) {}
  [[nodiscard]] Instant now() const override { return at_; }
  void move_to(Instant at) { at_ = at; }

 private:
  Instant at_;
};

/// RFC 3339 in UTC with seconds: "2026-11-24T08:30:00Z".
[[nodiscard]] std::string format_instant(Instant instant);

/// Reads what format_instant writes; other offsets than Z are refused.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

}  // namespace pobratym
