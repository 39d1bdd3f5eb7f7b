// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/soci_draft_store.hpp"

#include <utility>

#include "content/desk/database/database.hpp"
#include "content/desk/drafts/soci_draft_list.hpp"
#include "content/desk/drafts/soci_draft_rows.hpp"

namespace pobratym::desk {
namespace {

/// Seconds. The editor saves while somebody types; of those saves one stays for each so many.
constexpr Number kOneVersionIn = 600;

std::optional<Draft> one(soci::session& session, const model::RecordKey& key) {
  auto drafts = read_drafts(session, {key.text()});
  if (drafts.empty()) return std::nullopt;
  return std::move(drafts.front());
}

/// The version that an earlier sending of the same save made.
std::optional<std::int64_t> saved_before(soci::session& session, const Save& save) {
  if (save.once.empty()) return std::nullopt;
  Number version = 0;
  const std::string id = save.key.text();
  session << "SELECT version FROM saved_once WHERE once = :o AND id = :id", soci::into(version),
      soci::use(save.once), soci::use(id);
  if (!session.got_data()) return std::nullopt;
  return version;
}

/// Forgets the version before when it is no more than the same person's typing a moment ago. One
/// that took a step, that has a note or that somebody else wrote stays, and so does the first.
void thin_out(soci::session& session, const Save& save) {
  const std::string id = save.key.text();
  const Number version = save.version;
  const Number by = save.by;
  const Number from = seconds(save.at) / kOneVersionIn * kOneVersionIn;
  session << "DELETE FROM record_version WHERE id = :id AND version = :v AND version > 1"
             " AND author = :by AND at >= :from AND note = '' AND stepped = 0",
      soci::use(id), soci::use(version), soci::use(by), soci::use(from);
}

SaveOutcome save_in(soci::session& session, const Save& save) {
  if (const auto version = saved_before(session, save)) return Saved{*version};
  auto draft = one(session, save.key);
  if (!draft) return NotThere{};
  if (draft->version != save.version) return Stale{*std::move(draft)};
  const State was = draft->state;
  draft->version += 1;
  draft->state = after_save(was);
  draft->document = save.document;
  draft->translated = save.translated;
  draft->changed_at = save.at;
  draft->changed_by = save.by;
  // Of what the clock has approved already the hour stays, until a publication brought it.
  if (was == State::scheduled) draft->scheduled_at.reset();
  update_draft(session, *draft);
  put_in_lists(session, draft->key, draft->document);
  if (save.note.empty()) thin_out(session, save);
  insert_version(session, *draft, save.note);
  if (!save.once.empty()) {
    const std::string id = save.key.text();
    const Number version = draft->version;
    session << "INSERT INTO saved_once(once, id, version) VALUES(:o, :id, :v)",
        soci::use(save.once), soci::use(id), soci::use(version);
  }
  return Saved{draft->version};
}

bool move_in(soci::session& session, const Move& move) {
  auto draft = one(session, move.key);
  if (!draft || draft->version != move.version || draft->state != move.from) return false;
  draft->state = move.to;
  draft->approved = move.approved;
  draft->scheduled_at = move.scheduled_at;
  update_draft(session, *draft);
  const std::string id = move.key.text();
  const std::string state(text_of(move.to));
  const Number version = move.version;
  session << "UPDATE record_version SET state = :s, stepped = 1 WHERE id = :id AND version = :v",
      soci::use(state), soci::use(id), soci::use(version);
  if (!move.note.empty()) {
    const Number at = seconds(move.at);
    const Number by = move.by;
    session << "INSERT INTO remark(id, at, author, words) VALUES(:id, :at, :by, :w)", soci::use(id),
        soci::use(at), soci::use(by), soci::use(move.note);
  }
  return true;
}

void insert_new(soci::session& session, const std::vector<Draft>& drafts, const std::string& note) {
  for (const Draft& draft : drafts) {
    insert_draft(session, draft);
    put_in_lists(session, draft.key, draft.document);
    insert_version(session, draft, note);
  }
}

/// Documents are compared as they are stored: the same one is the same text.
void put_on_kiosks(soci::session& session, const OnKiosks& published) {
  const std::string id = published.key.text();
  session << "UPDATE record SET scheduled_at = NULL WHERE id = :id AND state <> 'scheduled'",
      soci::use(id);
  if (!published.document) {
    session << "UPDATE record SET on_kiosks = NULL WHERE id = :id", soci::use(id);
    return;
  }
  session << "UPDATE record SET on_kiosks = :d WHERE id = :id", soci::use(*published.document),
      soci::use(id);
  session << "UPDATE record SET state = 'published'"
             " WHERE id = :id AND state = 'approved' AND approved = on_kiosks",
      soci::use(id);
  session << "UPDATE record_version SET state = 'published' WHERE id = :id AND version ="
             " (SELECT version FROM record WHERE record.id = record_version.id"
             " AND record.state = 'published')",
      soci::use(id);
}

}  // namespace

Result<std::optional<Draft>> SociDraftStore::find(const model::RecordKey& key) {
  std::optional<Draft> found;
  auto done = database_.run([&](soci::session& session) { found = one(session, key); });
  if (!done) return tl::unexpected(done.error());
  return found;
}

Result<std::vector<Draft>> SociDraftStore::some(const DraftChoice& which) {
  std::vector<Draft> drafts;
  auto done = database_.run([&](soci::session& session) { drafts = read_drafts(session, which); });
  if (!done) return tl::unexpected(done.error());
  return drafts;
}

Status SociDraftStore::each(const std::function<Status(const StoredDraft& draft)>& take) {
  Status taken;
  auto done =
      database_.run([&](soci::session& session) { taken = read_each_stored(session, take); });
  return done ? taken : done;
}

Result<ListPart> SociDraftStore::list(const Listing& listing) {
  ListPart part;
  auto done = database_.run([&](soci::session& session) {
    if (!lists_are_complete_.exchange(true)) complete_lists(session);
    const ListedIds listed = listed_ids(session, listing);
    for (const std::string& id : listed.ids) {
      for (Draft& draft : read_drafts(session, {id})) part.drafts.push_back(std::move(draft));
    }
    part.next = listed.next;
  });
  if (!done) {
    lists_are_complete_ = false;
    return tl::unexpected(done.error());
  }
  return part;
}

Result<ChangedDrafts> SociDraftStore::changed(const DraftsPart& part) {
  const std::string is_changed = "approved IS DISTINCT FROM on_kiosks";
  ChangedDrafts changed;
  auto done = database_.run([&](soci::session& session) {
    Number all = 0;
    session << "SELECT COUNT(*) FROM record WHERE " + is_changed, soci::into(all);
    changed.all = all;
    changed.drafts = read_drafts(session, {{}, is_changed, part});
  });
  if (!done) return tl::unexpected(done.error());
  return changed;
}

Result<std::vector<Draft>> SociDraftStore::due(Instant now) {
  return some({{},
               "scheduled_at <= " + std::to_string(seconds(now)) + " AND (state = '" +
                   std::string(text_of(State::scheduled)) +
                   "' OR approved IS DISTINCT FROM on_kiosks)"});
}

Status SociDraftStore::add(const std::vector<Draft>& drafts, const std::string& note) {
  std::string taken;
  auto done = database_.run([&](soci::session& session) {
    for (const Draft& draft : drafts) {
      if (one(session, draft.key)) taken = draft.key.text();
    }
    if (taken.empty()) insert_new(session, drafts, note);
  });
  if (done && !taken.empty()) return fail(ErrorCode::invalid, "there is a record " + taken);
  return done;
}

Status SociDraftStore::begin_with(const std::vector<Draft>& drafts, const std::string& note) {
  return database_.run([&](soci::session& session) {
    for (const char* table :
         {"record", "record_version", "remark", "saved_once", "listed", "listed_title"}) {
      session << std::string("DELETE FROM ") + table;
    }
    insert_new(session, drafts, note);
  });
}

Result<SaveOutcome> SociDraftStore::save(const Save& save) {
  SaveOutcome outcome = NotThere{};
  auto done = database_.run([&](soci::session& session) { outcome = save_in(session, save); });
  if (!done) return tl::unexpected(done.error());
  return outcome;
}

Result<bool> SociDraftStore::move(const Move& move) {
  bool moved = false;
  auto done = database_.run([&](soci::session& session) { moved = move_in(session, move); });
  if (!done) return tl::unexpected(done.error());
  return moved;
}

Result<std::vector<VersionRow>> SociDraftStore::history(const model::RecordKey& key) {
  std::vector<VersionRow> rows;
  const std::string id = key.text();
  auto done = database_.run([&](soci::session& session) {
    Number version = 0, at = 0, by = 0;
    std::string state, note;
    soci::statement statement =
        (session.prepare << "SELECT version, at, author, state, note FROM record_version"
                            " WHERE id = :id ORDER BY version DESC",
         soci::into(version), soci::into(at), soci::into(by), soci::into(state), soci::into(note),
         soci::use(id));
    statement.execute();
    while (statement.fetch()) {
      rows.push_back(
          {version, instant_from(at), by, state_from(state).value_or(State::draft), note});
    }
  });
  if (!done) return tl::unexpected(done.error());
  return rows;
}

Result<std::optional<Json>> SociDraftStore::version(const model::RecordKey& key,
                                                    std::int64_t version) {
  std::optional<Json> document;
  const std::string id = key.text();
  const Number wanted = version;
  auto done = database_.run([&](soci::session& session) {
    std::string text;
    session << "SELECT document FROM record_version WHERE id = :id AND version = :v",
        soci::into(text), soci::use(id), soci::use(wanted);
    if (session.got_data()) document = json_from(text);
  });
  if (!done) return tl::unexpected(done.error());
  return document;
}

Result<std::vector<Remark>> SociDraftStore::remarks(const model::RecordKey& key) {
  std::vector<Remark> remarks;
  const std::string id = key.text();
  auto done = database_.run([&](soci::session& session) {
    Number at = 0, by = 0;
    std::string words;
    soci::statement statement =
        (session.prepare << "SELECT at, author, words FROM remark WHERE id = :id ORDER BY seq",
         soci::into(at), soci::into(by), soci::into(words), soci::use(id));
    statement.execute();
    while (statement.fetch()) remarks.push_back({by, instant_from(at), words});
  });
  if (!done) return tl::unexpected(done.error());
  return remarks;
}

Status SociDraftStore::published(const PublicationRow& publication,
                                 const std::vector<OnKiosks>& records) {
  return database_.run([&](soci::session& session) {
    for (const OnKiosks& record : records) put_on_kiosks(session, record);
    const Number version = publication.version;
    const Number at = seconds(publication.at);
    const Number by = publication.by;
    session << "DELETE FROM publication WHERE version = :v", soci::use(version);
    session << "INSERT INTO publication(version, at, author) VALUES(:v, :at, :by)",
        soci::use(version), soci::use(at), soci::use(by);
  });
}

Result<std::optional<PublicationRow>> SociDraftStore::last_publication() {
  std::optional<PublicationRow> last;
  auto done = database_.run([&](soci::session& session) {
    Number version = 0, at = 0, by = 0;
    session << "SELECT version, at, author FROM publication ORDER BY version DESC LIMIT 1",
        soci::into(version), soci::into(at), soci::into(by);
    if (session.got_data()) last = PublicationRow{version, instant_from(at), by};
  });
  if (!done) return tl::unexpected(done.error());
  return last;
}

}  // namespace pobratym::desk
