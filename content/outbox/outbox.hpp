// SPDX-License-Identifier: Apache-2.0
// What waits on a kiosk to be told to the desk: outbox.db in the state folder, written by the kiosk
// and emptied by the sync. It is bounded, and a visitor's words are never dropped for it: numbers
// are added up to days and months first, and at last new words are refused so that the screen can
// say so. Opened anew for every piece of work; each is a few milliseconds and a flush of the disk,
// so a kiosk counts in memory and writes its counters once an hour.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/outbox/batch.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::outbox {

class OutboxFile;

struct Bounds {
  std::int64_t rows = 20'000;
  std::int64_t bytes = 4 << 20;  ///< of documents; the file is at most three times as long
  int patience = 2'000;          ///< milliseconds to wait for the other program
};

/// How much to take at once. What was taken before comes again first.
struct Portion {
  std::size_t entries = 200;
  std::size_t bytes = 64u << 10u;
};

struct Levels {
  std::int64_t waiting = 0;  ///< entries, those that were sent and not answered among them
  std::int64_t words = 0;    ///< visitors' words among them
  std::int64_t refused = 0;  ///< by the desk; kept for somebody to look at
  std::int64_t bytes = 0;
  std::int64_t set_aside = 0;  ///< outboxes that were damaged and lie beside this one
};

struct Settled {
  std::size_t accepted = 0;
  std::size_t known = 0;  ///< an earlier answer was lost
  std::size_t refused = 0;
};

/// A number for a sealed file and the secret that only who opens it learns (seal.hpp).
struct SealedNumber {
  std::int64_t number = 0;
  std::string token;
};

class Outbox {
 public:
  /// Looks at what is there, and makes it anew when it is damaged. `kiosk` is a slug.
  [[nodiscard]] static Result<Outbox> open(Path state_folder, std::string kiosk,
                                           const Bounds& bounds = {});

  /// `now` is empty while the clock is not to be believed. no_space when there is no room even
  /// after numbers were added up, or the disk is full; invalid when the message breaks a rule.
  [[nodiscard]] Status append(const Message& message, std::optional<Instant> now) const;

  /// From here on these never change (rows.hpp says why), answered or not. No more than half of the
  /// room is ever in that state, so that the rest can still be added up.
  [[nodiscard]] Result<std::vector<Waiting>> take(const Portion& portion) const;

  /// What the desk says of entries that were taken: accepted and known ones are removed, refused
  /// ones kept aside. Of an entry that was never taken nothing is believed.
  [[nodiscard]] Result<Settled> settle(std::span<const Fate> fates) const;

  /// The desk could do nothing with these together: others come first next time.
  [[nodiscard]] Status put_back(std::span<const Waiting> entries) const;

  [[nodiscard]] Result<Levels> levels() const;

  /// A short text that outlives a restart; empty when there is none.
  [[nodiscard]] Result<std::string> note(const std::string& name) const;
  [[nodiscard]] Status set_note(const std::string& name, const std::string& value) const;

  /// One higher than `floor` and than any before.
  [[nodiscard]] Result<SealedNumber> next_sealed(std::int64_t floor) const;
  /// Empty when that file was not sealed here, or long ago.
  [[nodiscard]] Result<std::string> token_of(std::int64_t number) const;

  [[nodiscard]] const std::string& kiosk() const { return kiosk_; }

 private:
  [[nodiscard]] OutboxFile file() const;
  Outbox(Path folder, std::string kiosk, const Bounds& bounds)
      : folder_(std::move(folder)), kiosk_(std::move(kiosk)), bounds_(bounds) {}

  Path folder_;
  std::string kiosk_;
  Bounds bounds_;
};

}  // namespace pobratym::outbox
