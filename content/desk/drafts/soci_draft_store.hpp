// SPDX-License-Identifier: Apache-2.0
// Drafts in a database that SOCI reaches.
#pragma once

#include <atomic>

#include "content/desk/drafts/draft_store.hpp"

namespace pobratym::desk {

class Database;
struct DraftChoice;

class SociDraftStore final : public DraftStore {
 public:
  explicit SociDraftStore(Database& database) : database_(database) {}

  [[nodiscard]] Result<std::optional<Draft>> find(const model::RecordKey& key) override;
  [[nodiscard]] Status each(const std::function<Status(const StoredDraft& draft)>& take) override;
  [[nodiscard]] Result<ListPart> list(const Listing& listing) override;
  [[nodiscard]] Result<ChangedDrafts> changed(const DraftsPart& part) override;
  [[nodiscard]] Result<std::vector<Draft>> due(Instant now) override;
  [[nodiscard]] Status add(const std::vector<Draft>& drafts, const std::string& note) override;
  [[nodiscard]] Status begin_with(const std::vector<Draft>& drafts,
                                  const std::string& note) override;
  [[nodiscard]] Result<SaveOutcome> save(const Save& save) override;
  [[nodiscard]] Result<bool> move(const Move& move) override;
  [[nodiscard]] Result<std::vector<VersionRow>> history(const model::RecordKey& key) override;
  [[nodiscard]] Result<std::optional<Json>> version(const model::RecordKey& key,
                                                    std::int64_t version) override;
  [[nodiscard]] Result<std::vector<Remark>> remarks(const model::RecordKey& key) override;
  [[nodiscard]] Status published(const PublicationRow& publication,
                                 const std::vector<OnKiosks>& records) override;
  [[nodiscard]] Result<std::optional<PublicationRow>> last_publication() override;

 private:
  [[nodiscard]] Result<std::vector<Draft>> some(const DraftChoice& which);

  Database& database_;
  std::atomic<bool> lists_are_complete_ = false;  ///< of what an older program wrote too
};

}  // namespace pobratym::desk
