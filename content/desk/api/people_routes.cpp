// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "content/desk/api/csv.hpp"
#include "content/desk/api/routes.hpp"

namespace pobratym::desk {
namespace {

constexpr int kAuditRows = 100;

Json user_json(const Person& person) {
  Json roles = Json::array();
  for (const Role role : person.roles) roles.push_back(text_of(role));
  return {{"id", std::to_string(person.number)},
          {"name", person.name},
          {"email", person.email},
          {"roles", roles},
          {"active", person.active}};
}

/// Empty unless it is a list of one role or more, and of nothing else.
std::optional<Roles> roles_of(const Json& body) {
  const Json* list = member(body, "roles");
  if (list == nullptr || !list->is_array() || list->empty()) return std::nullopt;
  Roles roles;
  for (const Json& word : *list) {
    const auto role = word.is_string() ? role_from(word.get<std::string>()) : std::nullopt;
    if (!role) return std::nullopt;
    roles.insert(*role);
  }
  return roles;
}

Response link_answer(const Context& context, const std::string& token) {
  return json_response(201, {{"link", context.site.url + "/#/invitation/" + token}});
}

/// Sentences are written down in every language that the editor speaks.
std::string about_in(const std::string& about, const std::string& language) {
  const auto said = about.starts_with('{') ? parse_json(about) : Result<Json>(Json());
  return said ? in_language(*said, language, about) : about;
}

bool administers(const Person& person) {
  return person.active && person.roles.contains(Role::administrator);
}

bool is_last_administrator(Context& context, const Person& person) {
  const auto people = context.people.people();
  return !people || std::none_of(people->begin(), people->end(), [&](const Person& other) {
    return other.number != person.number && administers(other);
  });
}

}  // namespace

Response show_users(Context& context, const Ask& ask) {
  const auto people = context.people.people();
  if (!people) return failed(ask, people.error());
  Json users = Json::array();
  for (const Person& person : *people) users.push_back(user_json(person));
  return json_response(200, {{"users", users}});
}

Response invite(Context& context, const Ask& ask) {
  const auto roles = roles_of(ask.body);
  if (!roles) return refuse(ask, "invalid");
  const std::string email = plain_email(ask.text("email"));
  const auto token = audited(context, ask, "invited", email,
                             [&] { return context.accounts.invite(email, *roles, ask.now); });
  if (!token && token.error().code == ErrorCode::invalid) {
    const auto known = context.people.person_by_email(email);
    return known && *known ? refuse(ask, "has_account") : refuse(ask, "no_email");
  }
  if (!token) return failed(ask, token.error());
  return link_answer(context, *token);
}

Response reset_user(Context& context, const Ask& ask) {
  const auto person = context.people.person(number_in(ask.steps.at("user")).value_or(0));
  if (!person) return failed(ask, person.error());
  if (!*person) return refuse(ask, "not_found");
  const auto token = audited(context, ask, "reset", (*person)->email,
                             [&] { return context.accounts.reset(**person, ask.now); });
  if (!token) return failed(ask, token.error());
  return link_answer(context, *token);
}

Response change_user(Context& context, const Ask& ask) {
  const auto found = context.people.person(number_in(ask.steps.at("user")).value_or(0));
  if (!found) return failed(ask, found.error());
  if (!*found) return refuse(ask, "not_found");
  const auto roles = roles_of(ask.body);
  if (ask.body.contains("roles") && !roles) return refuse(ask, "invalid");
  Person person = **found;
  // Together with the change: two administrators may be shutting each other out at this moment.
  const auto change = [&]() -> Result<bool> {
    auto now_known = context.people.person(person.number);
    if (!now_known) return tl::unexpected(now_known.error());
    if (*now_known) person = **now_known;
    const bool administered = administers(person);
    if (roles) person.roles = *roles;
    person.active = bool_member(ask.body, "active", person.active);
    if (administered && !administers(person) && is_last_administrator(context, person)) {
      return false;
    }
    auto done = context.people.change(person.number, person.roles, person.active);
    if (!done) return tl::unexpected(done.error());
    return true;
  };
  const bool shuts_out = !bool_member(ask.body, "active", true);
  const auto changed =
      audited(context, ask, shuts_out ? "user.shut_out" : "user.changed", person.email, change);
  if (!changed) return failed(ask, changed.error());
  if (!*changed) return refuse(ask, "last_administrator");
  return json_response(200, user_json(person));
}

Response show_settings(Context& context, const Ask&) {
  return json_response(200, {{"four_eyes", four_eyes(context)}});
}

Response change_settings(Context& context, const Ask& ask) {
  const Json* wanted = member(ask.body, "four_eyes");
  if (wanted == nullptr || !wanted->is_boolean()) return refuse(ask, "invalid");
  const bool two = wanted->get<bool>();
  const auto done = audited(context, ask, "settings.changed", two ? "four_eyes" : "one_pair",
                            [&] { return context.people.set("four_eyes", two ? "yes" : "no"); });
  if (!done) return failed(ask, done.error());
  return show_settings(context, ask);
}

Response show_audit(Context& context, const Ask& ask) {
  const auto rows = context.people.audit(
      number_in(ask.request.asked("after").value_or("")).value_or(0), kAuditRows);
  if (!rows) return failed(ask, rows.error());
  const Names names = names_of_people(context);
  Json entries = Json::array();
  for (const AuditRow& row : *rows) {
    entries.push_back({{"at", format_instant(row.at)},
                       {"by", name_of(names, row.by)},
                       {"what", row.what},
                       {"about", about_in(row.about, ask.language)}});
  }
  Json next;
  if (rows->size() == static_cast<std::size_t>(kAuditRows)) next = std::to_string(rows->back().seq);
  return json_response(200, {{"entries", entries}, {"next", next}});
}

}  // namespace pobratym::desk
