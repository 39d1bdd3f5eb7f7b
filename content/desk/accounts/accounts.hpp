// SPDX-License-Identifier: Apache-2.0
// Who somebody is. Signing in takes a password and a one-time code; afterwards a browser holds a
// token that means nothing to anybody else and is a new one each time, so that none can be planted.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "content/desk/accounts/account_store.hpp"
#include "content/desk/accounts/password.hpp"
#include "content/desk/accounts/secret_box.hpp"
#include "content/desk/accounts/throttle.hpp"
#include "content/desk/database/transactions.hpp"

namespace pobratym::desk {

inline constexpr std::chrono::hours kSignInRests{12};       ///< without a request
inline constexpr std::chrono::hours kSignInLasts{24 * 14};  ///< in all
inline constexpr std::chrono::hours kInvitationLasts{24 * 7};

struct Credentials {
  std::string email;
  std::string password;
  std::string code;     ///< one-time or recovery; may be empty at first
  std::string address;  ///< who asks
};

struct SignedIn {
  std::string token;
  Person person;
};
struct WrongCredentials {};
struct CodeNeeded {};
struct Throttled {
  std::chrono::seconds wait{};
};
struct Busy {};
using SignInOutcome = std::variant<SignedIn, WrongCredentials, CodeNeeded, Throttled, Busy>;

struct Acceptance {
  std::string name;
  std::string password;
  std::string code;
  std::string language;
};
struct Accepted {
  SignedIn signed_in;
  std::vector<std::string> recovery_codes;
};
struct NoInvitation {};
struct WrongCode {};
struct WeakPassword {};
using AcceptOutcome = std::variant<Accepted, NoInvitation, WrongCode, WeakPassword, Busy>;

class Accounts {
 public:
  Accounts(AccountStore& store, Transactions& transactions, const PasswordHasher& hasher,
           const SecretBox& box)
      : store_(store), transactions_(transactions), hasher_(hasher), box_(box) {}

  /// Closes secrets that an older program wrote down openly. invalid when there are some that this
  /// key does not open: then nobody could sign in any more.
  [[nodiscard]] Status seal_secrets();

  /// The audit log tells of whoever is let in.
  [[nodiscard]] Result<SignInOutcome> sign_in(const Credentials& credentials, Instant now);
  /// Who holds the token; empty when nobody does any more.
  [[nodiscard]] Result<std::optional<Person>> who(const std::string& token, Instant now);
  [[nodiscard]] Status sign_out(const std::string& token);

  /// invalid when the address is none, or somebody has it. Answers the token of the link.
  [[nodiscard]] Result<std::string> invite(const std::string& email, const Roles& roles,
                                           Instant now);
  [[nodiscard]] Result<std::string> reset(const Person& person, Instant now);
  [[nodiscard]] Result<std::optional<InvitationRow>> invitation(const std::string& token,
                                                                Instant now);
  [[nodiscard]] Result<AcceptOutcome> accept(const std::string& token, const Acceptance& acceptance,
                                             Instant now);

 private:
  [[nodiscard]] Result<SignedIn> begin(Person person, Instant now, const char* what);
  [[nodiscard]] Result<bool> code_fits(const Person& person, const std::string& code, Instant now);

  AccountStore& store_;
  Transactions& transactions_;
  const PasswordHasher& hasher_;
  const SecretBox& box_;
  Throttle throttle_;
};

/// As it is compared: trimmed and in lower case.
[[nodiscard]] std::string plain_email(std::string_view email);

}  // namespace pobratym::desk
