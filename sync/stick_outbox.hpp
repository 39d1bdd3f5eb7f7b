// SPDX-License-Identifier: Apache-2.0
// The way up by hand: what waits goes onto the stick, closed for everybody but the desk, and what
// the desk has confirmed on an earlier trip leaves the kiosk. An entry that travels by stick stays
// here until a receipt comes back or it is delivered by network: sticks get lost.
#pragma once

#include <optional>
#include <string>

#include "content/outbox/outbox.hpp"
#include "content/outbox/seal.hpp"
#include "sync/stick_folder.hpp"

namespace pobratym::sync {

struct StickPost {
  std::size_t receipts = 0;   ///< that were believed
  std::size_t confirmed = 0;  ///< entries that the desk has
  std::size_t refused = 0;    ///< entries that it will never take
  std::size_t sealed = 0;     ///< entries that went onto the stick
  std::string file;           ///< in which file
  std::string trouble;        ///< a sentence, when something went wrong
};

/// Reads pobratym/receipts/<kiosk>-<n>.receipt, then writes pobratym/outbox/<kiosk>-<n>.sealed.
/// Without a key nothing is written. What goes wrong is told and stops nothing else.
[[nodiscard]] StickPost exchange_post(const StickFolder& stick, const outbox::Outbox& outbox,
                                      const std::optional<outbox::SealingKey>& key);

}  // namespace pobratym::sync
