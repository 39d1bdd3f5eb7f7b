// SPDX-License-Identifier: Apache-2.0
// Feeds on their way into the desk: brought, read and compared in a thread of their own, so that
// neither an editor nor a publication waits for a slow server; then shown until somebody takes
// them.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "content/desk/database/transactions.hpp"
#include "content/desk/imports/feed_fetch.hpp"
#include "content/desk/imports/proposal.hpp"
#include "content/desk/imports/subscription.hpp"
#include "content/desk/publication/jobs.hpp"

namespace pobratym::desk {

enum class ImportStep { fetching, reading, comparing, checking, done };

struct Import {
  std::string name;
  FeedSource source;
  ImportStep step = ImportStep::fetching;
  std::size_t part_done = 0;  ///< of the step: bytes while it is fetched, events from then on
  std::size_t part_of = 0;    ///< 0: nobody knows yet
  std::optional<FetchProblem> not_fetched = {};
  std::string not_read = {};                      ///< why, in words
  bool broke_off = false;                         ///< by a mistake of the desk's own
  std::shared_ptr<const Proposal> proposal = {};  ///< shared: it is shown while it is taken
  std::optional<Taken> taken = {};
};

class Imports {
 public:
  Imports(DraftStore& drafts, Transactions& transactions, const model::Schemas& schemas,
          const Clock& clock, Subscriptions& subscriptions, FetchLimits limits)
      : drafts_(drafts),
        transactions_(transactions),
        schemas_(schemas),
        clock_(clock),
        subscriptions_(subscriptions),
        limits_(std::move(limits)) {}

  static constexpr std::chrono::minutes kRefreshedEvery{60};

  /// Whose desk this is; before anything is asked.
  void belongs_to(std::string host) { host_ = std::move(host); }

  /// Brings the source's address, or reads `bytes` when it has none. Answers what it goes by.
  [[nodiscard]] std::string begin(FeedSource source, Bytes bytes);
  /// Only the last few are remembered.
  [[nodiscard]] std::optional<Import> find(const std::string& name) const;
  /// All of it or nothing, and `noted` in the same transaction. invalid when there is nothing to
  /// take, or it was taken before.
  [[nodiscard]] Result<Taken> take(const std::string& name, const std::set<std::string>& keys,
                                   const std::string& first_language, PersonNumber by,
                                   const std::function<Status()>& noted);

  [[nodiscard]] Subscriptions& subscriptions() { return subscriptions_; }
  /// Asks those that were not asked for an hour, or all of them; what they bring becomes drafts.
  void refresh(bool all, const std::string& first_language);
  /// Returns once nothing waits or runs.
  void wait_until_idle() const { jobs_.wait_until_idle(); }
  /// Call it before what this uses goes away.
  void stop() { jobs_.stop(); }

 private:
  class Refreshing;

  void work_on(const std::string& name, const Bytes& bytes);
  void tell(const std::string& name, ImportStep step, std::size_t done, std::size_t of);
  void refresh_one(Subscription subscription, const std::string& first_language);
  void change(const std::string& name, const std::function<void(Import&)>& how);

  [[nodiscard]] Result<Taken> take_all(const Proposal& proposal, const std::set<std::string>& keys,
                                       const std::string& first_language, PersonNumber by,
                                       const std::function<Status()>& noted);

  DraftStore& drafts_;
  Transactions& transactions_;
  const model::Schemas& schemas_;
  const Clock& clock_;
  Subscriptions& subscriptions_;
  FetchLimits limits_;
  std::string host_;
  mutable std::mutex guard_;
  std::deque<Import> imports_;
  std::int64_t count_ = 0;
  std::set<std::int64_t> refreshing_;
  Jobs jobs_;  ///< last: it uses the others
};

}  // namespace pobratym::desk
