// SPDX-License-Identifier: Apache-2.0
// The tables of content.db that the search asks, and how their rows are ordered. Part of the
// layout: kLayout grows with every change here, and with every change to how content/search folds
// words.
#pragma once

#include <cstddef>
#include <cstdint>

#include "content/base/clock.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"

namespace pobratym::store {

/// Both full-text tables read their texts from search_text, so each text is stored once. They keep
/// which rows a word is in and not where (detail none): extracts are cut from the documents. The
/// words of a large change are gathered in 4 MiB before they are written, so that there are few
/// pieces to be made one. search_all_word has no rows of its own: it is how the index is asked for
/// the words in it.
inline constexpr const char* kCreateSearchTables = R"sql(
CREATE TABLE search_text(
  entry INTEGER PRIMARY KEY, record INTEGER NOT NULL, titles TEXT NOT NULL, body TEXT NOT NULL)
  STRICT;
CREATE UNIQUE INDEX search_text_record ON search_text(record);
CREATE VIRTUAL TABLE search_title USING fts5(
  titles, content = 'search_text', content_rowid = 'entry', tokenize = 'ascii', columnsize = 0,
  detail = none, prefix = '1 2 3 4 5 6');
CREATE VIRTUAL TABLE search_all USING fts5(
  titles, body, content = 'search_text', content_rowid = 'entry', tokenize = 'ascii',
  columnsize = 0, detail = none, prefix = '2 3 4 5 6');
CREATE VIRTUAL TABLE search_all_word USING fts5vocab('search_all', 'row');
INSERT INTO search_title(search_title, rank) VALUES('hashsize', 4194304);
INSERT INTO search_all(search_all, rank) VALUES('hashsize', 4194304);
CREATE TABLE name_word(
  word TEXT PRIMARY KEY, sound TEXT NOT NULL, uses INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_sound ON name_word(sound);
CREATE TABLE name_shape(
  shape TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY(shape, word)) STRICT, WITHOUT ROWID;
CREATE TABLE word_stem(
  stem TEXT NOT NULL, endings TEXT NOT NULL, record INTEGER NOT NULL,
  PRIMARY KEY(stem, endings, record)) STRICT, WITHOUT ROWID;
CREATE INDEX word_stem_record ON word_stem(record);
CREATE TABLE word_endings(
  name TEXT NOT NULL, record INTEGER NOT NULL, endings TEXT NOT NULL,
  PRIMARY KEY(name, record)) STRICT, WITHOUT ROWID;
CREATE INDEX word_endings_record ON word_endings(record);
CREATE TABLE synonym(
  phrase TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(phrase, record))
  STRICT, WITHOUT ROWID;
CREATE INDEX synonym_record ON synonym(record);
)sql";

/// Letters of the longest beginning that the full-text tables have an index of. Of a longer one
/// they would put together all that has it before they gave the first, at each question.
inline constexpr std::size_t kLongestIndexed = 6;

/// A half-open stretch of search_text.entry. Full-text tables answer in the order of their rows for
/// nothing, so an entry's number says how early it is wanted: by type, and events by their last
/// day.
struct Entries {
  std::int64_t from = 0;
  std::int64_t to = INT64_MAX;
};

/// Where records of a type are. `day` is the last one of an event; others have none.
[[nodiscard]] Entries entries_for(std::uint8_t type_order, std::int64_t day);

[[nodiscard]] std::uint8_t type_order_of(std::int64_t entry);

/// Days as entries count them, from 2000 on and never out of range.
[[nodiscard]] std::int64_t entry_day(model::Date day);

[[nodiscard]] Entries entries_before_events();
[[nodiscard]] Entries entries_of_events_over_before(model::Date day);
[[nodiscard]] Entries entries_of_events_from(model::Date day);
[[nodiscard]] Entries entries_after_events();

}  // namespace pobratym::store
