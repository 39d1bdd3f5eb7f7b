// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/soci_draft_rows.hpp"

#include <utility>

namespace pobratym::desk {
namespace {

/// A column that may be null.
template <class T>
struct Nullable {
  T value{};
  soci::indicator is = soci::i_null;
};

Nullable<std::string> nullable(const std::optional<Json>& json) {
  if (!json) return {};
  return {stored(*json), soci::i_ok};
}

Nullable<Number> nullable(const std::optional<Instant>& at) {
  if (!at) return {};
  return {seconds(*at), soci::i_ok};
}

/// What a draft is in the table, to be bound from and into.
struct Row {
  std::string id, state, document, translated;
  Number version = 0, changed_at = 0, changed_by = 0;
  Nullable<std::string> approved, on_kiosks;
  Nullable<Number> scheduled_at;
};

Row row_from(const Draft& draft) {
  return {draft.key.text(),          std::string(text_of(draft.state)),
          stored(draft.document),    stored(draft.translated),
          number(draft.version),     seconds(draft.changed_at),
          number(draft.changed_by),  nullable(draft.approved),
          nullable(draft.on_kiosks), nullable(draft.scheduled_at)};
}

Draft draft_from(const Row& row) {
  Draft draft;
  draft.key = model::RecordKey::parse(row.id).value_or(model::RecordKey{});
  draft.version = row.version;
  draft.state = state_from(row.state).value_or(State::draft);
  draft.document = json_from(row.document);
  draft.translated = json_from(row.translated);
  draft.changed_at = instant_from(row.changed_at);
  draft.changed_by = row.changed_by;
  if (row.approved.is == soci::i_ok) draft.approved = json_from(row.approved.value);
  if (row.on_kiosks.is == soci::i_ok) draft.on_kiosks = json_from(row.on_kiosks.value);
  if (row.scheduled_at.is == soci::i_ok) draft.scheduled_at = instant_from(row.scheduled_at.value);
  return draft;
}

}  // namespace

std::string stored(const Json& json) { return dump_json(json); }

Json json_from(const std::string& text) {
  auto json = read_stored(text);
  if (!json) throw soci::soci_error(json.error().message);
  return *std::move(json);
}

Number seconds(Instant at) { return at.time_since_epoch().count(); }

Instant instant_from(Number seconds) { return Instant(std::chrono::seconds(seconds)); }

Status read_each_stored(soci::session& session,
                        const std::function<Status(const StoredDraft& draft)>& take) {
  Row row;
  soci::statement statement =
      (session.prepare << "SELECT id, version, state, document, approved, on_kiosks FROM record"
                          " ORDER BY id",
       soci::into(row.id), soci::into(row.version), soci::into(row.state), soci::into(row.document),
       soci::into(row.approved.value, row.approved.is),
       soci::into(row.on_kiosks.value, row.on_kiosks.is));
  statement.execute();
  while (statement.fetch()) {
    StoredDraft draft;
    draft.key = model::RecordKey::parse(row.id).value_or(model::RecordKey{});
    draft.version = row.version;
    draft.state = state_from(row.state).value_or(State::draft);
    draft.document = row.document;
    if (row.approved.is == soci::i_ok) draft.approved = row.approved.value;
    if (row.on_kiosks.is == soci::i_ok) draft.on_kiosks = row.on_kiosks.value;
    if (auto taken = take(draft); !taken) return taken;
  }
  return {};
}

std::vector<Draft> read_drafts(soci::session& session, const DraftChoice& which) {
  std::vector<Draft> drafts;
  Row row;
  const std::string from = which.id.value_or(which.part.after);
  const std::string until = which.id.value_or("~");  // above every key: those are slugs
  const std::string condition = which.condition.empty() ? "" : " AND " + which.condition;
  const std::string limit =
      which.part.limit == 0 ? "" : " LIMIT " + std::to_string(which.part.limit);
  soci::statement statement =
      (session.prepare << "SELECT id, version, state, document, translated, changed_at, changed_by,"
                          " approved, on_kiosks, scheduled_at FROM record"
                          " WHERE id " +
                              std::string(which.part.after.empty() ? ">=" : ">") +
                              " :from AND id <= :until" + condition + " ORDER BY id" + limit,
       soci::into(row.id), soci::into(row.version), soci::into(row.state), soci::into(row.document),
       soci::into(row.translated), soci::into(row.changed_at), soci::into(row.changed_by),
       soci::into(row.approved.value, row.approved.is),
       soci::into(row.on_kiosks.value, row.on_kiosks.is),
       soci::into(row.scheduled_at.value, row.scheduled_at.is), soci::use(from), soci::use(until));
  statement.execute();
  while (statement.fetch()) drafts.push_back(draft_from(row));
  return drafts;
}

void insert_draft(soci::session& session, const Draft& draft) {
  Row row = row_from(draft);  // SOCI binds nullable values that are not const only
  session << "INSERT INTO record(id, version, state, document, translated, changed_at, changed_by,"
             " approved, on_kiosks, scheduled_at)"
             " VALUES(:id, :v, :s, :d, :t, :at, :by, :a, :k, :w)",
      soci::use(row.id), soci::use(row.version), soci::use(row.state), soci::use(row.document),
      soci::use(row.translated), soci::use(row.changed_at), soci::use(row.changed_by),
      soci::use(row.approved.value, row.approved.is),
      soci::use(row.on_kiosks.value, row.on_kiosks.is),
      soci::use(row.scheduled_at.value, row.scheduled_at.is);
}

void update_draft(soci::session& session, const Draft& draft) {
  Row row = row_from(draft);  // SOCI binds nullable values that are not const only
  session << "UPDATE record SET version = :v, state = :s, document = :d, translated = :t,"
             " changed_at = :at, changed_by = :by, approved = :a, on_kiosks = :k,"
             " scheduled_at = :w WHERE id = :id",
      soci::use(row.version), soci::use(row.state), soci::use(row.document),
      soci::use(row.translated), soci::use(row.changed_at), soci::use(row.changed_by),
      soci::use(row.approved.value, row.approved.is),
      soci::use(row.on_kiosks.value, row.on_kiosks.is),
      soci::use(row.scheduled_at.value, row.scheduled_at.is), soci::use(row.id);
}

void insert_version(soci::session& session, const Draft& draft, const std::string& note) {
  Row row = row_from(draft);  // SOCI binds nullable values that are not const only
  session << "INSERT INTO record_version(id, version, state, document, at, author, note, stepped)"
             " VALUES(:id, :v, :s, :d, :at, :by, :n, 0)",
      soci::use(row.id), soci::use(row.version), soci::use(row.state), soci::use(row.document),
      soci::use(row.changed_at), soci::use(row.changed_by), soci::use(note);
}

}  // namespace pobratym::desk
