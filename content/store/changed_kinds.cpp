// SPDX-License-Identifier: Apache-2.0
#include "content/store/changed_kinds.hpp"

#include "content/store/layout.hpp"

namespace pobratym::store {

Result<ChangedKinds> ChangedKinds::prepare(const Connection& connection) {
  ChangedKinds kinds;
  auto type = connection.prepare("SELECT type FROM record WHERE id = ?");
  if (!type) return tl::unexpected(type.error());
  auto recurs = connection.prepare("SELECT reach FROM event_time WHERE record = ?");
  if (!recurs) return tl::unexpected(recurs.error());
  auto count = connection.prepare(
      "INSERT INTO changed(kind, times) VALUES(?, 1) "
      "ON CONFLICT(kind) DO UPDATE SET times = times + 1");
  if (!count) return tl::unexpected(count.error());
  kinds.type_ = *std::move(type);
  kinds.recurs_ = *std::move(recurs);
  kinds.count_ = *std::move(count);
  return kinds;
}

Status ChangedKinds::note_recurring(std::int64_t record) {
  const auto row = recurs_.bind(1, record).step();
  if (!row) return tl::unexpected(row.error());
  const bool recurs = *row && recurs_.integer(0) == static_cast<std::int64_t>(Reach::recurring);
  recurs_.reset();
  if (recurs) kinds_.insert(kRecurringKind);
  return {};
}

Status ChangedKinds::note_old(std::int64_t record) {
  const auto row = type_.bind(1, record).step();
  if (!row) return tl::unexpected(row.error());
  if (*row) kinds_.insert(type_.text(0));
  type_.reset();
  return note_recurring(record);
}

Status ChangedKinds::note_new(std::int64_t record, const std::string& type) {
  kinds_.insert(type);
  return type == "event" ? note_recurring(record) : Status();
}

Status ChangedKinds::finish() {
  for (const std::string& kind : kinds_) {
    if (auto status = count_.bind(1, kind).run(); !status) return status;
  }
  kinds_.clear();
  return {};
}

}  // namespace pobratym::store
