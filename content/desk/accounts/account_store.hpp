// SPDX-License-Identifier: Apache-2.0
// People, their sessions and invitations, the city's settings and the audit log, wherever they are
// kept. Secrets of sessions and invitations come here as hashes only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "content/desk/accounts/role.hpp"

namespace pobratym::desk {

struct Person {
  std::int64_t number = 0;
  std::string email;
  std::string name;
  std::string language;
  Roles roles;
  bool active = true;
  std::string password;        ///< its hash
  std::string secret;          ///< of the one-time codes, sealed (secret_box.hpp)
  std::int64_t last_step = 0;  ///< of the code that was used last
};

struct SignIn {
  std::string hash;
  std::int64_t person = 0;
  Instant began_at{};
  Instant seen_at{};
};

/// Also a reset: then `person` is somebody.
struct InvitationRow {
  std::string hash;
  std::string email;
  Roles roles;
  std::string secret;
  Instant expires_at{};
  std::int64_t person = 0;
};

struct AuditRow {
  std::int64_t seq = 0;
  Instant at{};
  std::int64_t by = 0;
  std::string what;   ///< a code: "record.approved"
  std::string about;  ///< a record's key, an e-mail address
};

class AccountStore {
 public:
  virtual ~AccountStore() = default;

  [[nodiscard]] virtual Result<std::vector<Person>> people() = 0;
  [[nodiscard]] virtual Result<std::optional<Person>> person(std::int64_t number) = 0;
  [[nodiscard]] virtual Result<std::optional<Person>> person_by_email(const std::string& email) = 0;
  /// Roles and whether they are let in. Ends their sessions when they are not.
  [[nodiscard]] virtual Status change(std::int64_t number, const Roles& roles, bool active) = 0;

  /// In one step, so that of two who use one code, one is let in. False when the step was used.
  [[nodiscard]] virtual Result<bool> use_step(std::int64_t person, std::int64_t step) = 0;
  [[nodiscard]] virtual Result<bool> use_recovery_code(std::int64_t person,
                                                       const std::string& hash) = 0;

  [[nodiscard]] virtual Status add_sign_in(const SignIn& sign_in) = 0;
  [[nodiscard]] virtual Result<std::optional<SignIn>> sign_in(const std::string& hash) = 0;
  [[nodiscard]] virtual Status seen(const std::string& hash, Instant at) = 0;
  [[nodiscard]] virtual Status remove_sign_in(const std::string& hash) = 0;

  [[nodiscard]] virtual Status add_invitation(const InvitationRow& invitation) = 0;
  [[nodiscard]] virtual Result<std::optional<InvitationRow>> invitation(
      const std::string& hash) = 0;
  /// Uses the invitation up, writes the person (new, or with another password and secret but with
  /// the roles he has by now), ends
  /// their old sessions and replaces their recovery codes, all at once. Answers the number; empty
  /// when the invitation is used up already.
  [[nodiscard]] virtual Result<std::optional<std::int64_t>> accept(
      const std::string& invitation_hash, const Person& person,
      const std::vector<std::string>& recovery_hashes) = 0;

  /// Puts another secret in the place of each, of people and of invitations, all at once.
  [[nodiscard]] virtual Status reseal(
      const std::function<std::string(const std::string& secret)>& sealed) = 0;

  [[nodiscard]] virtual Result<std::string> setting(const std::string& name) = 0;  ///< or empty
  [[nodiscard]] virtual Status set(const std::string& name, const std::string& value) = 0;

  [[nodiscard]] virtual Status note(const AuditRow& row) = 0;
  /// Newest first, those before `before` (0: from the newest).
  [[nodiscard]] virtual Result<std::vector<AuditRow>> audit(std::int64_t before, int most) = 0;
};

}  // namespace pobratym::desk
