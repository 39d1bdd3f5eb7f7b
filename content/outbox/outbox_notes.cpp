// SPDX-License-Identifier: Apache-2.0
// What an outbox remembers besides its entries.
#include <algorithm>

#include "content/outbox/outbox.hpp"
#include "content/outbox/outbox_file.hpp"

namespace pobratym::outbox {
namespace {

using store::Connection;

constexpr std::int64_t kTokensKept = 64;

}  // namespace

Result<std::string> Outbox::note(const std::string& name) const {
  std::string value;
  const auto work = [&](const Connection& database) -> Status {
    auto statement = database.prepare("SELECT value FROM note WHERE name = ?");
    if (!statement) return tl::unexpected(statement.error());
    const auto row = statement->bind(1, name).step();
    if (!row) return tl::unexpected(row.error());
    value = *row ? statement->text(0) : "";
    return {};
  };
  if (auto done = file().work(work); !done) return tl::unexpected(done.error());
  return value;
}

Status Outbox::set_note(const std::string& name, const std::string& value) const {
  return file().work([&](const Connection& database) -> Status {
    auto statement = database.prepare("INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)");
    if (!statement) return tl::unexpected(statement.error());
    return statement->bind(1, name).bind(2, value).run();
  });
}

Result<SealedNumber> Outbox::next_sealed(std::int64_t floor) const {
  SealedNumber sealed{0, new_key() + new_key()};
  const auto work = [&](const Connection& database) -> Status {
    const auto last = database.integer("SELECT max(number) FROM sealed");
    if (!last) return tl::unexpected(last.error());
    sealed.number = std::max(floor, last->value_or(0)) + 1;
    auto statement = database.prepare("INSERT INTO sealed (number, token) VALUES (?, ?)");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(1, sealed.number).bind(2, sealed.token).run(); !done) {
      return done;
    }
    auto old = database.prepare("DELETE FROM sealed WHERE number <= ?");
    if (!old) return tl::unexpected(old.error());
    return old->bind(1, sealed.number - kTokensKept).run();
  };
  auto done = file().work(OutboxFile::in_transaction(work));
  if (!done) return tl::unexpected(done.error());
  return sealed;
}

Result<std::string> Outbox::token_of(std::int64_t number) const {
  std::string token;
  const auto work = [&](const Connection& database) -> Status {
    auto statement = database.prepare("SELECT token FROM sealed WHERE number = ?");
    if (!statement) return tl::unexpected(statement.error());
    const auto row = statement->bind(1, number).step();
    if (!row) return tl::unexpected(row.error());
    token = *row ? statement->text(0) : "";
    return {};
  };
  if (auto done = file().work(work); !done) return tl::unexpected(done.error());
  return token;
}

}  // namespace pobratym::outbox
