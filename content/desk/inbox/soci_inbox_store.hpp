// SPDX-License-Identifier: Apache-2.0
// The inbox in a database that SOCI reaches.
#pragma once

#include "content/desk/inbox/inbox_store.hpp"

namespace pobratym::desk {

class Database;

class SociInboxStore final : public InboxStore {
 public:
  explicit SociInboxStore(Database& database) : database_(database) {}

  [[nodiscard]] Result<std::vector<Kiosk>> kiosks() override;
  [[nodiscard]] Result<bool> add_kiosk(const Kiosk& kiosk) override;
  [[nodiscard]] Result<bool> remove_kiosk(const std::string& name) override;
  [[nodiscard]] Result<std::vector<outbox::Fate>> receive(const std::vector<outbox::Entry>& entries,
                                                          Instant now, std::int64_t most) override;
  [[nodiscard]] Result<std::vector<Opinion>> opinions(std::int64_t before, int most) override;
  [[nodiscard]] Result<std::vector<PollCount>> poll_counts() override;

 private:
  Database& database_;
};

}  // namespace pobratym::desk
