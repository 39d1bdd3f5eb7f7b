// SPDX-License-Identifier: Apache-2.0
#include "content/store/apply_change.hpp"

#include "content/store/fingerprint.hpp"
#include "content/store/record_rows.hpp"

namespace pobratym::store {
namespace {

/// While an empty file is filled the pieces of a full-text table are left lying and made one in the
/// end (tidy_search), instead of being merged again and again on the way. What is set is stored in
/// the file, so it is set back in the same transaction.
class GatherSearch {
 public:
  explicit GatherSearch(const Connection& connection) : connection_(connection) {}

  [[nodiscard]] Status begin() {
    const auto any = connection_.integer("SELECT 1 FROM record LIMIT 1");
    if (!any) return tl::unexpected(any.error());
    gathering_ = !any->has_value();
    return gathering_ ? set(0, 1999) : Status();  // never; as many as there can be
  }
  [[nodiscard]] Status end() { return gathering_ ? set(4, 16) : Status(); }  // SQLite's own

 private:
  [[nodiscard]] Status set(int pieces_a_merge, int pieces_a_level) const {
    for (const std::string table : {"search_title", "search_all"}) {
      const std::string sql = "INSERT INTO " + table + "(" + table + ", rank) VALUES";
      const std::string both = sql + "('automerge', " + std::to_string(pieces_a_merge) + ");" +
                               sql + "('crisismerge', " + std::to_string(pieces_a_level) + ")";
      if (auto status = connection_.execute(both.c_str()); !status) return status;
    }
    return {};
  }

  const Connection& connection_;
  bool gathering_ = false;
};

/// A full-text table answers from as many pieces as changes left behind. After a change of much of
/// it they are made one, which costs no more than the change did.
Status tidy_search(const Connection& connection, std::int64_t changed_records) {
  constexpr std::int64_t kShare = 4;
  constexpr std::int64_t kFewest = 64;  // records; pieces of fewer are small whatever happens
  const auto all = connection.integer("SELECT max(id) FROM record");
  if (!all) return tl::unexpected(all.error());
  if (changed_records < kFewest || changed_records * kShare < all->value_or(0)) return {};
  for (const char* sql : {"INSERT INTO search_title(search_title) VALUES('optimize')",
                          "INSERT INTO search_all(search_all) VALUES('optimize')"}) {
    if (auto status = connection.execute(sql); !status) return status;
  }
  return {};
}

/// Adds or updates; an origin keeps its position.
Status store_sources(const Connection& connection, const std::vector<SourceVersion>& sources,
                     Fingerprint& fingerprint) {
  auto put = connection.prepare(
      "INSERT INTO source(origin, version, index_digest, signed_at) VALUES(?, ?, ?, ?) "
      "ON CONFLICT(origin) DO UPDATE SET version = excluded.version, "
      "index_digest = excluded.index_digest, signed_at = excluded.signed_at "
      "WHERE version <> excluded.version OR index_digest <> excluded.index_digest "
      "OR signed_at <> excluded.signed_at");
  if (!put) return tl::unexpected(put.error());
  for (const SourceVersion& source : sources) {
    if (auto status = fingerprint.leave_out_source(source.origin); !status) return status;
    put->bind(1, source.origin).bind(2, static_cast<std::int64_t>(source.version));
    put->bind(3, source.index).bind(4, std::int64_t{source.signed_at.time_since_epoch().count()});
    if (auto status = put->run(); !status) return status;
    if (auto status = fingerprint.take_in_source(source.origin); !status) return status;
  }
  return {};
}

/// Answers how many records the pages have.
Result<std::int64_t> store_pages(const ContentChange& change, RecordRows& rows) {
  std::int64_t records = 0;
  const auto put = [&](const PassingPage& page) -> Status {
    records += static_cast<std::int64_t>(page.records.size());
    return rows.replace(page);
  };
  for (const PageName& page : change.removed_pages) {
    if (auto status = rows.remove(page); !status) return tl::unexpected(status.error());
  }
  for (const PageChange& page : change.pages) {
    const auto stored = put({{page.origin, page.bucket}, page.page, page.records});
    if (!stored) return tl::unexpected(stored.error());
  }
  if (change.more_pages) {
    if (auto status = change.more_pages(put); !status) return tl::unexpected(status.error());
  }
  if (auto status = rows.finish(); !status) return tl::unexpected(status.error());
  return records;
}

}  // namespace

Status apply_change(const Connection& connection, const model::Schemas& schemas,
                    const ContentChange& change) {
  auto transaction = Transaction::begin(connection, Transaction::Kind::write);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto before = connection.total_changes();
  auto fingerprint = Fingerprint::load(connection);
  if (!fingerprint) return tl::unexpected(fingerprint.error());
  if (auto status = store_sources(connection, change.sources, *fingerprint); !status) return status;
  auto rows = RecordRows::prepare(connection, schemas, *fingerprint);
  if (!rows) return tl::unexpected(rows.error());
  GatherSearch gathering(connection);
  const bool has_pages = !change.pages.empty() || change.more_pages;
  if (auto status = has_pages ? gathering.begin() : Status(); !status) return status;
  const auto records = store_pages(change, *rows);
  if (!records) return tl::unexpected(records.error());
  if (connection.total_changes() != before) {
    if (auto status = tidy_search(connection, *records); !status) return status;
    if (auto status = gathering.end(); !status) return status;
    if (auto status = fingerprint->store(); !status) return status;
  }
  return transaction->commit();
}

}  // namespace pobratym::store
