// SPDX-License-Identifier: Apache-2.0
// What every route has at hand, and one question as routes get it: already known to come from the
// site itself, from somebody who may ask it, with a body that is a JSON object.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/desk/accounts/accounts.hpp"
#include "content/desk/api/presence.hpp"
#include "content/desk/api/problem_words.hpp"
#include "content/desk/api/site.hpp"
#include "content/desk/database/transactions.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/desk/http/request.hpp"
#include "content/desk/http/request_budget.hpp"
#include "content/desk/http/response.hpp"
#include "content/desk/imports/imports.hpp"
#include "content/desk/inbox/inbox_store.hpp"
#include "content/desk/inbox/stick_keys.hpp"
#include "content/desk/pictures/pictures.hpp"
#include "content/desk/preview/previews.hpp"
#include "content/desk/publication/jobs.hpp"
#include "content/desk/publication/publisher.hpp"
#include "content/desk/publication/timetable.hpp"
#include "content/desk/questions/question_limits.hpp"
#include "content/desk/questions/question_store.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

struct Context {
  Site site;
  const Clock& clock;
  const model::Schemas& schemas;
  Transactions& transactions;  ///< of all stores below
  DraftStore& drafts;
  AccountStore& people;
  Accounts& accounts;
  Publisher& publisher;
  Jobs& jobs;
  Pictures& pictures;
  Imports& imports;
  Previews& previews;
  InboxStore& inbox;
  QuestionStore& questions;
  const StickKeys& stick_keys;
  Presence presence = {};
  Timetable timetable = {};
  std::string appointments = {};  ///< the job that keeps them, or did last
  std::string told_failure = {};  ///< of the last of those, so that it is not told every time
  QuestionLimits question_limits = {};
  RequestBudget deliveries{120, std::chrono::minutes(1)};  ///< of a kiosk
};

struct Ask {
  const Request& request;
  TextMap steps;  ///< of the path
  Json body = Json::object();
  std::optional<Person> person = {};
  std::string token = {};  ///< of the session; empty without one
  Instant now{};
  std::string language = {};  ///< "uk" or "en"

  [[nodiscard]] std::string text(std::string_view key) const;  ///< of the body; empty without
  [[nodiscard]] std::optional<model::RecordKey> key() const;   ///< of the path
  [[nodiscard]] bool has(Role role) const;
  /// How many rows of a list are asked for: `usual` where nothing is said, 200 at most.
  [[nodiscard]] std::size_t limit(std::size_t usual) const;
  [[nodiscard]] std::int64_t number() const { return person ? person->number : 0; }
};

/// Of a step or a word of the query: digits and nothing else.
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view text);

/// The second of a refusal's sentences.
[[nodiscard]] std::string_view detail_of(RefusalCode code, std::string_view language);

/// In the words of the code, with whichever status.
[[nodiscard]] Response refusal_in(std::string_view language, RefusalCode code, int status,
                                  const Json& more = Json::object());
[[nodiscard]] Response refuse(const Ask& ask, RefusalCode code, const Json& more = Json::object());
/// With a sentence of its own in place of the code's.
[[nodiscard]] Response refuse_saying(const Ask& ask, RefusalCode code, const std::string& detail);
/// The store or the disk failed.
[[nodiscard]] Response failed(const Ask& ask, const Error& error);

/// A row of the audit log. Only for what happens outside the database; else audited().
[[nodiscard]] Status audit(Context& context, const Ask& ask, std::string_view what,
                           std::string_view about);

/// Whether a store's answer says that something has changed.
inline bool has_changed(const Status&) { return true; }
inline bool has_changed(const Result<bool>& answer) { return *answer; }
inline bool has_changed(const Result<std::string>&) { return true; }  ///< the token of a link
inline bool has_changed(const Result<std::vector<outbox::Fate>>&) { return true; }
inline bool has_changed(const Result<SaveOutcome>& answer) {
  return std::holds_alternative<Saved>(*answer);
}

/// What `change` writes and the row of the audit log that tells of it: both are kept, or neither.
/// There is no row when nothing has changed.
template <class Change>
auto audited(Context& context, const Ask& ask, std::string_view what, std::string_view about,
             const Change& change) -> decltype(change()) {
  std::optional<decltype(change())> answer;
  const Status kept = context.transactions.together([&]() -> Status {
    answer.emplace(change());
    if (!*answer) return tl::unexpected(answer->error());
    return has_changed(*answer) ? audit(context, ask, what, about) : Status();
  });
  if (!kept) return tl::unexpected(kept.error());
  return *std::move(answer);
}

/// Names by number; the desk itself is "Pobratym".
using Names = std::map<std::int64_t, std::string>;
[[nodiscard]] Names names_of_people(Context& context);
[[nodiscard]] std::string name_of(const Names& names, std::int64_t number);

[[nodiscard]] bool four_eyes(Context& context);

}  // namespace pobratym::desk
