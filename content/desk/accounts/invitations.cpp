// SPDX-License-Identifier: Apache-2.0
// The part of Accounts that lets people in for the first time, and again after they forgot.
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/accounts/accounts.hpp"
#include "content/desk/accounts/one_time_code.hpp"
#include "content/desk/accounts/secret_token.hpp"

namespace pobratym::desk {
namespace {

constexpr int kRecoveryCodes = 8;

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= 254 &&
         text.find_first_of(" \t\r\n<>\"") == std::string_view::npos &&
         text.find('@', at + 1) == std::string_view::npos;
}

bool is_weak(const Person& person, const std::string& password) {
  return to_utf32(password).size() < kShortestPassword || password.size() > kLongestPassword ||
         plain_email(password) == person.email;
}

}  // namespace

Result<std::string> Accounts::invite(const std::string& email, const Roles& roles, Instant now) {
  const std::string plain = plain_email(email);
  if (!is_email(plain)) return fail(ErrorCode::invalid, "\"" + plain + "\" is no e-mail address");
  const auto known = store_.person_by_email(plain);
  if (!known) return tl::unexpected(known.error());
  if (*known) return fail(ErrorCode::invalid, plain + " has an account already");
  std::string token = new_token();
  auto done = store_.add_invitation(
      {hash_of(token), plain, roles, box_.seal(new_code_secret()), now + kInvitationLasts, 0});
  if (!done) return tl::unexpected(done.error());
  return token;
}

Result<std::string> Accounts::reset(const Person& person, Instant now) {
  std::string token = new_token();
  auto done =
      store_.add_invitation({hash_of(token), person.email, person.roles,
                             box_.seal(new_code_secret()), now + kInvitationLasts, person.number});
  if (!done) return tl::unexpected(done.error());
  return token;
}

Result<std::optional<InvitationRow>> Accounts::invitation(const std::string& token, Instant now) {
  auto found = store_.invitation(hash_of(token));
  if (!found) return tl::unexpected(found.error());
  if (!*found || (*found)->expires_at < now) return std::nullopt;
  auto secret = box_.open((*found)->secret);
  if (!secret) return std::nullopt;
  (*found)->secret = *std::move(secret);
  return found;
}

Status Accounts::seal_secrets() {
  bool foreign = false;
  auto done = store_.reseal([&](const std::string& secret) {
    if (!SecretBox::is_sealed(secret)) return box_.seal(secret);
    foreign = foreign || !box_.open(secret);
    return secret;
  });
  if (done && foreign) {
    return fail(ErrorCode::invalid,
                "the key file is not the one that closed the secrets of one-time codes; bring it "
                "back from a copy of the data folder");
  }
  return done;
}

Result<AcceptOutcome> Accounts::accept(const std::string& token, const Acceptance& acceptance,
                                       Instant now) {
  const auto found = invitation(token, now);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return NoInvitation{};
  const InvitationRow& row = **found;
  Person person;
  if (row.person != 0) {
    auto known = store_.person(row.person);
    if (!known) return tl::unexpected(known.error());
    if (!*known) return NoInvitation{};
    person = **std::move(known);
  }
  person.email = row.email;
  if (row.person == 0) person.roles = row.roles;
  person.secret = box_.seal(row.secret);
  if (!trim(acceptance.name).empty()) person.name = trim(acceptance.name);
  if (person.name.empty()) person.name = row.email;
  person.language = acceptance.language == "en" ? "en" : "uk";
  if (is_weak(person, acceptance.password)) return WeakPassword{};
  const auto step = matching_step(row.secret, trim(acceptance.code), now, 0);
  if (!step) return WrongCode{};
  person.last_step = *step;
  auto hash = hasher_.hash(acceptance.password);
  if (!hash) return Busy{};
  person.password = *std::move(hash);
  Accepted accepted;
  std::vector<std::string> hashes;
  for (int i = 0; i < kRecoveryCodes; ++i) {
    accepted.recovery_codes.push_back(new_recovery_code());
    hashes.push_back(hash_of(accepted.recovery_codes.back()));
  }
  bool used_up = false;
  auto done = transactions_.together([&]() -> Status {
    if (row.person != 0) {  // the hash took its time: somebody may have been shut out meanwhile
      const auto now_known = store_.person(row.person);
      if (!now_known) return tl::unexpected(now_known.error());
      used_up = !*now_known || !(*now_known)->active;
      if (used_up) return {};
      person.roles = (*now_known)->roles;
    }
    const auto number = store_.accept(row.hash, person, hashes);
    if (!number) return tl::unexpected(number.error());
    used_up = !*number;
    if (used_up) return {};
    person.number = **number;
    auto begun = begin(person, now, "invitation.accepted");
    if (!begun) return tl::unexpected(begun.error());
    accepted.signed_in = *std::move(begun);
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  if (used_up) return NoInvitation{};
  throttle_.succeeded(person.email);
  return accepted;
}

}  // namespace pobratym::desk
