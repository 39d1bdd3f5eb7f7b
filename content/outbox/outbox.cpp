// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/outbox.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/outbox/compaction.hpp"
#include "content/outbox/outbox_file.hpp"
#include "content/outbox/period.hpp"

namespace pobratym::outbox {
namespace {

using store::Connection;

/// The row that a message may be added to: never left the kiosk, same hour, same thing.
Result<std::optional<Row>> row_like(const Connection& database, const Entry& entry) {
  auto statement = database.prepare(
      std::string(kSelectRows) +
      "WHERE kind = ? AND state = 0 AND period = ? AND same = ? ORDER BY id LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->bind(1, kind_of(entry.message))
                       .bind(2, entry.when)
                       .bind(3, same_as(entry.message))
                       .step();
  if (!row) return tl::unexpected(row.error());
  return *row ? read_row(*statement) : std::nullopt;
}

Status add_to(const Connection& database, const Entry& entry, const Usage& all,
              const Usage& numbers) {
  Message message = entry.message;
  if (const std::int64_t* count = count_of(message)) {
    auto row = row_like(database, entry);
    if (!row) return tl::unexpected(row.error());
    if (*row) {
      std::int64_t& sum = *count_of((*row)->entry.message);
      sum = std::min(kHighestCount, sum + *count);
      return rewrite(database, **row);
    }
  }
  if (auto done = insert(database, {0, RowState::fresh, "", entry}); !done) return done;
  if (auto made = make_room(database, all, numbers); !made) return made;
  const auto enough = fits(database, all, numbers);
  if (!enough) return tl::unexpected(enough.error());
  if (*enough) return {};
  return fail(ErrorCode::no_space,
              "it is full of what was not delivered yet, so nothing more is taken; connect this "
              "kiosk to the network or collect its outbox with a USB stick");
}

/// Damaged on this disk: kept for somebody to look at, and not sent.
Status keep_aside(const Connection& database, std::int64_t id) {
  auto statement = database.prepare(
      "UPDATE entry SET state = 2, reason = 'damaged on the disk of this kiosk' WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(1, id).run();
}

}  // namespace

OutboxFile Outbox::file() const {
  return {folder_, 3 * static_cast<std::uint64_t>(bounds_.bytes), bounds_.patience};
}

Result<Outbox> Outbox::open(Path state_folder, std::string kiosk, const Bounds& bounds) {
  if (!is_slug(kiosk)) {
    return fail(ErrorCode::invalid, "\"" + kiosk +
                                        "\" cannot be the name of a kiosk; a name such "
                                        "as city-hall-1 is needed");
  }
  Outbox outbox(std::move(state_folder), std::move(kiosk), bounds);
  if (auto sound = outbox.file().check(); !sound) {
    return tl::unexpected(sound.error());
  }
  return outbox;
}

Status Outbox::append(const Message& message, std::optional<Instant> now) const {
  if (auto checked = check(message); !checked) return checked;
  const Entry entry{new_key(), kiosk_, now ? hour_of(*now) : "", message};
  if (dump_json(to_json(entry)).size() > kLongestEntry) {
    return fail(ErrorCode::invalid,
                "an entry has at most " + std::to_string(kLongestEntry) + " bytes");
  }
  const Usage all{bounds_.rows, bounds_.bytes};
  const Usage numbers{bounds_.rows / 2, bounds_.bytes / 2};
  return file().work(OutboxFile::in_transaction(
      [&](const Connection& database) { return add_to(database, entry, all, numbers); }));
}

Result<std::vector<Waiting>> Outbox::take(const Portion& portion) const {
  std::vector<Waiting> taken;
  const auto work = [&](const Connection& database) -> Status {
    taken.clear();
    auto sent = usage(database, "state = 1");
    if (!sent) return tl::unexpected(sent.error());
    auto statement =
        database.prepare(std::string(kSelectRows) + "WHERE state IN (0, 1) ORDER BY attempts, id");
    if (!statement) return tl::unexpected(statement.error());
    std::vector<std::int64_t> damaged, leaving;
    std::size_t bytes = 0;
    auto step = statement->step();
    for (; step && *step && taken.size() < portion.entries; step = statement->step()) {
      const auto row = read_row(*statement);
      if (!row) {
        damaged.push_back(statement->integer(0));
        continue;
      }
      const std::string document = statement->text(3);
      const auto size = static_cast<std::int64_t>(document.size());
      if (!taken.empty() && bytes + document.size() > portion.bytes) break;
      if (row->state == RowState::fresh) {
        if (2 * (sent->rows + 1) > bounds_.rows || 2 * (sent->bytes + size) > bounds_.bytes) {
          continue;
        }
        ++sent->rows;
        sent->bytes += size;
        leaving.push_back(row->id);
      }
      bytes += document.size();
      taken.push_back({row->entry.key, document});
    }
    if (!step) return tl::unexpected(step.error());
    statement->reset();
    for (const std::int64_t id : damaged) {
      if (auto kept = keep_aside(database, id); !kept) return kept;
    }
    auto leave = database.prepare("UPDATE entry SET state = 1 WHERE id = ?");
    if (!leave) return tl::unexpected(leave.error());
    for (const std::int64_t id : leaving) {
      if (auto left = leave->bind(1, id).run(); !left) return left;
    }
    return {};
  };
  auto done = file().work(OutboxFile::in_transaction(work));
  if (!done) return tl::unexpected(done.error());
  return taken;
}

Result<Settled> Outbox::settle(std::span<const Fate> fates) const {
  Settled settled;
  const auto work = [&](const Connection& database) -> Status {
    settled = {};
    auto gone = database.prepare("DELETE FROM entry WHERE key = ? AND state = 1");
    auto refused =
        database.prepare("UPDATE entry SET state = 2, reason = ? WHERE key = ? AND state = 1");
    if (!gone) return tl::unexpected(gone.error());
    if (!refused) return tl::unexpected(refused.error());
    for (const Fate& fate : fates) {
      const std::int64_t before = database.total_changes();
      const bool keep = fate.verdict == Verdict::refused;
      auto done = keep ? refused->bind(1, fate.reason).bind(2, fate.key).run()
                       : gone->bind(1, fate.key).run();
      if (!done) return done;
      if (database.total_changes() == before) continue;
      ++(keep                                ? settled.refused
         : fate.verdict == Verdict::accepted ? settled.accepted
                                             : settled.known);
    }
    return {};
  };
  auto done = file().work(OutboxFile::in_transaction(work));
  if (!done) return tl::unexpected(done.error());
  return settled;
}

Status Outbox::put_back(std::span<const Waiting> entries) const {
  return file().work(OutboxFile::in_transaction([&](const Connection& database) -> Status {
    auto statement = database.prepare("UPDATE entry SET attempts = attempts + 1 WHERE key = ?");
    if (!statement) return tl::unexpected(statement.error());
    for (const Waiting& entry : entries) {
      if (auto done = statement->bind(1, entry.key).run(); !done) return done;
    }
    return {};
  }));
}

Result<Levels> Outbox::levels() const {
  Levels levels;
  const auto work = [&](const Connection& database) -> Status {
    const auto waiting = usage(database, "state IN (0, 1)");
    const auto words = usage(database, "state IN (0, 1) AND kind = 'feedback'");
    const auto refused = usage(database, "state = 2");
    for (const auto* used : {&waiting, &words, &refused}) {
      if (!*used) return tl::unexpected(used->error());
    }
    levels = {waiting->rows, words->rows, refused->rows, waiting->bytes + refused->bytes, 0};
    return {};
  };
  if (auto done = file().work(work); !done) return tl::unexpected(done.error());
  const auto names = RealDisk().list(folder_);
  if (names) {
    levels.set_aside = std::ranges::count_if(*names, [](const std::string& name) {
      return name.starts_with("outbox.db.damaged-") && !name.ends_with("-journal");
    });
  }
  return levels;
}

}  // namespace pobratym::outbox
