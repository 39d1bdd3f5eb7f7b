// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/salvage.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "content/outbox/raw_words.hpp"
#include "content/outbox/rows.hpp"

namespace pobratym::outbox {
namespace {

constexpr std::int64_t kMostTries = 100'000;
constexpr std::size_t kMostRows = 200'000;

/// Reads what it can between the two places where a reader falls over.
class Rescue {
 public:
  explicit Rescue(const store::Connection& from) : from_(from) {}

  std::vector<Row> rows() {
    if (!from_.prepare(kSelectRows)) return {};  // not even its tables can be read
    const std::int64_t last_readable = walk("ORDER BY id", "id > ", 0);
    const std::int64_t first_readable =
        walk("ORDER BY id DESC", "id < ", std::numeric_limits<std::int64_t>::max());
    // Between them single rows may lie on pages that are whole.
    for (std::int64_t id = last_readable + 1, tries = 0; id < first_readable && tries < kMostTries;
         ++id, ++tries) {
      take("WHERE id = " + std::to_string(id));
    }
    std::ranges::sort(found_, {}, &Row::id);
    return std::move(found_);
  }

 private:
  /// Row after row until there is none or one cannot be read; answers the last id that could.
  std::int64_t walk(const std::string& order, const std::string& beyond, std::int64_t from) {
    auto statement =
        from_.prepare(kSelectRows + ("WHERE " + beyond + std::to_string(from) + " " + order));
    if (!statement) return from;
    for (auto row = statement->step(); row && *row && found_.size() < kMostRows;
         row = statement->step()) {
      from = statement->integer(0);
      keep(*statement);
    }
    return from;
  }

  void take(const std::string& condition) {
    auto statement = from_.prepare(kSelectRows + condition);
    const auto row = statement ? statement->step() : Result<bool>(false);
    if (row && *row) keep(*statement);
  }

  void keep(const store::Statement& statement) {
    auto row = read_row(statement);
    if (!row) row = read_damaged_row(statement);
    if (row && keys_.insert(row->entry.key).second) found_.push_back(std::move(*row));
  }

  const store::Connection& from_;
  std::vector<Row> found_;
  std::set<std::string> keys_;
};

/// Notes and the numbers of sealed files are only of use whole.
void copy_notes(const store::Connection& from, const store::Connection& to) {
  auto read = from.prepare("SELECT number, token FROM sealed");
  auto write = to.prepare("INSERT OR IGNORE INTO sealed (number, token) VALUES (?, ?)");
  if (!read || !write) return;
  for (auto row = read->step(); row && *row; row = read->step()) {
    if (!write->bind(1, read->integer(0)).bind(2, read->text(1)).run()) return;
  }
}

}  // namespace

Status salvage(const store::Connection& from, BytesView raw, const store::Connection& to) {
  std::vector<Row> rows = Rescue(from).rows();
  std::set<std::string> keys;
  for (const Row& row : rows) keys.insert(row.entry.key);
  for (Entry& entry : raw_words(raw)) {
    if (keys.insert(entry.key).second) rows.push_back({0, RowState::sent, "", std::move(entry)});
  }
  auto transaction = store::Transaction::begin(to, store::Transaction::Kind::write);
  if (!transaction) return tl::unexpected(transaction.error());
  for (Row& row : rows) {
    if (row.state == RowState::fresh) row.state = RowState::sent;
    if (auto done = insert(to, row); !done) return done;
  }
  copy_notes(from, to);
  return transaction->commit();
}

}  // namespace pobratym::outbox
