// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/soci_account_store.hpp"

#include <functional>
#include <limits>
#include <utility>

#include "content/desk/accounts/soci_person_rows.hpp"
#include "content/desk/database/database.hpp"

namespace pobratym::desk {
namespace {

Number seconds(Instant at) { return at.time_since_epoch().count(); }
Instant instant_from(Number seconds) { return Instant(std::chrono::seconds(seconds)); }

/// One answer out of a transaction.
template <class T>
Result<T> answer(Database& database, const std::function<T(soci::session&)>& work) {
  T value{};
  auto done = database.run([&](soci::session& session) { value = work(session); });
  if (!done) return tl::unexpected(done.error());
  return value;
}

std::optional<Person> first(std::vector<Person> people) {
  if (people.empty()) return std::nullopt;
  return std::move(people.front());
}

/// Whether the statement wrote exactly one row.
template <class... Use>
bool wrote_one(soci::session& session, const std::string& sql, const Use&... used) {
  soci::statement statement(session);
  (statement.exchange(soci::use(used)), ...);
  statement.alloc();
  statement.prepare(sql);
  statement.define_and_bind();
  statement.execute(true);
  return statement.get_affected_rows() == 1;
}

/// Of a table whose key is a text.
void reseal_table(soci::session& session, const std::string& table, const std::string& key,
                  const std::function<std::string(const std::string&)>& sealed) {
  std::vector<std::pair<std::string, std::string>> changed;
  std::string name, secret;
  soci::statement statement = (session.prepare << "SELECT " + key + ", secret FROM " + table,
                               soci::into(name), soci::into(secret));
  statement.execute();
  while (statement.fetch()) {
    std::string after = sealed(secret);
    if (after != secret) changed.emplace_back(name, std::move(after));
  }
  for (const auto& [whose, after] : changed) {
    session << "UPDATE " + table + " SET secret = :s WHERE " + key + " = :k", soci::use(after),
        soci::use(whose);
  }
}

void end_sign_ins(soci::session& session, Number person) {
  session << "DELETE FROM sign_in WHERE person = :p", soci::use(person);
}

}  // namespace

Result<std::vector<Person>> SociAccountStore::people() {
  return answer<std::vector<Person>>(database_, read_people);
}

Result<std::optional<Person>> SociAccountStore::person(std::int64_t number) {
  return answer<std::optional<Person>>(database_, [&](soci::session& session) {
    return first(read_people_numbered(session, number));
  });
}

Result<std::optional<Person>> SociAccountStore::person_by_email(const std::string& email) {
  return answer<std::optional<Person>>(
      database_, [&](soci::session& session) { return first(read_people_at(session, email)); });
}

Status SociAccountStore::change(std::int64_t number, const Roles& roles, bool active) {
  return database_.run([&](soci::session& session) {
    const std::string text = text_of(roles);
    const Number flag = active ? 1 : 0;
    const Number who = number;
    session << "UPDATE person SET roles = :r, active = :a WHERE number = :n", soci::use(text),
        soci::use(flag), soci::use(who);
    if (!active) end_sign_ins(session, who);
  });
}

Result<bool> SociAccountStore::use_step(std::int64_t person, std::int64_t step) {
  return answer<bool>(database_, [&](soci::session& session) {
    const Number who = person;
    const Number now = step;
    return wrote_one(session,
                     "UPDATE person SET last_step = :s WHERE number = :n AND last_step < :t", now,
                     who, now);
  });
}

Result<bool> SociAccountStore::use_recovery_code(std::int64_t person, const std::string& hash) {
  return answer<bool>(database_, [&](soci::session& session) {
    const Number who = person;
    return wrote_one(session, "DELETE FROM recovery_code WHERE person = :p AND hash = :h", who,
                     hash);
  });
}

Status SociAccountStore::add_sign_in(const SignIn& sign_in) {
  return database_.run([&](soci::session& session) {
    const Number who = sign_in.person;
    const Number began = seconds(sign_in.began_at);
    const Number seen = seconds(sign_in.seen_at);
    session << "INSERT INTO sign_in(hash, person, began_at, seen_at) VALUES(:h, :p, :b, :s)",
        soci::use(sign_in.hash), soci::use(who), soci::use(began), soci::use(seen);
  });
}

Result<std::optional<SignIn>> SociAccountStore::sign_in(const std::string& hash) {
  return answer<std::optional<SignIn>>(
      database_, [&](soci::session& session) -> std::optional<SignIn> {
        Number person = 0, began = 0, seen = 0;
        session << "SELECT person, began_at, seen_at FROM sign_in WHERE hash = :h",
            soci::into(person), soci::into(began), soci::into(seen), soci::use(hash);
        if (!session.got_data()) return std::nullopt;
        return SignIn{hash, person, instant_from(began), instant_from(seen)};
      });
}

Status SociAccountStore::seen(const std::string& hash, Instant at) {
  return database_.run([&](soci::session& session) {
    const Number when = seconds(at);
    session << "UPDATE sign_in SET seen_at = :s WHERE hash = :h", soci::use(when), soci::use(hash);
  });
}

Status SociAccountStore::remove_sign_in(const std::string& hash) {
  return database_.run([&](soci::session& session) {
    session << "DELETE FROM sign_in WHERE hash = :h", soci::use(hash);
  });
}

Status SociAccountStore::add_invitation(const InvitationRow& invitation) {
  return database_.run([&](soci::session& session) {
    const std::string roles = text_of(invitation.roles);
    const Number expires = seconds(invitation.expires_at);
    const Number who = invitation.person;
    // A newer link for the same person takes the place of an older one.
    session << "DELETE FROM invitation WHERE email = :e", soci::use(invitation.email);
    session << "INSERT INTO invitation(hash, email, roles, secret, expires_at, person)"
               " VALUES(:h, :e, :r, :s, :x, :p)",
        soci::use(invitation.hash), soci::use(invitation.email), soci::use(roles),
        soci::use(invitation.secret), soci::use(expires), soci::use(who);
  });
}

Result<std::optional<InvitationRow>> SociAccountStore::invitation(const std::string& hash) {
  return answer<std::optional<InvitationRow>>(
      database_, [&](soci::session& session) -> std::optional<InvitationRow> {
        std::string email, roles, secret;
        Number expires = 0, person = 0;
        session << "SELECT email, roles, secret, expires_at, person FROM invitation"
                   " WHERE hash = :h",
            soci::into(email), soci::into(roles), soci::into(secret), soci::into(expires),
            soci::into(person), soci::use(hash);
        if (!session.got_data()) return std::nullopt;
        return InvitationRow{hash, email, roles_from(roles), secret, instant_from(expires), person};
      });
}

Result<std::optional<std::int64_t>> SociAccountStore::accept(
    const std::string& invitation_hash, const Person& person,
    const std::vector<std::string>& recovery_hashes) {
  return answer<std::optional<std::int64_t>>(
      database_, [&](soci::session& session) -> std::optional<std::int64_t> {
        if (!wrote_one(session, "DELETE FROM invitation WHERE hash = :h", invitation_hash)) {
          return std::nullopt;
        }
        const Number number = write_person(session, person);
        end_sign_ins(session, number);
        session << "DELETE FROM recovery_code WHERE person = :p", soci::use(number);
        for (const std::string& hash : recovery_hashes) {
          session << "INSERT INTO recovery_code(person, hash) VALUES(:p, :h)", soci::use(number),
              soci::use(hash);
        }
        return number;
      });
}

Status SociAccountStore::reseal(
    const std::function<std::string(const std::string& secret)>& sealed) {
  return database_.run([&](soci::session& session) {
    reseal_table(session, "person", "email", sealed);
    reseal_table(session, "invitation", "hash", sealed);
  });
}

Result<std::string> SociAccountStore::setting(const std::string& name) {
  return answer<std::string>(database_, [&](soci::session& session) {
    std::string value;
    session << "SELECT value FROM setting WHERE name = :n", soci::into(value), soci::use(name);
    return session.got_data() ? value : std::string();
  });
}

Status SociAccountStore::set(const std::string& name, const std::string& value) {
  return database_.run([&](soci::session& session) {
    session << "DELETE FROM setting WHERE name = :n", soci::use(name);
    session << "INSERT INTO setting(name, value) VALUES(:n, :v)", soci::use(name), soci::use(value);
  });
}

Status SociAccountStore::note(const AuditRow& row) {
  return database_.run([&](soci::session& session) {
    const Number at = seconds(row.at);
    const Number by = row.by;
    session << "INSERT INTO audit(at, author, what, about) VALUES(:at, :by, :w, :a)", soci::use(at),
        soci::use(by), soci::use(row.what), soci::use(row.about);
  });
}

Result<std::vector<AuditRow>> SociAccountStore::audit(std::int64_t before, int most) {
  return answer<std::vector<AuditRow>>(database_, [&](soci::session& session) {
    std::vector<AuditRow> rows;
    Number seq = 0, at = 0, by = 0;
    std::string what, about;
    const Number end = before > 0 ? before : std::numeric_limits<Number>::max();
    soci::statement statement =
        (session.prepare << "SELECT seq, at, author, what, about FROM audit WHERE seq < :b"
                            " ORDER BY seq DESC LIMIT :m",
         soci::into(seq), soci::into(at), soci::into(by), soci::into(what), soci::into(about),
         soci::use(end), soci::use(most));
    statement.execute();
    while (statement.fetch()) rows.push_back({seq, instant_from(at), by, what, about});
    return rows;
  });
}

}  // namespace pobratym::desk
