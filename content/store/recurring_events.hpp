// SPDX-License-Identifier: Apache-2.0
// Events that recur, each decoded when its hour of the week is first asked about, and kept for as
// long as the content stays the same. Nearly all come back to the same hours, and a screen asks
// about the next few: of all that recur it need read no more than those of an hour or two.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/event.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/event_rows.hpp"
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
  /// Where to read them, for as long as they are asked for.
  struct From {
    const Connection& connection;
    Memory& memory;
    const Report& report;
  };
  RecurringEvents(const ContentVersion& version, std::string host_zone)
      : version_(version), zone_(std::move(host_zone)) {}

  /// Whether they are those of this content.
  [[nodiscard]] bool serve(const ContentVersion& version) const { return version == version_; }

  using Keep = std::function<bool(const model::Event& occurrence)>;
  struct Question {
    Instant from{}, to{};
    model::Date today{};
    std::size_t most = 0;  ///< occurrences of one event
    Keep keep;
  };
  /// Adds the occurrences of those visible on `today` that touch [from, to) and that `keep` takes,
  /// none that `first` has no room for.
  [[nodiscard]] Status touching(const From& from, const Question& question, FirstStarts& first,
                                EventItems& into);
  /// The same of those of one city ("city/brno"), each once, as next time.
  [[nodiscard]] Status next_of(const From& from, std::string_view city, const Question& question,
                               FirstStarts& first, EventItems& into);

 private:
  struct Kept {
    KnownEvent event;
    std::optional<model::ShownDays> shown;
    /// None of its occurrences touches this stretch: as time goes on, most are not asked again.
    Instant quiet_from{};
    Instant quiet_to{};
  };

  /// The event of a record; null when it is not shown today, or another origin's goes before it.
  [[nodiscard]] Result<Kept*> get(const From& from, std::int64_t record, model::Date today);
  [[nodiscard]] Status add(const From& from, std::int64_t record, const Question& question,
                           FirstStarts& first, EventItems& into);
  /// The same of each record that is not among the `seen`, where it is noted.
  [[nodiscard]] Status add_unseen(const From& from, const std::vector<std::int64_t>& records,
                                  const Question& question, std::set<std::int64_t>& seen,
                                  FirstStarts& first, EventItems& into);
  static void note_quiet(Kept& kept, Instant from);

  ContentVersion version_;
  std::string zone_;
  std::map<std::int64_t, std::optional<Kept>> known_;
};

}  // namespace pobratym::store
