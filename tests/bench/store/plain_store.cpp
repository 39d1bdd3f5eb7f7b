// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/plain_store.hpp"

namespace pobratym::bench {

using store::Connection;
using store::Transaction;

Result<PlainStore> PlainStore::fill(const Path& file, const Synthetic& content) {
  auto connection = Connection::open(file, Connection::Access::read_write_create, 1000);
  if (!connection) return tl::unexpected(connection.error());
  for (const char* sql : {"PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA",
                          "CREATE TABLE plain(key TEXT PRIMARY KEY, document TEXT NOT NULL)"}) {
    if (auto status = connection->execute(sql); !status) return tl::unexpected(status.error());
  }
  auto transaction = Transaction::begin(*connection, Transaction::Kind::write);
  if (!transaction) return tl::unexpected(transaction.error());
  auto put = connection->prepare("INSERT INTO plain VALUES(?, ?)");
  if (!put) return tl::unexpected(put.error());
  for (std::size_t i = 0; i < content.size(); ++i) {
    const model::Record record = content.record(i);
    put->bind(1, record.key.text()).bind(2, dump_json(record.document));
    if (auto status = put->run(); !status) return tl::unexpected(status.error());
  }
  if (auto status = transaction->commit(); !status) return tl::unexpected(status.error());
  return PlainStore(*std::move(connection));
}

Status PlainStore::edit(const model::Record& record) {
  auto put = connection_.prepare("UPDATE plain SET document = ?2 WHERE key = ?1");
  if (!put) return tl::unexpected(put.error());
  put->bind(1, record.key.text()).bind(2, dump_json(record.document));
  return put->run();
}

}  // namespace pobratym::bench
