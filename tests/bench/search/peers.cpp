// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/search/peers.hpp"

#include <sqlite3.h>

#include <stdexcept>

#include "content/search/record_texts.hpp"
#include "content/search/words.hpp"

namespace pobratym::bench {
namespace {

void must(sqlite3* database, int result) {
  if (result != SQLITE_OK && result != SQLITE_DONE) {
    throw std::runtime_error(sqlite3_errmsg(database));
  }
}

void execute(sqlite3* database, const char* sql) {
  must(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

sqlite3_stmt* prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  must(database, sqlite3_prepare_v2(database, sql, -1, &statement, nullptr));
  return statement;
}

void bind_text(sqlite3_stmt* statement, int index, const std::string& text) {
  sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

std::size_t rows(sqlite3_stmt* statement) {
  std::size_t found = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      static_cast<void>(sqlite3_column_text(statement, column));
    }
    ++found;
  }
  sqlite3_reset(statement);
  return found;
}

}  // namespace

Peers::Peers(const Path& file) {
  must(nullptr, sqlite3_open(file.c_str(), &database_));
  execute(database_,
          "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
          "CREATE VIRTUAL TABLE texts USING fts5(title, body, prefix = '1 2 3'); BEGIN");
  put_ = prepare(database_, "INSERT INTO texts(title, body) VALUES(?, ?)");
  match_ = prepare(database_,
                   "SELECT title, snippet(texts, 1, '[', ']', '…', 24) FROM texts "
                   "WHERE texts MATCH ? ORDER BY rank LIMIT 20");
  like_ = prepare(database_,
                  "SELECT c0, c1 FROM texts_content WHERE c0 LIKE ?1 OR c1 LIKE ?1 LIMIT 20");
}

Peers::~Peers() {
  for (sqlite3_stmt* statement : {put_, match_, like_}) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

void Peers::add(const model::Record& record) {
  std::string title;
  std::string body;
  for (const search::Text& text : search::texts_of(record)) {
    std::string& part = text.part == search::Part::title ? title : body;
    if (!part.empty()) part += "\n";
    part += text.text;
  }
  bind_text(put_, 1, title);
  bind_text(put_, 2, body);
  must(database_, sqlite3_step(put_));
  sqlite3_reset(put_);
}

void Peers::finish() { execute(database_, "COMMIT"); }

std::size_t Peers::full_text(const TimedQuery& query) {
  std::string expression;
  for (const search::Word& word : search::words_of(query.meant)) {
    if (!expression.empty()) expression += " AND ";
    expression.append("\"").append(word.text).append("\"");
  }
  if (query.begun) expression += " *";
  bind_text(match_, 1, expression);
  return rows(match_);
}

std::size_t Peers::like(const TimedQuery& query) {
  bind_text(like_, 1, "%" + query.meant + "%");
  return rows(like_);
}

}  // namespace pobratym::bench
