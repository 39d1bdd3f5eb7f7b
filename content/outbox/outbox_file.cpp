// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/outbox_file.hpp"

#include <system_error>

#include "content/outbox/file_lock.hpp"
#include "content/outbox/rows.hpp"
#include "content/outbox/salvage.hpp"

namespace pobratym::outbox {
namespace {

constexpr int kMostSetAside = 8;

bool is_sound(const store::Connection& database) {
  auto statement = database.prepare("PRAGMA integrity_check(1)");
  if (!statement) return false;
  const auto row = statement->step();
  return row && *row && statement->text(0) == "ok";
}

Status renamed(const Path& from, const Path& to) {
  std::error_code error;
  std::filesystem::rename(from, to, error);
  if (!error || error == std::errc::no_such_file_or_directory) return {};
  return fail(ErrorCode::failed, "cannot move " + from.string() + ": " + error.message());
}

/// outbox.db.damaged-1, -2, … and again and again the last one: the disk is not for ruins.
Path free_name(const Path& file) {
  std::error_code error;
  for (int number = 1;; ++number) {
    Path name = file.string() + ".damaged-" + std::to_string(number);
    if (number == kMostSetAside || !std::filesystem::exists(name, error)) return name;
  }
}

}  // namespace

OutboxFile::Work OutboxFile::in_transaction(Work work) {
  return [work = std::move(work)](const store::Connection& database) -> Status {
    auto transaction = store::Transaction::begin(database, store::Transaction::Kind::write);
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto done = work(database); !done) return done;
    return transaction->commit();
  };
}

Result<store::Connection> OutboxFile::open(const Path& file) const {
  return store::Connection::open(file, store::Connection::Access::read_write_create, patience_);
}

Result<store::Connection> OutboxFile::prepare(const Path& file) const {
  std::error_code error;
  const bool is_new = !std::filesystem::exists(file, error);
  auto database = open(file);
  if (!database) return database;
  if (auto prepared = prepare_tables(*database, bytes_); !prepared) {
    return tl::unexpected(prepared.error());
  }
  // SQLite lets everybody on this computer read what it makes. By name, because to open and close
  // the file here would take SQLite's locks away (POSIX ties them to the process).
  using std::filesystem::perms;
  constexpr perms kOwnerAndGroup =
      perms::owner_read | perms::owner_write | perms::group_read | perms::group_write;
  if (is_new) std::filesystem::permissions(file, kOwnerAndGroup, error);
  return database;
}

Status OutboxFile::attempt(const Work& work) const {
  const auto database = prepare(path());
  return database ? work(*database) : tl::unexpected(database.error());
}

Status OutboxFile::together(const Work& work) const {
  if (auto made = RealDisk().make_folders(folder_); !made) return made;
  const auto lock = FileLock::take(folder_ / "outbox.lock", FileLock::Hold::with_others, patience_);
  return lock ? attempt(work) : tl::unexpected(lock.error());
}

Status OutboxFile::alone(const Work& work) const {
  const auto lock = FileLock::take(folder_ / "outbox.lock", FileLock::Hold::alone, patience_);
  if (!lock) return tl::unexpected(lock.error());
  auto done = attempt(work);  // the other program may have made it anew
  if (done || done.error().code != ErrorCode::invalid) return done;
  if (auto aside = set_aside(); !aside) return aside;
  return attempt(work);
}

Status OutboxFile::work(const Work& work) const {
  auto done = together(work);
  if (!done && done.error().code == ErrorCode::invalid) done = alone(work);
  if (!done) return fail_in("the outbox " + path().string(), done.error());
  return {};
}

Status OutboxFile::check() const {
  return work([](const store::Connection& database) -> Status {
    if (is_sound(database)) return {};
    return fail(ErrorCode::invalid, "the file is damaged");
  });
}

// The new file is whole before the old one goes, and the old one's journal goes first: SQLite would
// take it for the new one's.
Status OutboxFile::set_aside() const {
  RealDisk disk;
  const Path fresh = path().string() + ".new";
  if (auto removed = disk.remove(fresh); !removed) return removed;
  if (auto removed = disk.remove(fresh.string() + "-journal"); !removed) return removed;
  {
    const auto to = prepare(fresh);
    if (!to) return tl::unexpected(to.error());
    const Bytes raw = disk.read(path(), 2 * bytes_).value_or(Bytes());
    const auto from = open(path());
    if (!from) return tl::unexpected(from.error());
    if (auto saved = salvage(*from, raw, *to); !saved) return saved;
  }
  const Path aside = free_name(path());
  if (auto moved = renamed(path().string() + "-journal", aside.string() + "-journal"); !moved) {
    return moved;
  }
  std::error_code error;
  if (auto removed = disk.remove(aside); !removed) return removed;
  std::filesystem::create_hard_link(path(), aside, error);
  // Where there are no links the moment without a file is a moment without entries, no more.
  if (error) {
    if (auto moved = renamed(path(), aside); !moved) return moved;
  }
  return disk.replace(path(), fresh);
}

}  // namespace pobratym::outbox
