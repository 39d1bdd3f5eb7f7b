// SPDX-License-Identifier: Apache-2.0
// Where records are while people work on them. What a call acknowledged is there after any crash. A
// save names the version it was made from, so that nobody writes over what he has not seen.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"
#include "content/base/result.hpp"
#include "content/desk/drafts/review.hpp"
#include "content/model/record.hpp"

namespace pobratym::desk {

/// 0 is the desk itself.
using PersonNumber = std::int64_t;

struct Draft {
  model::RecordKey key;
  std::int64_t version = 1;
  State state = State::draft;
  Json document;
  Json translated = Json::object();  ///< see translations.hpp
  Instant changed_at{};
  PersonNumber changed_by = 0;
  std::optional<Json> approved;   ///< what the next publication puts on the kiosks
  std::optional<Json> on_kiosks;  ///< what the last one put there
  /// When the clock approves it; from then on, or once the clock has withdrawn it, since when it
  /// waits for a publication that brings this to the kiosks.
  std::optional<Instant> scheduled_at;
};

/// The same as it lies in the store, for whoever goes through all of them: ten thousand documents
/// that were read are hundreds of megabytes. The same document is always the same text.
struct StoredDraft {
  model::RecordKey key;
  std::int64_t version = 1;
  State state = State::draft;
  Bytes document;
  std::optional<Bytes> approved;
  std::optional<Bytes> on_kiosks;
};

/// A text out of the store. failed when the file is damaged.
[[nodiscard]] Result<Json> read_stored(const Bytes& text);

struct Save {
  model::RecordKey key;
  std::int64_t version = 0;  ///< that it was made from
  Json document;
  Json translated = Json::object();
  Instant at{};
  PersonNumber by = 0;
  std::string once = {};  ///< a key of the browser's: the same save sent again is not done again
  std::string note = {};
};

struct Saved {
  std::int64_t version = 0;
};
struct NotThere {};
/// Carries what stands there instead.
struct Stale {
  Draft theirs;
};
using SaveOutcome = std::variant<Saved, NotThere, Stale>;

/// A step of the review, on exactly the version that was looked at.
struct Move {
  model::RecordKey key;
  std::int64_t version = 0;
  State from = State::draft;
  State to = State::draft;
  std::optional<Json> approved;  ///< as in Draft, afterwards
  std::optional<Instant> scheduled_at;
  std::string note;
  Instant at{};
  PersonNumber by = 0;
};

struct VersionRow {
  std::int64_t version = 0;
  Instant at{};
  PersonNumber by = 0;
  State state = State::draft;
  std::string note;
};

struct Remark {
  PersonNumber by = 0;
  Instant at{};
  std::string words;
};

struct PublicationRow {
  std::int64_t version = 0;
  Instant at{};
  PersonNumber by = 0;
};

/// One record as a publication put it on the kiosks, as it is stored; empty: took it away.
struct OnKiosks {
  model::RecordKey key;
  std::optional<Bytes> document;
};

enum class ListOrder { changed, title, type, state, id };

/// A part of a list of records.
struct Listing {
  std::vector<std::string> types = {};  ///< any when empty
  std::optional<State> state = {};
  std::string words = {};  ///< that the key or a title has, folded (content/search)
  ListOrder order = ListOrder::changed;
  bool falling = false;
  std::string language = {};        ///< in which titles are sorted
  std::string first_language = {};  ///< where a title lacks it
  std::string after = {};           ///< as ListPart::next said; empty: from the top
  std::size_t limit = 50;
};

/// It says where it ended by what the last record was sorted by then: that record may be another
/// one by the time somebody goes on.
struct ListPart {
  std::vector<Draft> drafts;
  std::string next;  ///< digits and letters, for Listing::after; empty at the end
};

/// A part of what is ordered by key.
struct DraftsPart {
  std::string after = {};  ///< the key of the last record of the part before; empty: from the top
  std::size_t limit = 0;
};

struct ChangedDrafts {
  std::vector<Draft> drafts;  ///< of the part
  std::int64_t all = 0;       ///< how many there are in every part together
};

class DraftStore {
 public:
  virtual ~DraftStore() = default;

  [[nodiscard]] virtual Result<std::optional<Draft>> find(const model::RecordKey& key) = 0;
  /// All of them by key, one after another, until `take` answers an Error. It may not ask the
  /// store.
  [[nodiscard]] virtual Status each(
      const std::function<Status(const StoredDraft& draft)>& take) = 0;
  /// By the listing's order and then by key.
  [[nodiscard]] virtual Result<ListPart> list(const Listing& listing) = 0;
  /// A part, by key, of those whose approved document is another than the one on the kiosks.
  [[nodiscard]] virtual Result<ChangedDrafts> changed(const DraftsPart& part) = 0;
  /// By key, those that are scheduled for `now` or before, and those that the clock approved or
  /// withdrew and that no publication has brought to the kiosks since.
  [[nodiscard]] virtual Result<std::vector<Draft>> due(Instant now) = 0;

  /// All of them or none; invalid when one of the keys is taken.
  [[nodiscard]] virtual Status add(const std::vector<Draft>& drafts, const std::string& note) = 0;
  /// Forgets every record with its history and begins with these, all at once. Only for a desk at
  /// which nobody has worked yet.
  [[nodiscard]] virtual Status begin_with(const std::vector<Draft>& drafts,
                                          const std::string& note) = 0;
  [[nodiscard]] virtual Result<SaveOutcome> save(const Save& save) = 0;
  /// False when the record is no longer in that version and state.
  [[nodiscard]] virtual Result<bool> move(const Move& move) = 0;

  /// Newest first.
  [[nodiscard]] virtual Result<std::vector<VersionRow>> history(const model::RecordKey& key) = 0;
  [[nodiscard]] virtual Result<std::optional<Json>> version(const model::RecordKey& key,
                                                            std::int64_t version) = 0;
  /// Oldest first.
  [[nodiscard]] virtual Result<std::vector<Remark>> remarks(const model::RecordKey& key) = 0;

  /// A publication that took place. A record whose approved document is what was published becomes
  /// published; one that changed meanwhile stays where it is.
  [[nodiscard]] virtual Status published(const PublicationRow& publication,
                                         const std::vector<OnKiosks>& records) = 0;
  [[nodiscard]] virtual Result<std::optional<PublicationRow>> last_publication() = 0;
};

}  // namespace pobratym::desk
