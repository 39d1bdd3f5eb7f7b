// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/soci_draft_list.hpp"

#include <optional>
#include <utility>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/desk/drafts/soci_draft_rows.hpp"
#include "content/desk/drafts/title.hpp"
#include "content/search/words.hpp"

namespace pobratym::desk {
namespace {

/// Where a part of a list ended: its last record, and what that was sorted by.
struct Place {
  std::string id;
  std::string value;
};

std::string text_of(const Place& place) { return to_hex(place.id + " " + place.value); }

std::optional<Place> place_from(const std::string& text) {
  const auto words = from_hex(text);
  const auto space = words ? words->find(' ') : std::string::npos;
  if (space == std::string::npos) return std::nullopt;
  return Place{words->substr(0, space), words->substr(space + 1)};
}

bool is_number(ListOrder order) { return order == ListOrder::changed || order == ListOrder::state; }

/// What a list is sorted by.
std::string value_of(ListOrder order) {
  switch (order) {
    case ListOrder::title:
      // As much as goes into an address.
      return "substr(COALESCE(own.title, fallback.title, plain.title, ''), 1, 200)";
    case ListOrder::type:
      return "l.type";
    case ListOrder::id:
      return "r.id";
    case ListOrder::state: {
      std::string value = "CASE r.state";
      for (const State state : {State::draft, State::in_review, State::approved, State::scheduled,
                                State::published, State::withdrawn}) {
        value += " WHEN '" + std::string(text_of(state)) + "' THEN " +
                 std::to_string(static_cast<int>(state));
      }
      return value + " END";
    }
    case ListOrder::changed:
      break;
  }
  return "r.changed_at";
}

std::string from_tables(ListOrder order) {
  std::string tables = " FROM wanted w JOIN record r ON 1 = 1 JOIN listed l ON l.id = r.id";
  if (order != ListOrder::title) return tables;
  for (const auto& [name, language] :
       {std::pair("own", "w.reader"), std::pair("fallback", "w.first"), std::pair("plain", "''")}) {
    tables += std::string(" LEFT JOIN listed_title ") + name + " ON " + name + ".id = r.id AND " +
              name + ".language = " + language;
  }
  return tables;
}

/// Words without a quote, so that they can stand in a statement.
std::string slugs_in_quotes(const std::vector<std::string>& words) {
  std::string quoted = "''";
  for (const std::string& word : words) {
    if (is_slug(word)) quoted += ", '" + word + "'";
  }
  return quoted;
}

std::string conditions(const Listing& listing) {
  std::string sql = " WHERE 1 = 1";
  if (!listing.types.empty()) sql += " AND l.type IN (" + slugs_in_quotes(listing.types) + ")";
  if (listing.state) sql += " AND r.state = '" + std::string(text_of(*listing.state)) + "'";
  if (!listing.words.empty()) sql += " AND l.said LIKE w.words";
  if (listing.after.empty()) return sql;
  const std::string value = value_of(listing.order);
  const std::string last = is_number(listing.order) ? "CAST(w.value AS BIGINT)" : "w.value";
  return sql + " AND (" + value + (listing.falling ? " < " : " > ") + last + " OR (" + value +
         " = " + last + " AND r.id > w.after))";
}

}  // namespace

void put_in_lists(soci::session& session, const model::RecordKey& key, const Json& document) {
  const std::string id = key.text();
  session << "DELETE FROM listed WHERE id = :id", soci::use(id);
  session << "DELETE FROM listed_title WHERE id = :id", soci::use(id);
  std::string said = id;
  const Json titles = title_of(key, document, "");
  for (const auto& [language, text] : titles.items()) {
    if (!text.is_string()) continue;
    const std::string title = search::folded(text.get<std::string>());
    said += " " + text.get<std::string>();
    session << "INSERT INTO listed_title(id, language, title) VALUES(:id, :l, :t)", soci::use(id),
        soci::use(language), soci::use(title);
  }
  said = search::folded(said);
  session << "INSERT INTO listed(id, type, said) VALUES(:id, :t, :s)", soci::use(id),
      soci::use(key.type), soci::use(said);
}

void complete_lists(soci::session& session) {
  std::vector<std::pair<std::string, std::string>> missing;
  std::string id, document;
  soci::statement statement =
      (session.prepare << "SELECT id, document FROM record"
                          " WHERE NOT EXISTS (SELECT 1 FROM listed WHERE listed.id = record.id)",
       soci::into(id), soci::into(document));
  statement.execute();
  while (statement.fetch()) missing.emplace_back(id, document);
  for (const auto& [key, text] : missing) {
    if (const auto parsed = model::RecordKey::parse(key)) {
      put_in_lists(session, *parsed, json_from(text));
    }
  }
}

ListedIds listed_ids(soci::session& session, const Listing& listing) {
  const auto after = listing.after.empty() ? Place() : place_from(listing.after);
  if (!after) return {};
  const std::string words = "%" + listing.words + "%";  // folded: nothing in it is a sign of LIKE
  const std::string value = value_of(listing.order);
  Place place;
  soci::statement statement =
      (session.prepare << "WITH wanted(words, reader, first, after, value) AS"
                          " (SELECT :words, :reader, :first, :after, :value)"
                          " SELECT r.id, CAST(" +
                              value + " AS TEXT)" + from_tables(listing.order) +
                              conditions(listing) + " ORDER BY " + value +
                              (listing.falling ? " DESC" : "") + ", r.id LIMIT " +
                              std::to_string(listing.limit + 1),  // one more tells of a next part
       soci::into(place.id), soci::into(place.value), soci::use(words), soci::use(listing.language),
       soci::use(listing.first_language), soci::use(after->id), soci::use(after->value));
  statement.execute();
  ListedIds listed;
  Place last;
  while (statement.fetch()) {
    if (listed.ids.size() == listing.limit) {
      listed.next = text_of(last);
      break;
    }
    listed.ids.push_back(place.id);
    last = place;
  }
  return listed;
}

}  // namespace pobratym::desk
