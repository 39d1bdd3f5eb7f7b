// SPDX-License-Identifier: Apache-2.0
#include "content/store/search_rows.hpp"

#include "content/model/event.hpp"
#include "content/model/recurrence.hpp"
#include "content/model/synonym.hpp"
#include "content/search/rank.hpp"
#include "content/search/record_texts.hpp"
#include "content/search/word_forms.hpp"
#include "content/search/words.hpp"

namespace pobratym::store {
namespace {

struct FoldedTexts {
  std::string titles;  ///< one a line
  std::string body;
};

FoldedTexts folded_texts(const model::Record& record) {
  FoldedTexts all;
  for (const search::Text& text : search::texts_of(record)) {
    std::string folded = search::folded(text.text);
    if (folded.empty()) continue;
    std::string& part = text.part == search::Part::title ? all.titles : all.body;
    if (!part.empty()) part += '\n';
    part += folded;
  }
  return all;
}

/// Where the record stands among the entries: events by the last day they are on.
Entries place_of(const model::Record& record) {
  const std::uint8_t order = search::order_of_type(record.key.type);
  if (order != search::kEventOrder) return entries_for(order, 0);
  const auto event = model::decode_event(record);
  if (!event) return entries_for(order, 0);
  const auto end = model::span(*event).end;
  constexpr model::Date kFar = std::chrono::year(9999) / 12 / 31;
  const model::Date day = end ? model::Date(std::chrono::floor<std::chrono::days>(*end)) : kFar;
  return entries_for(order, entry_day(day));
}

}  // namespace

Result<SearchRows> SearchRows::prepare(const Connection& connection, Fingerprint& fingerprint) {
  SearchRows rows;
  rows.fingerprint_ = &fingerprint;
  auto names = NameRows::prepare(connection);
  if (!names) return tl::unexpected(names.error());
  rows.names_ = *std::move(names);
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.find_text_, "SELECT entry, titles FROM search_text WHERE record = ?"},
      {&rows.last_entry_, "SELECT max(entry) FROM search_text WHERE entry >= ? AND entry < ?"},
      {&rows.put_text_, "INSERT INTO search_text(entry, record, titles, body) VALUES(?, ?, ?, ?)"},
      {&rows.read_text_, "SELECT titles, body FROM search_text WHERE entry = ?"},
      // Not "INSERT … SELECT": SQLite sets a savepoint for that, and FTS5 writes out what it has
      // gathered at each.
      {&rows.put_title_, "INSERT INTO search_title(rowid, titles) VALUES(?, ?)"},
      {&rows.put_all_, "INSERT INTO search_all(rowid, titles, body) VALUES(?, ?, ?)"},
      {&rows.delete_title_, "DELETE FROM search_title WHERE rowid = ?"},
      {&rows.delete_all_, "DELETE FROM search_all WHERE rowid = ?"},
      {&rows.delete_text_, "DELETE FROM search_text WHERE entry = ?"},
      {&rows.put_synonym_, "INSERT OR IGNORE INTO synonym(phrase, record) VALUES(?, ?)"},
      {&rows.put_stem_, "INSERT OR IGNORE INTO word_stem(stem, endings, record) VALUES(?, ?, ?)"},
      {&rows.put_endings_,
       "INSERT OR IGNORE INTO word_endings(name, record, endings) VALUES(?, ?, ?)"},
      {&rows.delete_synonyms_, "DELETE FROM synonym WHERE record = ?"},
      {&rows.delete_stems_, "DELETE FROM word_stem WHERE record = ?"},
      {&rows.delete_endings_, "DELETE FROM word_endings WHERE record = ?"},
  };
  for (const Prepared& one : all) {
    auto statement = connection.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.statement = *std::move(statement);
  }
  return rows;
}

Status SearchRows::put(std::int64_t id, const model::Record& record) {
  if (record.key.type == "synonym") return put_synonym(id, record);
  if (record.key.type == "lexicon") return put_lexicon(id, record);
  return search::is_searched(record.key.type) ? put_text(id, record) : Status();
}

Status SearchRows::remove(std::int64_t id) {
  if (auto status = remove_text(id); !status) return status;
  for (Statement* statement : {&delete_synonyms_, &delete_stems_, &delete_endings_}) {
    if (auto status = statement->bind(1, id).run(); !status) return status;
  }
  return {};
}

Status SearchRows::put_text(std::int64_t id, const model::Record& record) {
  const FoldedTexts texts = folded_texts(record);
  const auto entry = free_entry(place_of(record));
  if (!entry) return tl::unexpected(entry.error());
  put_text_.bind(1, *entry).bind(2, id).bind(3, texts.titles).bind(4, texts.body);
  RowText row("search_text");
  row << *entry << id << texts.titles << texts.body;
  if (auto status = fingerprint_->write(put_text_, row); !status) return status;
  waiting_.insert(*entry);
  return names_.add(texts.titles);
}

Status SearchRows::finish() {
  for (const std::int64_t entry : waiting_) {
    const auto found = read_text_.bind(1, entry).step();
    if (!found) return tl::unexpected(found.error());
    const std::string titles = read_text_.text(0);
    const std::string body = read_text_.text(1);
    read_text_.reset();
    if (auto status = put_title_.bind(1, entry).bind(2, titles).run(); !status) return status;
    put_all_.bind(1, entry).bind(2, titles).bind(3, body);
    if (auto status = put_all_.run(); !status) return status;
  }
  waiting_.clear();
  return names_.finish();
}

Status SearchRows::remove_text(std::int64_t id) {
  const auto found = find_text_.bind(1, id).step();
  if (!found) return tl::unexpected(found.error());
  const std::int64_t entry = *found ? find_text_.integer(0) : 0;
  const std::string titles = *found ? find_text_.text(1) : std::string();
  find_text_.reset();
  if (!*found) return {};
  if (waiting_.erase(entry) == 0) {
    // The full-text tables look up in search_text what they have to forget.
    for (Statement* statement : {&delete_title_, &delete_all_}) {
      if (auto status = statement->bind(1, entry).run(); !status) return status;
    }
  }
  if (auto status = delete_text_.bind(1, entry).run(); !status) return status;
  return names_.remove(titles);
}

Status SearchRows::put_synonym(std::int64_t id, const model::Record& record) {
  const auto synonym = model::decode_synonym(record);
  if (!synonym) return {};
  for (const std::string& word : synonym->words) {
    const std::string phrase = search::folded(word);
    if (phrase.empty()) continue;
    put_synonym_.bind(1, phrase).bind(2, id);
    const auto status = fingerprint_->write(put_synonym_, RowText("synonym") << phrase << id);
    if (!status) return status;
  }
  return {};
}

Status SearchRows::put_lexicon(std::int64_t id, const model::Record& record) {
  const search::WordForms words = search::word_forms_of(record);
  for (const auto& [name, endings] : words.endings) {
    put_endings_.bind(1, name).bind(2, id).bind(3, endings);
    const RowText row = RowText("word_endings") << name << id << endings;
    if (auto status = fingerprint_->write(put_endings_, row); !status) return status;
  }
  for (const auto& [stem, endings] : words.stems) {
    put_stem_.bind(1, stem).bind(2, endings).bind(3, id);
    const RowText row = RowText("word_stem") << stem << endings << id;
    if (auto status = fingerprint_->write(put_stem_, row); !status) return status;
  }
  return {};
}

Result<std::int64_t> SearchRows::free_entry(Entries among) {
  // A day with more events than it has places lends from the next; their order is a little off
  // then.
  for (;;) {
    const auto row = last_entry_.bind(1, among.from).bind(2, among.to).step();
    if (!row) return tl::unexpected(row.error());
    const std::int64_t last = *row ? last_entry_.integer(0) : 0;  // 0 is also "none"
    last_entry_.reset();
    const std::int64_t next = last < among.from ? among.from : last + 1;
    if (next < among.to) return next;
    const std::int64_t width = among.to - among.from;
    among = {among.to, among.to + width};
  }
}

}  // namespace pobratym::store
