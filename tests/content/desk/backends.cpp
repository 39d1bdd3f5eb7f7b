// SPDX-License-Identifier: Apache-2.0
#include "tests/content/desk/backends.hpp"

#include <optional>

#include "content/desk/accounts/soci_account_store.hpp"
#include "content/desk/database/database.hpp"
#include "content/desk/drafts/soci_draft_store.hpp"
#include "content/desk/inbox/soci_inbox_store.hpp"
#include "content/desk/questions/soci_question_store.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {
namespace {

class SqliteBackend final : public Backend {
 public:
  SqliteBackend() { reopen(); }
  desk::Transactions& transactions() override { return *database_; }
  desk::DraftStore& drafts() override { return stores_->drafts; }
  desk::AccountStore& accounts() override { return stores_->accounts; }
  desk::InboxStore& inbox() override { return stores_->inbox; }
  desk::QuestionStore& questions() override { return stores_->questions; }
  void reopen() override {
    stores_.reset();
    database_.reset();
    database_ = desk::Database::open_sqlite(folder_ / "desk.db").value();
    stores_.emplace(*database_);
  }

 private:
  struct Stores {
    explicit Stores(desk::Database& database)
        : drafts(database), accounts(database), inbox(database), questions(database) {}
    desk::SociDraftStore drafts;
    desk::SociAccountStore accounts;
    desk::SociInboxStore inbox;
    desk::SociQuestionStore questions;
  };

  TemporaryFolder folder_;
  std::unique_ptr<desk::Database> database_;
  std::optional<Stores> stores_;
};

}  // namespace

std::vector<MakeBackend> backends() {
  return {[] { return std::unique_ptr<Backend>(std::make_unique<SqliteBackend>()); }};
}

}  // namespace pobratym::test
