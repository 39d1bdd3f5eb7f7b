// SPDX-License-Identifier: Apache-2.0
// The way up: what waits in the outbox to the desk, in batches. An entry leaves the outbox when the
// desk says that it has it and not before, so it arrives at least once, and its key makes that once
// in effect. Delivery has its own connection, its own limit of time and its own back-off: the way
// down does not wait for it.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "content/base/clock.hpp"
#include "content/outbox/outbox.hpp"
#include "sync/courier.hpp"

namespace pobratym::sync {

struct DeliveryParts {
  Courier& courier;
  const outbox::Outbox& outbox;
  std::function<bool()> stop = {};  ///< true ends it soon; what was sent is sent
};

struct DeliveryLimits {
  std::chrono::milliseconds time{20'000};  ///< for one call, all batches together
  int batches = 50;
  outbox::Portion portion = {};
  bool wait_after_failure = true;  ///< false for a person who asks for it now
};

/// What outlives a restart: how delivery has been going.
struct DeliveryMemory {
  int failures = 0;  ///< in a row
  int halvings = 0;  ///< of the portion, because the desk answers and cannot take it
  std::optional<Instant> not_before;
  std::optional<Instant> last_delivered;
  std::string error;  ///< of the last call, if it failed
};

struct Delivery {
  enum class State {
    nothing_waits,  ///< or nothing that may be sent
    too_early,      ///< it failed not long ago
    delivered,      ///< everything, or as much as there was time for
    failed,
  };
  State state = State::nothing_waits;
  outbox::Settled settled;
  std::int64_t waiting = 0;  ///< afterwards
  std::string error;         ///< a sentence, when it failed
};

/// An error only when the outbox itself cannot be used.
[[nodiscard]] Result<Delivery> deliver_outbox(const DeliveryParts& parts, Instant now,
                                              const DeliveryLimits& limits = {});

/// "Delivered 12 entries (1 was known already, 2 were refused); nothing waits."
[[nodiscard]] std::string describe(const Delivery& delivery);

[[nodiscard]] Result<DeliveryMemory> delivery_memory(const outbox::Outbox& outbox);

/// How the outbox stands, in a line or two for the command line.
[[nodiscard]] std::string describe_outbox(const outbox::Levels& levels,
                                          const DeliveryMemory& memory, Instant now);

/// A minute after the first failure, twice as long after each further one, up to six hours; up to
/// half more or less by the kiosk's name, so that a city's kiosks do not all come at once.
[[nodiscard]] std::chrono::seconds wait_after(int failures, const std::string& kiosk);

}  // namespace pobratym::sync
