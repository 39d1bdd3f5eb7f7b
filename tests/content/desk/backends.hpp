// SPDX-License-Identifier: Apache-2.0
// What keeps the desk's data, for tests of what every backend promises. Another backend runs all of
// them by joining backends().
#pragma once

#include <memory>
#include <vector>

#include "content/desk/accounts/account_store.hpp"
#include "content/desk/database/transactions.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/desk/inbox/inbox_store.hpp"
#include "content/desk/questions/question_store.hpp"

namespace pobratym::test {

/// Stores of one empty database of its own, that can be closed and opened again.
class Backend {
 public:
  Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;
  virtual ~Backend() = default;

  [[nodiscard]] virtual desk::Transactions& transactions() = 0;
  [[nodiscard]] virtual desk::DraftStore& drafts() = 0;
  [[nodiscard]] virtual desk::AccountStore& accounts() = 0;
  [[nodiscard]] virtual desk::InboxStore& inbox() = 0;
  [[nodiscard]] virtual desk::QuestionStore& questions() = 0;
  virtual void reopen() = 0;
};

using MakeBackend = std::unique_ptr<Backend> (*)();

[[nodiscard]] std::vector<MakeBackend> backends();

}  // namespace pobratym::test
