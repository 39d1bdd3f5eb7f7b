// SPDX-License-Identifier: Apache-2.0
#include "content/store/search_index.hpp"

#include "content/base/text.hpp"
#include "content/search/word_forms.hpp"

namespace pobratym::store {
namespace {

/// What one question may bring, whatever is in the database.
constexpr std::string_view kStem =
    "SELECT word_endings.endings FROM word_stem JOIN word_endings "
    "ON word_endings.name = word_stem.endings WHERE word_stem.stem = ? LIMIT 16";
constexpr std::size_t kMostBegun = 64;
constexpr std::size_t kMostKept = 200;  ///< beginnings
constexpr char32_t kLastSign = 0x10FFFF;
constexpr std::string_view kBegins =
    "SELECT term FROM search_all_word WHERE term >= ?1 AND term < ?2 LIMIT 65";
constexpr std::string_view kSynonyms =
    "SELECT DISTINCT other.phrase FROM synonym JOIN synonym AS other USING(record) "
    "WHERE synonym.phrase = ?1 AND other.phrase <> ?1 LIMIT 60";
constexpr std::string_view kSound = "SELECT word, uses FROM name_word WHERE sound = ? LIMIT 12";
constexpr std::string_view kSoundBegins =
    "SELECT word, uses FROM name_word WHERE sound >= ?1 AND sound < ?1 || '~' LIMIT 12";
constexpr std::string_view kShape =
    "SELECT word, uses FROM name_shape JOIN name_word USING(word) WHERE shape = ? LIMIT 40";

std::string matching(std::string_view table, std::string_view direction) {
  std::string sql = "SELECT rowid FROM ";
  sql += table;
  sql += " WHERE ";
  sql += table;
  sql += " MATCH ?1 AND rowid >= ?2 AND rowid < ?3 ORDER BY rowid ";
  sql += direction;
  sql += " LIMIT ?4";
  return sql;
}

}  // namespace

Result<SearchIndex> SearchIndex::prepare(const Connection& connection) {
  SearchIndex index;
  struct Prepared {
    Statement* statement;
    std::string sql;
  };
  const Prepared all[] = {
      {&index.stem_, std::string(kStem)},
      {&index.begins_, std::string(kBegins)},
      {&index.synonyms_, std::string(kSynonyms)},
      {&index.sound_, std::string(kSound)},
      {&index.sound_begins_, std::string(kSoundBegins)},
      {&index.shape_, std::string(kShape)},
      {&index.in_titles_, matching("search_title", "ASC")},
      {&index.in_titles_backwards_, matching("search_title", "DESC")},
      {&index.in_all_, matching("search_all", "ASC")},
      {&index.in_all_backwards_, matching("search_all", "DESC")},
      {&index.titles_, "SELECT record, titles FROM search_text WHERE entry = ?"},
      {&index.texts_, "SELECT record, titles, body FROM search_text WHERE entry = ?"},
  };
  for (const Prepared& one : all) {
    auto statement = connection.prepare(one.sql);
    if (!statement) return fail_in("preparing the search", statement.error());
    *one.statement = *std::move(statement);
  }
  return index;
}

Result<SearchIndex::Families> SearchIndex::families(std::string_view word, bool begun) {
  const auto [kept, is_new] = families_.try_emplace({std::string(word), begun});
  if (!is_new) return kept->second;
  for (const search::Split& split : search::splits_of(word)) {
    auto sets = column(stem_.bind(1, split.stem));
    if (!sets) return tl::unexpected(sets.error());
    for (const std::string& endings : *sets) {
      if (!search::has_ending(endings, split.ending, begun)) continue;
      kept->second.push_back(search::forms(split.stem, endings));
    }
  }
  return kept->second;
}

void SearchIndex::begin(const ContentVersion& version) {
  families_.clear();
  if (version == version_ && begun_.size() < kMostKept) return;
  begun_.clear();
  version_ = version;
}

Result<std::vector<std::string>> SearchIndex::beginning_with(const std::string& begun) {
  const auto [kept, is_new] = begun_.try_emplace(begun);
  if (!is_new) return kept->second;
  std::string after = begun;
  append_utf8(after, kLastSign);
  auto words = column(begins_.bind(1, begun).bind(2, after));
  if (!words) {
    begun_.erase(kept);
    return words;
  }
  if (words->size() <= kMostBegun) kept->second = *std::move(words);
  return kept->second;
}

Result<std::vector<std::string>> SearchIndex::synonyms(std::string_view phrase) {
  return column(synonyms_.bind(1, phrase));
}

Result<std::vector<SearchIndex::Name>> SearchIndex::sounding(std::string_view sound, bool begun) {
  auto same = names(sound_.bind(1, sound));
  if (!same || !same->empty() || !begun) return same;
  return names(sound_begins_.bind(1, sound));
}

Result<std::vector<SearchIndex::Name>> SearchIndex::shaped(std::string_view shape) {
  return names(shape_.bind(1, shape));
}

Result<std::vector<std::int64_t>> SearchIndex::entries(Where where, std::string_view expression,
                                                       Entries among, Order order,
                                                       std::size_t limit) {
  const bool forwards = order == Order::ascending;
  Statement& statement = where == Where::titles ? (forwards ? in_titles_ : in_titles_backwards_)
                                                : (forwards ? in_all_ : in_all_backwards_);
  statement.bind(1, expression).bind(2, among.from).bind(3, among.to);
  statement.bind(4, static_cast<std::int64_t>(limit));
  std::vector<std::int64_t> found;
  auto row = statement.step();
  for (; row && *row; row = statement.step()) found.push_back(statement.integer(0));
  statement.reset();
  if (!row) return fail_in("searching", row.error());
  return found;
}

Result<std::optional<SearchIndex::Texts>> SearchIndex::texts(std::int64_t entry, bool with_body) {
  Statement& statement = with_body ? texts_ : titles_;
  const auto row = statement.bind(1, entry).step();
  if (!row) return fail_in("searching", row.error());
  std::optional<Texts> texts;
  if (*row) {
    texts = Texts{statement.integer(0), statement.text(1), {}};
    if (with_body) texts->body = statement.text(2);
  }
  statement.reset();
  return texts;
}

Result<std::vector<std::string>> SearchIndex::column(Statement& statement) {
  std::vector<std::string> values;
  auto row = statement.step();
  for (; row && *row; row = statement.step()) values.push_back(statement.text(0));
  statement.reset();
  if (!row) return fail_in("searching", row.error());
  return values;
}

Result<std::vector<SearchIndex::Name>> SearchIndex::names(Statement& statement) {
  std::vector<Name> values;
  auto row = statement.step();
  for (; row && *row; row = statement.step()) {
    values.push_back({statement.text(0), statement.integer(1)});
  }
  statement.reset();
  if (!row) return fail_in("searching", row.error());
  return values;
}

}  // namespace pobratym::store
