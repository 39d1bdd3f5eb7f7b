// SPDX-License-Identifier: Apache-2.0
#include "content/desk/inbox/soci_inbox_store.hpp"

#include <limits>
#include <set>
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/database/database.hpp"
#include "content/desk/database/session.hpp"

namespace pobratym::desk {
namespace {

using outbox::Entry;
using outbox::Fate;
using outbox::Verdict;

Number seconds(Instant at) { return number(at.time_since_epoch().count()); }
Instant instant_from(Number seconds) { return Instant(std::chrono::seconds(seconds)); }

/// What of an entry is counted by: columns, so that a year of polls need not be read to add it up.
struct Columns {
  std::string about, detail;
  std::int64_t amount = 1;

  void operator()(const outbox::PollAnswer& answer) {
    about = answer.poll;
    for (const std::string& option : answer.options) detail += (detail.empty() ? "" : ",") + option;
    amount = answer.count;
  }
  void operator()(const outbox::Feedback& feedback) { about = feedback.about; }
  void operator()(const outbox::Counter& counter) {
    about = counter.name;
    amount = counter.count;
  }
  void operator()(const outbox::Health&) {}
};

Columns columns_of(const Entry& entry) {
  Columns columns;
  std::visit([&](const auto& message) { columns(message); }, entry.message);
  return columns;
}

/// Rows are never removed, so the newest one's number is how many there are.
Number rows_in_inbox(soci::session& session) {
  Number rows = 0;
  session << "SELECT COALESCE(MAX(seq), 0) FROM inbox", soci::into(rows);
  return rows;
}

bool is_known(soci::session& session, const std::string& key) {
  Number found = 0;
  session << "SELECT COUNT(*) FROM inbox WHERE entry_key = :k", soci::into(found), soci::use(key);
  return found > 0;
}

void insert(soci::session& session, const Entry& entry, Instant now) {
  const Columns columns = columns_of(entry);
  const std::string kind = outbox::kind_of(entry.message);
  const std::string document = dump_json(outbox::to_json(entry));
  const Number at = seconds(now);
  const Number amount = number(columns.amount);
  session << "INSERT INTO inbox(entry_key, kiosk, kind, happened, received_at, about, detail,"
             " amount, document) VALUES(:k, :kiosk, :kind, :w, :at, :about, :detail, :n, :d)",
      soci::use(entry.key), soci::use(entry.kiosk), soci::use(kind), soci::use(entry.when),
      soci::use(at), soci::use(columns.about), soci::use(columns.detail), soci::use(amount),
      soci::use(document);
}

/// The newest that a kiosk says of itself is kept beside its name. Without an hour (its clock was
/// not to be believed) what came last counts.
void note_health(soci::session& session, const Entry& entry) {
  const auto* health = std::get_if<outbox::Health>(&entry.message);
  if (health == nullptr) return;
  const std::string values = dump_json(Json(health->values));
  session << "UPDATE kiosk SET health = :v, health_when = :w WHERE name = :n"
             " AND (health_when <= :w2 OR :w3 = '')",
      soci::use(values), soci::use(entry.when), soci::use(entry.kiosk), soci::use(entry.when),
      soci::use(entry.when);
}

std::vector<Fate> receive_in(soci::session& session, const std::vector<Entry>& entries,
                             Instant now) {
  std::vector<Fate> fates;
  for (const Entry& entry : entries) {
    const bool known = is_known(session, entry.key);
    fates.push_back({entry.key, known ? Verdict::known : Verdict::accepted, ""});
    if (known) continue;
    insert(session, entry, now);
    note_health(session, entry);
  }
  std::set<std::string> kiosks;
  for (const Entry& entry : entries) kiosks.insert(entry.kiosk);
  const Number at = seconds(now);
  for (const std::string& name : kiosks) {
    session << "UPDATE kiosk SET heard_at = :at WHERE name = :n", soci::use(at), soci::use(name);
  }
  return fates;
}

HealthValues values_from(const std::string& text) {
  HealthValues values;
  const auto json = parse_json(text);
  if (!json || !json->is_object()) return values;
  for (const auto& [name, value] : json->items()) {
    if (value.is_number_integer()) values[name] = value.get<std::int64_t>();
  }
  return values;
}

}  // namespace

Result<std::vector<Kiosk>> SociInboxStore::kiosks() {
  std::vector<Kiosk> kiosks;
  const auto done = database_.run([&](soci::session& session) {
    std::string name, certificate, health, when;
    Number at = 0, by = 0, heard = 0;
    soci::statement statement =
        (session.prepare << "SELECT name, certificate, registered_at, registered_by, heard_at,"
                            " health, health_when FROM kiosk ORDER BY name",
         soci::into(name), soci::into(certificate), soci::into(at), soci::into(by),
         soci::into(heard), soci::into(health), soci::into(when));
    statement.execute();
    while (statement.fetch()) {
      kiosks.push_back({name, certificate, instant_from(at), by,
                        heard > 0 ? std::optional(instant_from(heard)) : std::nullopt,
                        values_from(health), when});
    }
  });
  if (!done) return tl::unexpected(done.error());
  return kiosks;
}

Result<bool> SociInboxStore::add_kiosk(const Kiosk& kiosk) {
  bool added = false;
  const auto done = database_.run([&](soci::session& session) {
    Number found = 0;
    session << "SELECT COUNT(*) FROM kiosk WHERE name = :n", soci::into(found),
        soci::use(kiosk.name);
    if (found > 0) return;
    const Number at = seconds(kiosk.registered_at);
    const Number by = number(kiosk.registered_by);
    session << "INSERT INTO kiosk(name, certificate, registered_at, registered_by, heard_at,"
               " health, health_when) VALUES(:n, :c, :at, :by, 0, '{}', '')",
        soci::use(kiosk.name), soci::use(kiosk.certificate), soci::use(at), soci::use(by);
    added = true;
  });
  if (!done) return tl::unexpected(done.error());
  return added;
}

Result<bool> SociInboxStore::remove_kiosk(const std::string& name) {
  bool removed = false;
  const auto done = database_.run([&](soci::session& session) {
    soci::statement statement =
        (session.prepare << "DELETE FROM kiosk WHERE name = :n", soci::use(name));
    statement.execute(true);
    removed = statement.get_affected_rows() == 1;
  });
  if (!done) return tl::unexpected(done.error());
  return removed;
}

Result<std::vector<Fate>> SociInboxStore::receive(const std::vector<Entry>& entries, Instant now,
                                                  std::int64_t most) {
  std::vector<Fate> fates;
  bool is_full = false;
  const auto done = database_.run([&](soci::session& session) {
    is_full = rows_in_inbox(session) + static_cast<Number>(entries.size()) > most;
    if (!is_full) fates = receive_in(session, entries, now);
  });
  if (!done) return tl::unexpected(done.error());
  if (is_full) {
    return fail(ErrorCode::no_space, "the inbox holds " + std::to_string(most) +
                                         " entries and takes no more; export and clear it");
  }
  return fates;
}

Result<std::vector<Opinion>> SociInboxStore::opinions(std::int64_t before, int most) {
  std::vector<Opinion> opinions;
  const auto done = database_.run([&](soci::session& session) {
    Number seq = 0, at = 0;
    std::string document;
    const Number end = before > 0 ? before : std::numeric_limits<Number>::max();
    soci::statement statement =
        (session.prepare << "SELECT seq, received_at, document FROM inbox"
                            " WHERE kind = 'feedback' AND seq < :b ORDER BY seq DESC",
         soci::into(seq), soci::into(at), soci::into(document), soci::use(end));
    statement.execute();
    // Fewer than `most` means that there are no more, so what cannot be read does not count.
    while (opinions.size() < static_cast<std::size_t>(most) && statement.fetch()) {
      const auto json = parse_json(document);
      auto entry = json ? outbox::entry_from_json(*json) : tl::unexpected(json.error());
      if (entry) opinions.push_back({seq, instant_from(at), *std::move(entry)});
    }
  });
  if (!done) return tl::unexpected(done.error());
  return opinions;
}

Result<std::vector<PollCount>> SociInboxStore::poll_counts() {
  std::vector<PollCount> counts;
  const auto done = database_.run([&](soci::session& session) {
    std::string poll, options;
    Number count = 0;
    soci::statement statement =
        (session.prepare << "SELECT about, detail, SUM(amount) FROM inbox WHERE kind = 'poll'"
                            " GROUP BY about, detail ORDER BY about, detail",
         soci::into(poll), soci::into(options), soci::into(count));
    statement.execute();
    while (statement.fetch()) counts.push_back({poll, split(options, ','), count});
  });
  if (!done) return tl::unexpected(done.error());
  return counts;
}

}  // namespace pobratym::desk
