// SPDX-License-Identifier: Apache-2.0
#include "content/desk/database/database.hpp"

#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>

#include "content/desk/database/migrations.hpp"
#include "content/desk/database/session.hpp"

namespace pobratym::desk {

struct Database::State {
  std::mutex one_at_a_time;
  soci::session session;
  std::atomic<std::thread::id> together = std::thread::id();  ///< whose transaction is open
  bool broken = false;  ///< something in it failed, so that nothing of it may be kept
};

namespace {

/// This thread's number stands there meanwhile.
class Together {
 public:
  explicit Together(std::atomic<std::thread::id>& whose) : whose_(whose) {
    whose_.store(std::this_thread::get_id());
  }
  ~Together() { whose_.store(std::thread::id()); }
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;

 private:
  std::atomic<std::thread::id>& whose_;
};

Error error_from(const soci::soci_error& thrown) {
  std::string words = thrown.what();
  words.resize(std::min(words.find(" while "), words.size()));  // from there on come the values
  const bool full = words.find("full") != std::string::npos ||
                    words.find("readonly") != std::string::npos ||
                    words.find("disk I/O") != std::string::npos;
  return {full ? ErrorCode::no_space : ErrorCode::failed, "the desk's database: " + words};
}

int layout_of(soci::session& session) {
  session << "CREATE TABLE IF NOT EXISTS layout(number BIGINT NOT NULL)";
  Number number = 0;
  session << "SELECT COALESCE(MAX(number), 0) FROM layout", soci::into(number);
  return static_cast<int>(number);
}

void apply(soci::session& session, const Migration& migration) {
  soci::transaction transaction(session);
  for (const std::string_view statement : migration.statements) session << std::string(statement);
  const Number reached = migration.number;
  session << "INSERT INTO layout(number) VALUES(:n)", soci::use(reached);
  transaction.commit();
}

Status migrate(soci::session& session) {
  const int now = layout_of(session);
  const int newest = migrations().back().number;
  if (now > newest) {
    return fail(ErrorCode::invalid, "the desk's database has layout " + std::to_string(now) +
                                        ", and this program knows " + std::to_string(newest) +
                                        " at most; run the newer program that wrote it");
  }
  for (const Migration& migration : migrations()) {
    if (migration.number > now) apply(session, migration);
  }
  return {};
}

}  // namespace

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open_sqlite(const Path& file) {
  try {
    auto state = std::make_unique<State>();
    state->session.open(soci::sqlite3, "db=\"" + file.string() + "\" timeout=10");
    state->session << "PRAGMA journal_mode=WAL";
    state->session << "PRAGMA synchronous=FULL";
    state->session << "PRAGMA mmap_size=0";
    if (auto done = migrate(state->session); !done) return tl::unexpected(done.error());
    return std::unique_ptr<Database>(new Database(std::move(state)));
  } catch (const soci::soci_error& thrown) {
    return fail_in("opening " + file.string(), error_from(thrown));
  }
}

/// Only this thread can have written its own number there.
bool Database::joins() const { return state_->together.load() == std::this_thread::get_id(); }

Status Database::together(const std::function<Status()>& work) {
  if (joins()) {
    Status done = work();
    state_->broken = state_->broken || !done;
    return done;
  }
  const std::lock_guard<std::mutex> alone(state_->one_at_a_time);
  try {
    soci::transaction transaction(state_->session);
    state_->broken = false;
    const Together open(state_->together);
    if (Status done = work(); !done) return done;
    if (state_->broken) return fail(ErrorCode::failed, "a part of what belongs together failed");
    transaction.commit();
    return {};
  } catch (const soci::soci_error& thrown) {
    return tl::unexpected(error_from(thrown));
  }
}

Status Database::run(const std::function<void(soci::session&)>& work) {
  if (joins()) {
    try {
      work(state_->session);
      return {};
    } catch (const soci::soci_error& thrown) {
      state_->broken = true;
      return tl::unexpected(error_from(thrown));
    }
  }
  const std::lock_guard<std::mutex> alone(state_->one_at_a_time);
  try {
    soci::transaction transaction(state_->session);
    work(state_->session);
    transaction.commit();
    return {};
  } catch (const soci::soci_error& thrown) {
    return tl::unexpected(error_from(thrown));
  }
}

}  // namespace pobratym::desk
