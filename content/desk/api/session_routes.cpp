// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "content/desk/accounts/one_time_code.hpp"
#include "content/desk/api/routes.hpp"

namespace pobratym::desk {
namespace {

Json roles_json(const Roles& roles) {
  Json json = Json::array();
  for (const Role role : roles) json.push_back(text_of(role));
  return json;
}

Json session_json(const Context& context, const Person& person) {
  return {{"user",
           {{"id", std::to_string(person.number)},
            {"name", person.name},
            {"email", person.email},
            {"language", person.language}}},
          {"roles", roles_json(person.roles)},
          {"city", context.site.city}};
}

std::string cookie(const Context& context, const std::string& value, bool ends) {
  std::string text =
      context.site.cookie_name() + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
  if (!context.site.insecure_cookies) text += "; Secure";
  if (ends) text += "; Max-Age=0";
  return text;
}

/// A new token each time, and the old one is worth nothing: nobody can plant a session.
void forget_old(Context& context, const Ask& ask) {
  if (!ask.token.empty()) {
    [[maybe_unused]] const Status done = context.accounts.sign_out(ask.token);
  }
}

struct SignInAnswer {
  Context& context;
  const Ask& ask;

  Response operator()(const SignedIn& signed_in) const {
    forget_old(context, ask);
    return json_response(200, session_json(context, signed_in.person))
        .with("Set-Cookie", cookie(context, signed_in.token, false));
  }
  Response operator()(const WrongCredentials&) const { return refuse(ask, "credentials"); }
  Response operator()(const CodeNeeded&) const { return refuse(ask, "code_needed"); }
  Response operator()(const Throttled& throttled) const {
    return refuse(ask, "throttled").with("Retry-After", std::to_string(throttled.wait.count()));
  }
  Response operator()(const Busy&) const { return refuse(ask, "busy").with("Retry-After", "5"); }
};

struct AcceptAnswer {
  Context& context;
  const Ask& ask;

  Response operator()(const Accepted& accepted) const {
    forget_old(context, ask);
    return json_response(200, {{"recovery_codes", accepted.recovery_codes}})
        .with("Set-Cookie", cookie(context, accepted.signed_in.token, false));
  }
  Response operator()(const NoInvitation&) const { return refuse(ask, "not_found"); }
  Response operator()(const WrongCode&) const { return refuse(ask, "wrong_code"); }
  Response operator()(const WeakPassword&) const { return refuse(ask, "weak_password"); }
  Response operator()(const Busy&) const { return refuse(ask, "busy").with("Retry-After", "5"); }
};

}  // namespace

Response show_session(Context& context, const Ask& ask) {
  if (!ask.person) return refuse(ask, "signed_out");
  return json_response(200, session_json(context, *ask.person));
}

Response sign_in(Context& context, const Ask& ask) {
  const auto outcome = context.accounts.sign_in(
      {ask.text("email"), ask.text("password"), ask.text("code"), ask.request.address}, ask.now);
  if (!outcome) return failed(ask, outcome.error());
  return std::visit(SignInAnswer{context, ask}, *outcome);
}

Response sign_out(Context& context, const Ask& ask) {
  if (!ask.token.empty()) {
    if (auto done = context.accounts.sign_out(ask.token); !done) return failed(ask, done.error());
  }
  return empty_response(204).with("Set-Cookie", cookie(context, "", true));
}

Response show_invitation(Context& context, const Ask& ask) {
  const auto found = context.accounts.invitation(ask.steps.at("token"), ask.now);
  if (!found) return failed(ask, found.error());
  if (!*found) return refuse(ask, "not_found");
  const InvitationRow& row = **found;
  return json_response(200, {{"email", row.email},
                             {"roles", roles_json(row.roles)},
                             {"secret", row.secret},
                             {"uri", code_uri(row.secret, row.email, context.site.city)},
                             {"reset", row.person != 0}});
}

Response accept_invitation(Context& context, const Ask& ask) {
  const auto outcome = context.accounts.accept(
      ask.steps.at("token"),
      {ask.text("name"), ask.text("password"), ask.text("code"), ask.text("language")}, ask.now);
  if (!outcome) return failed(ask, outcome.error());
  return std::visit(AcceptAnswer{context, ask}, *outcome);
}

}  // namespace pobratym::desk
