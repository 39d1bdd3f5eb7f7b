// SPDX-License-Identifier: Apache-2.0
#include "content/desk/accounts/accounts.hpp"

#include <utility>

#include "content/base/text.hpp"
#include "content/desk/accounts/one_time_code.hpp"
#include "content/desk/accounts/secret_token.hpp"

namespace pobratym::desk {
namespace {

constexpr std::chrono::minutes kSeenEvery{5};  ///< how exactly it is kept when somebody was seen

bool is_one_time_code(std::string_view code) {
  return code.size() == 6 && code.find_first_not_of("0123456789") == std::string_view::npos;
}

/// As people copy it: with spaces, in capitals.
std::string plain_code(std::string_view code) {
  std::string plain;
  for (const char c : code) {
    if (c == ' ') continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain;
}

}  // namespace

std::string plain_email(std::string_view email) {
  std::string plain(trim(email));
  for (char& c : plain) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return plain;
}

Result<bool> Accounts::code_fits(const Person& person, const std::string& code, Instant now) {
  const std::string plain = plain_code(code);
  if (!is_one_time_code(plain)) return store_.use_recovery_code(person.number, hash_of(plain));
  const auto secret = box_.open(person.secret);
  if (!secret) return false;
  const auto step = matching_step(*secret, plain, now, person.last_step);
  if (!step) return false;
  return store_.use_step(person.number, *step);
}

Result<SignedIn> Accounts::begin(Person person, Instant now, const char* what) {
  SignedIn signed_in{new_token(), std::move(person)};
  const Person& who = signed_in.person;
  auto done = transactions_.together([&]() -> Status {
    if (auto added = store_.add_sign_in({hash_of(signed_in.token), who.number, now, now}); !added) {
      return added;
    }
    return store_.note({0, now, who.number, what, who.email});
  });
  if (!done) return tl::unexpected(done.error());
  return signed_in;
}

Result<SignInOutcome> Accounts::sign_in(const Credentials& credentials, Instant now) {
  const std::string email = plain_email(credentials.email);
  const auto wait = throttle_.wait(email, credentials.address, now);
  if (wait.count() > 0) return Throttled{wait};
  auto person = store_.person_by_email(email);
  if (!person) return tl::unexpected(person.error());
  const bool known = person->has_value() && (*person)->active;
  const auto fits = hasher_.fits(known ? (*person)->password : "", credentials.password);
  if (!fits) return Busy{};
  if (!*fits) {
    throttle_.failed(email, credentials.address, now);
    return WrongCredentials{};
  }
  if (trim(credentials.code).empty()) return CodeNeeded{};
  const auto code = code_fits(**person, credentials.code, now);
  if (!code) return tl::unexpected(code.error());
  if (!*code) {
    throttle_.failed(email, credentials.address, now);
    return WrongCredentials{};
  }
  throttle_.succeeded(email);
  auto begun = begin(**std::move(person), now, "signed_in");
  if (!begun) return tl::unexpected(begun.error());
  return *std::move(begun);
}

Result<std::optional<Person>> Accounts::who(const std::string& token, Instant now) {
  const std::string hash = hash_of(token);
  const auto found = store_.sign_in(hash);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return std::nullopt;
  const SignIn& sign_in = **found;
  if (now > sign_in.seen_at + kSignInRests || now > sign_in.began_at + kSignInLasts) {
    if (auto done = store_.remove_sign_in(hash); !done) return tl::unexpected(done.error());
    return std::nullopt;
  }
  if (now >= sign_in.seen_at + kSeenEvery) {
    if (auto done = store_.seen(hash, now); !done) return tl::unexpected(done.error());
  }
  auto person = store_.person(sign_in.person);
  if (!person || !*person || !(*person)->active) return std::nullopt;
  return person;
}

Status Accounts::sign_out(const std::string& token) {
  return store_.remove_sign_in(hash_of(token));
}

}  // namespace pobratym::desk
