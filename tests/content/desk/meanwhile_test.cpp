// SPDX-License-Identifier: Apache-2.0
// Two people at once: what one does between another's question and its answer.
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using Meanwhile = std::function<void()>;

/// Before the next transaction something else happens.
class LateTransactions final : public desk::Transactions {
 public:
  explicit LateTransactions(desk::Transactions& real) : real_(real) {}
  Status together(const std::function<Status()>& work) override {
    if (auto first = std::exchange(before, nullptr)) first();
    return real_.together(work);
  }
  Meanwhile before;

 private:
  desk::Transactions& real_;
};

/// After a record was looked up something else happens.
class LateDrafts final : public desk::DraftStore {
 public:
  explicit LateDrafts(desk::DraftStore& real) : real_(real) {}
  Result<std::optional<desk::Draft>> find(const model::RecordKey& key) override {
    auto found = real_.find(key);
    if (key == of) {
      if (auto next = std::exchange(after, nullptr)) next();
    }
    return found;
  }
  Status each(const std::function<Status(const desk::StoredDraft&)>& take) override {
    return real_.each(take);
  }
  Result<desk::ListPart> list(const desk::Listing& listing) override { return real_.list(listing); }
  Result<desk::ChangedDrafts> changed(const desk::DraftsPart& part) override {
    return real_.changed(part);
  }
  Result<std::vector<desk::Draft>> due(Instant now) override { return real_.due(now); }
  Status add(const std::vector<desk::Draft>& drafts, const std::string& note) override {
    return real_.add(drafts, note);
  }
  Status begin_with(const std::vector<desk::Draft>& drafts, const std::string& note) override {
    return real_.begin_with(drafts, note);
  }
  Result<desk::SaveOutcome> save(const desk::Save& save) override { return real_.save(save); }
  Result<bool> move(const desk::Move& move) override { return real_.move(move); }
  Result<std::vector<desk::VersionRow>> history(const model::RecordKey& key) override {
    return real_.history(key);
  }
  Result<std::optional<Json>> version(const model::RecordKey& key, std::int64_t number) override {
    return real_.version(key, number);
  }
  Result<std::vector<desk::Remark>> remarks(const model::RecordKey& key) override {
    return real_.remarks(key);
  }
  Status published(const desk::PublicationRow& row,
                   const std::vector<desk::OnKiosks>& records) override {
    return real_.published(row, records);
  }
  Result<std::optional<desk::PublicationRow>> last_publication() override {
    return real_.last_publication();
  }
  model::RecordKey of;
  Meanwhile after;

 private:
  desk::DraftStore& real_;
};

/// The same desk, at which something happens in between.
struct LateDesk {
  DeskAtHand desk;
  LateTransactions transactions{desk.context().transactions};
  LateDrafts drafts{desk.context().drafts};
  desk::Context context{desk.context().site,
                        desk.context().clock,
                        desk.context().schemas,
                        transactions,
                        drafts,
                        desk.context().people,
                        desk.context().accounts,
                        desk.context().publisher,
                        desk.context().jobs,
                        desk.context().pictures,
                        desk.context().imports,
                        desk.context().previews,
                        desk.context().inbox,
                        desk.context().questions,
                        desk.context().stick_keys};
  desk::StaticFiles files;
  desk::Api api{context, files};

  desk::Response ask(const std::string& method, const std::string& path, const Json& body,
                     const std::string& token, const std::string& version = "") {
    desk::Request request{method, path, {}, {}, dump_json(body), "192.0.2.2"};
    request.headers = {{"host", "desk.example.org"},
                       {"origin", "https://desk.example.org"},
                       {"content-type", "application/json"},
                       {"cookie", "__Host-desk=" + token}};
    if (!version.empty()) request.headers["if-match"] = version;
    return api.answer(request);
  }
};

TEST_CASE("two administrators who shut each other out at once do not leave a desk without one") {
  LateDesk late;
  const Visitor boss = late.desk.join("boss@example.org", {Role::administrator});
  const Visitor olena = late.desk.join("olena@example.org", {Role::administrator});
  late.transactions.before = [&] {
    CHECK(late.desk.ask("PATCH", "/api/users/2", {{"active", false}}, boss.token).status == 200);
  };
  CHECK(late.ask("PATCH", "/api/users/1", {{"active", false}}, olena.token).status == 422);
  CHECK(late.context.people.person(1).value()->active);
  const auto rows = late.context.people.audit(0, 2).value();
  CHECK(rows.at(0).what == "user.shut_out");
  CHECK(rows.at(0).about == "olena@example.org");
}

TEST_CASE("what one administrator says does not undo what another said a moment before") {
  LateDesk late;
  const Visitor boss = late.desk.join("boss@example.org", {Role::administrator});
  const Visitor olena = late.desk.join("olena@example.org", {Role::editor});
  late.transactions.before = [&] {
    CHECK(late.desk.ask("PATCH", "/api/users/2", {{"active", false}}, boss.token).status == 200);
  };
  CHECK(late.ask("PATCH", "/api/users/2", {{"roles", {"translator"}}}, boss.token).status == 200);
  const auto after = late.context.people.person(2).value();
  CHECK_FALSE(after->active);
  CHECK(after->roles == desk::Roles{Role::translator});
}

TEST_CASE("a translator who names a version that is only being written changes texts only") {
  LateDesk late;
  const Visitor olena = late.desk.join("olena@example.org", {Role::translator});
  const Visitor editor = late.desk.join("editor@example.org", {Role::editor});
  Json document = term("t-1", "Форма 1").document;
  late.drafts.of = {"term", "t-1"};
  late.drafts.after = [&] {
    CHECK(late.desk
              .ask("PUT", "/api/records/term/t-1", {{"document", document}}, editor.token,
                   {{"if-match", "\"1\""}})
              .status == 200);
  };
  Json other = document;
  other["code"] = "translators-may-not";
  CHECK(late.ask("PUT", "/api/records/term/t-1", {{"document", other}}, olena.token, "\"2\"")
            .status == 412);
  CHECK(late.context.drafts.find({"term", "t-1"}).value()->document.at("code") == "t-1");
}

}  // namespace
}  // namespace pobratym::test
