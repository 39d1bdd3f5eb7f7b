// SPDX-License-Identifier: Apache-2.0
// A desk with everything real but the network and the time: asked in the process itself, at any
// moment a test likes.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "content/base/clock.hpp"
#include "content/desk/accounts/soci_account_store.hpp"
#include "content/desk/api/api.hpp"
#include "content/desk/database/database.hpp"
#include "content/desk/drafts/soci_draft_store.hpp"
#include "content/desk/inbox/soci_inbox_store.hpp"
#include "content/desk/questions/soci_question_store.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

/// Somebody who is signed in.
struct Visitor {
  std::string token;
  std::string email;
  std::string secret;  ///< of the one-time codes
  std::string password;
};

/// The program that draws, and how long it is waited for.
struct Preview {
  Path program = "/nowhere/pobratym-preview";
  std::chrono::milliseconds patience = std::chrono::seconds(20);
  std::uint64_t memory = desk::PreviewLimits().memory;
};

class DeskAtHand {
 public:
  /// With one host, a city and three terms, all approved.
  explicit DeskAtHand(const Preview& preview = {});
  ~DeskAtHand();
  DeskAtHand(const DeskAtHand&) = delete;
  DeskAtHand& operator=(const DeskAtHand&) = delete;

  /// By a link, as people come in.
  [[nodiscard]] Visitor join(const std::string& email, const desk::Roles& roles);

  /// As a browser of the site asks; nobody's token is empty.
  [[nodiscard]] desk::Response ask(const std::string& method, const std::string& target,
                                   const Json& body = Json::object(), const std::string& token = "",
                                   const desk::TextMap& headers = {});
  [[nodiscard]] Json json(const desk::Response& response) const;

  /// Sends back the token that a response set.
  [[nodiscard]] static std::string token_of(const desk::Response& response);

  /// Waits for the job that a response names; answers its state.
  [[nodiscard]] std::string finish(const desk::Response& response, const std::string& token);

  /// What the repository holds, each record verified: key → document.
  [[nodiscard]] std::map<std::string, Json> on_kiosks() const;

  /// Keys of the records of word forms that the repository holds.
  [[nodiscard]] std::set<std::string> words_on_kiosks() const;

  /// The next one-time code that was not used.
  [[nodiscard]] std::string code_for(const Visitor& visitor);

  [[nodiscard]] FixedClock& clock() { return clock_; }
  [[nodiscard]] desk::Database& database() { return *database_; }
  [[nodiscard]] desk::Context& context() { return *context_; }
  [[nodiscard]] desk::Api& api() { return *api_; }
  [[nodiscard]] const Path& folder() const { return folder_.path(); }
  [[nodiscard]] Path repository() const { return folder_ / "repository"; }

 private:
  [[nodiscard]] std::vector<model::Record> published() const;

  TemporaryFolder folder_;
  FixedClock clock_;
  model::Schemas schemas_;
  std::unique_ptr<desk::Database> database_;
  desk::SociDraftStore drafts_;
  desk::SociAccountStore people_;
  desk::SociInboxStore inbox_;
  desk::SociQuestionStore questions_;
  desk::StickKeys stick_keys_;
  desk::PasswordHasher hasher_;
  desk::SecretBox box_ = desk::SecretBox::fresh();
  desk::Accounts accounts_;
  RealDisk disk_;
  desk::Pictures pictures_;
  desk::Publisher publisher_;
  desk::Subscriptions subscriptions_;
  desk::Imports imports_;
  desk::Previews previews_;
  desk::StaticFiles files_;
  std::unique_ptr<desk::Jobs> jobs_;
  std::unique_ptr<desk::Context> context_;
  std::unique_ptr<desk::Api> api_;
};

/// A complete record of the type "term".
[[nodiscard]] model::Record term(const std::string& slug, const std::string& label);

}  // namespace pobratym::test
