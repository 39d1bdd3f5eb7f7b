// SPDX-License-Identifier: Apache-2.0
// Accounts in a database that SOCI reaches.
#pragma once

#include "content/desk/accounts/account_store.hpp"

namespace pobratym::desk {

class Database;

class SociAccountStore final : public AccountStore {
 public:
  explicit SociAccountStore(Database& database) : database_(database) {}

  [[nodiscard]] Result<std::vector<Person>> people() override;
  [[nodiscard]] Result<std::optional<Person>> person(std::int64_t number) override;
  [[nodiscard]] Result<std::optional<Person>> person_by_email(const std::string& email) override;
  [[nodiscard]] Status change(std::int64_t number, const Roles& roles, bool active) override;
  [[nodiscard]] Result<bool> use_step(std::int64_t person, std::int64_t step) override;
  [[nodiscard]] Result<bool> use_recovery_code(std::int64_t person,
                                               const std::string& hash) override;
  [[nodiscard]] Status add_sign_in(const SignIn& sign_in) override;
  [[nodiscard]] Result<std::optional<SignIn>> sign_in(const std::string& hash) override;
  [[nodiscard]] Status seen(const std::string& hash, Instant at) override;
  [[nodiscard]] Status remove_sign_in(const std::string& hash) override;
  [[nodiscard]] Status add_invitation(const InvitationRow& invitation) override;
  [[nodiscard]] Result<std::optional<InvitationRow>> invitation(const std::string& hash) override;
  [[nodiscard]] Result<std::optional<std::int64_t>> accept(
      const std::string& invitation_hash, const Person& person,
      const std::vector<std::string>& recovery_hashes) override;
  [[nodiscard]] Status reseal(
      const std::function<std::string(const std::string& secret)>& sealed) override;
  [[nodiscard]] Result<std::string> setting(const std::string& name) override;
  [[nodiscard]] Status set(const std::string& name, const std::string& value) override;
  [[nodiscard]] Status note(const AuditRow& row) override;
  [[nodiscard]] Result<std::vector<AuditRow>> audit(std::int64_t before, int most) override;

 private:
  Database& database_;
};

}  // namespace pobratym::desk
