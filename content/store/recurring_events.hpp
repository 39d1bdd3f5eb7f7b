// SPDX-License-Identifier: Apache-2.0
// Events that recur, decoded and kept for as long as the content stays the same. Any of them may be
// on at any time, so every question about a stretch of time has to go through all of them, and
// reading them anew took nine tenths of its time.
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "content/model/event.hpp"
#include "content/model/host.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/record_query.hpp"

namespace pobratym::store {

/// The starts of the first `limit` events of an answer that is being put together.
class FirstStarts {
 public:
  explicit FirstStarts(std::size_t limit) : limit_(limit) {}

  void add(Instant start);
  /// What starts at or after this does not get into the answer; `to` while there is room for all.
  [[nodiscard]] Instant before(Instant to) const;

 private:
  std::size_t limit_;
  std::priority_queue<Instant> starts_;
};

class RecurringEvents {
 public:
  /// Those that are not over at `since`.
  [[nodiscard]] static Result<RecurringEvents> read(const Connection& connection, Memory& memory,
                                                    const Report& report,
                                                    const ContentVersion& version,
                                                    const model::Host& host, Instant since);

  /// Whether they are those of this content, for questions about `from` and later.
  [[nodiscard]] bool serve(const ContentVersion& version, Instant from) const {
    return version == version_ && from >= since_;
  }

  using Keep = std::function<bool(const model::Event& occurrence)>;
  /// Adds the occurrences of those visible on `today` that touch [from, to) and that `keep` takes;
  /// of each event at most `most`, and none that `first` has no room for.
  void touching(Instant from, Instant to, model::Date today, std::size_t most, const Keep& keep,
                FirstStarts& first, std::vector<model::Event>& into);

 private:
  struct Kept {
    model::Event event;
    std::int64_t starts = 0;
    std::int64_t ends = 0;
    /// None of its occurrences touches this stretch: as time goes on, most are not asked again.
    Instant quiet_from{};
    Instant quiet_to{};
  };

  [[nodiscard]] static bool is_quiet(Kept& kept, Instant from, Instant to);

  ContentVersion version_;
  Instant since_{};
  std::vector<Kept> events_;
};

}  // namespace pobratym::store
