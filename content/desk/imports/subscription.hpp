// SPDX-License-Identifier: Apache-2.0
// Feeds that the desk follows by itself, with what came of it last time. A handful, in one file
// that is written anew whole.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/json.hpp"

namespace pobratym::desk {

/// How it went when it was last asked.
struct Refresh {
  Instant at{};
  bool good = false;
  bool same = false;    ///< nothing new since the time before
  std::string problem;  ///< a code of fetch_words(), or empty
  std::string detail;   ///< why it could not be read, when it came
  std::int64_t added = 0, changed = 0, vanished = 0, refused = 0;
};

struct Subscription {
  std::int64_t number = 0;
  std::string address;
  std::string city;   ///< "city/brno"; may be empty
  std::string title;  ///< as the feed calls itself
  std::string etag;
  std::int64_t by = 0;
  Instant added{};
  std::optional<Refresh> last;
};

class Subscriptions {
 public:
  Subscriptions(Disk& disk, Path file) : disk_(disk), file_(std::move(file)) {}
  Subscriptions(const Subscriptions&) = delete;
  Subscriptions& operator=(const Subscriptions&) = delete;

  static constexpr std::size_t kMost = 100;

  [[nodiscard]] Result<std::vector<Subscription>> all() const;
  /// Answers its number; invalid when the address is followed already or there are too many.
  [[nodiscard]] Result<std::int64_t> add(Subscription subscription);
  /// False when there is none of that number.
  [[nodiscard]] Result<bool> remove(std::int64_t number);
  /// Writes down how a refresh went; one that was removed meanwhile stays removed.
  [[nodiscard]] Status note(const Subscription& subscription);

 private:
  [[nodiscard]] Result<std::vector<Subscription>> read() const;
  [[nodiscard]] Status write(const std::vector<Subscription>& subscriptions);

  Disk& disk_;
  Path file_;
  mutable std::mutex one_at_a_time_;
};

[[nodiscard]] Json json_of(const Subscription& subscription);

}  // namespace pobratym::desk
