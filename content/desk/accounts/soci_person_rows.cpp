// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/soci_person_rows.hpp"

namespace pobratym::desk {
namespace {

const std::string kColumns =
    "SELECT number, email, name, language, roles, active, password, secret, last_step FROM person ";

/// What a person is in the table.
struct Row {
  Number number = 0, active = 0, last_step = 0;
  std::string email, name, language, roles, password, secret;
};

void into_row(soci::statement& statement, Row& row) {
  statement.exchange(soci::into(row.number));
  statement.exchange(soci::into(row.email));
  statement.exchange(soci::into(row.name));
  statement.exchange(soci::into(row.language));
  statement.exchange(soci::into(row.roles));
  statement.exchange(soci::into(row.active));
  statement.exchange(soci::into(row.password));
  statement.exchange(soci::into(row.secret));
  statement.exchange(soci::into(row.last_step));
}

template <class... Use>
std::vector<Person> read(soci::session& session, const std::string& sql, const Use&... used) {
  Row row;
  soci::statement statement(session);
  into_row(statement, row);
  (statement.exchange(soci::use(used)), ...);
  statement.alloc();
  statement.prepare(sql);
  statement.define_and_bind();
  statement.execute();
  std::vector<Person> people;
  while (statement.fetch()) {
    people.push_back({row.number, row.email, row.name, row.language, roles_from(row.roles),
                      row.active != 0, row.password, row.secret, row.last_step});
  }
  return people;
}

}  // namespace

std::vector<Person> read_people(soci::session& session) {
  return read(session, kColumns + "ORDER BY number");
}

std::vector<Person> read_people_numbered(soci::session& session, Number number) {
  return read(session, kColumns + "WHERE number = :n", number);
}

std::vector<Person> read_people_at(soci::session& session, const std::string& email) {
  return read(session, kColumns + "WHERE email = :e", email);
}

Number write_person(soci::session& session, const Person& person) {
  const std::string roles = text_of(person.roles);
  const Number active = person.active ? 1 : 0;
  const Number last_step = person.last_step;
  Number given = person.number;
  if (given == 0) {
    session << "SELECT COALESCE(MAX(number), 0) + 1 FROM person", soci::into(given);
    session << "INSERT INTO person(number, email, name, language, roles, active, password, secret,"
               " last_step) VALUES(:n, :e, :m, :l, :r, :a, :p, :s, :t)",
        soci::use(given), soci::use(person.email), soci::use(person.name),
        soci::use(person.language), soci::use(roles), soci::use(active), soci::use(person.password),
        soci::use(person.secret), soci::use(last_step);
    return given;
  }
  session << "UPDATE person SET name = :m, language = :l, password = :p, secret = :s,"
             " last_step = :t WHERE number = :n",
      soci::use(person.name), soci::use(person.language), soci::use(person.password),
      soci::use(person.secret), soci::use(last_step), soci::use(given);
  return given;
}

}  // namespace pobratym::desk
