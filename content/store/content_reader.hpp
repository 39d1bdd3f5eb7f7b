// SPDX-License-Identifier: Apache-2.0
// The questions screens ask of content.db. Opened read-only and never created; what is written
// meanwhile is seen whole or not at all. One damaged record is left out and reported, because a
// screen without one card is better than no screen.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/model/host.hpp"
#include "content/model/notice.hpp"
#include "content/model/poll.hpp"
#include "content/store/answers.hpp"
#include "content/store/content_change.hpp"
#include "content/store/search_results.hpp"

namespace pobratym::store {

/// Differs whenever the content differs; compare for equality only.
struct ContentVersion {
  std::uint64_t database = 0;  ///< drawn when the file was made
  std::uint64_t change = 0;    ///< counts changes since then
  bool operator==(const ContentVersion&) const = default;
};

/// Every question answers from what is visible on `today` or at `now` in the host's zone.
class ContentReader {
 public:
  using Report = std::function<void(const std::string& sentence)>;
  static constexpr std::size_t kAll = static_cast<std::size_t>(-1);

  /// not_found when there is no file, invalid when it is damaged or not ours, failed when a power
  /// cut left work that only the writer may finish: run the sync process once, or try again.
  /// `report` hears of records that were left out.
  [[nodiscard]] static Result<ContentReader> open(const Path& file, Report report = {});

  ContentReader(ContentReader&&) noexcept;
  ContentReader& operator=(ContentReader&&) noexcept;
  ~ContentReader();

  /// While one of these lives, every question is answered from the same content, and none has to
  /// ask the file anew whether it has changed. The writer waits for it: make a view and let it go.
  class Snapshot;
  [[nodiscard]] Result<Snapshot> snapshot();

  /// Cheap; meant for every second. Follows a database that was made anew at the same path.
  [[nodiscard]] Result<ContentVersion> content_version();

  /// Versions and signing times, the host's own origin first.
  [[nodiscard]] Result<std::vector<SourceVersion>> sources();

  [[nodiscard]] Result<model::Host> host();

  /// Cities with an agreement with the host that has not ended, the host's own not among them, by
  /// slug.
  [[nodiscard]] Result<KeptList<PartnerCity>> cities(model::Date today);
  /// Cities whose agreements with the host have all ended, by slug.
  [[nodiscard]] Result<KeptList<PartnerCity>> former_cities(model::Date today);

  /// Any visible city, the host's own too; null when there is none.
  [[nodiscard]] Result<KnownCity> city(std::string_view slug, model::Date today);
  /// What staff call a word of a scheme ("area", "education"); null when nobody says.
  [[nodiscard]] Result<std::shared_ptr<const model::LocalizedText>> term(std::string_view scheme,
                                                                         std::string_view code,
                                                                         model::Date today);
  /// A city's relation to the host; empty when there is no agreement.
  [[nodiscard]] Result<std::optional<model::Relation>> relation(std::string_view city_slug,
                                                                model::Date today);

  /// Between the host's city and this one, the newest step first, the first `limit`.
  [[nodiscard]] Result<KnownList<model::Agreement>> agreements_of(std::string_view city_slug,
                                                                  model::Date today,
                                                                  std::size_t limit = kAll);

  /// The organisations that a city is a member of, by slug, the first `limit`.
  [[nodiscard]] Result<Records> organisations_of(std::string_view city_slug, model::Date today,
                                                 std::size_t limit);

  /// Everything about a city that its page can show, of each kind the first few; empty when it is
  /// not visible.
  [[nodiscard]] Result<std::optional<CityOverview>> city_overview(std::string_view slug,
                                                                  Instant now,
                                                                  const CityLimits& limits);

  /// Events that touch [from, to), by start, at most `limit`; one that recurs stands there once for
  /// every time it takes place. Cancelled ones too: people must learn.
  [[nodiscard]] Result<Events> events_between(Instant from, Instant to, std::size_t limit);
  /// The same from the first to the last day in the host's zone, day by day. invalid for more than
  /// kMostAgendaDays.
  [[nodiscard]] Result<KeptList<AgendaDay>> agenda(model::Date first, model::Date last,
                                                   std::size_t limit);
  /// Events that are on now (model::Phase::live), the one that ends first before the others, at
  /// most `limit`.
  [[nodiscard]] Result<Events> live_events(Instant now, std::size_t limit = kAll);
  /// Events that are over, the newest first; one that recurs once, when it has ended for good.
  [[nodiscard]] Result<Events> past_events(Instant now, std::size_t limit);
  /// Events of a city that are not over at `from`, by start; one that recurs once, as next time.
  [[nodiscard]] Result<Events> events_of(std::string_view city_slug, Instant from,
                                         std::size_t limit);
  /// One that recurs as it is now, else next time, else the last time. To show one time of it, ask
  /// for when that begins. Null when there is none.
  [[nodiscard]] Result<KnownEvent> event(std::string_view slug, Instant now);

  /// Exchanges one can still apply for, the nearest deadline first.
  [[nodiscard]] Result<KnownList<model::Exchange>> open_exchanges(model::Date today,
                                                                  std::size_t limit);
  /// Polls that may be answered today, the one that ends first before the others.
  [[nodiscard]] Result<KnownList<model::Poll>> open_polls(model::Date today,
                                                          std::size_t limit = kAll);
  /// Notices that hold today: urgent, warning, info; of one level the newest first.
  [[nodiscard]] Result<Records> notices(model::Date today, std::size_t limit);
  /// The urgent ones of them, the newest first.
  [[nodiscard]] Result<KnownList<model::Notice>> urgent_notices(model::Date today);
  /// Calls for help that may be shown today, the one that somebody posted or checked last first.
  [[nodiscard]] Result<Records> help_calls(model::Date today, std::size_t limit);

  /// Steps of history, the newest first, at most `limit`.
  [[nodiscard]] Result<Records> history(model::Date today, std::size_t limit);

  /// Visible records of any type filed under a word of a scheme ("area", "education"; "form",
  /// "exhibition"), by type and slug, the first `limit`.
  [[nodiscard]] Result<Records> filed_under(std::string_view scheme, std::string_view code,
                                            model::Date today, std::size_t limit);

  /// The first `limit` visible records of a type, by slug, for the decoders of content/model
  /// (decode_notice, …).
  [[nodiscard]] Result<Records> records(std::string_view type, model::Date today,
                                        std::size_t limit = kAll);

  /// Any visible record; null when there is none of this name.
  [[nodiscard]] Result<KnownRecord> record(const model::RecordKey& key, model::Date today);

  /// What a visitor finds who types this, over all types and languages; the last word may be half
  /// typed. Bounded in time however much is stored; see README.md for how results are ranked.
  [[nodiscard]] Result<SearchResults> search(std::string_view typed, const SearchOptions& options);

  /// Pictures that stored records show and that have been published, each once.
  [[nodiscard]] Result<std::vector<model::Image>> media();

 private:
  struct Database;
  explicit ContentReader(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

class ContentReader::Snapshot {
 public:
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(Snapshot&&) noexcept;
  ~Snapshot();

 private:
  friend class ContentReader;
  struct Held;
  explicit Snapshot(std::unique_ptr<Held> held);
  std::unique_ptr<Held> held_;
};

}  // namespace pobratym::store
