// SPDX-License-Identifier: Apache-2.0
#include "content/store/name_rows.hpp"

#include <set>

#include "content/search/slips.hpp"
#include "content/search/sounds.hpp"
#include "content/search/words.hpp"

namespace pobratym::store {
namespace {

constexpr std::size_t kShortestName = 3;    ///< letters
constexpr std::size_t kMostWords = 50'000;  ///< that wait in memory

std::set<std::string> name_words(std::string_view titles) {
  std::set<std::string> words;
  for (search::Word& word : search::words_of(titles)) {
    if (search::letters_in(word.text) >= kShortestName) words.insert(std::move(word.text));
  }
  return words;
}

std::string sound_of(const std::string& word) {
  const auto sounds = search::sounds_of(word);
  return sounds.empty() ? std::string() : sounds.front();
}

}  // namespace

Result<NameRows> NameRows::prepare(const Connection& connection) {
  NameRows rows;
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.use_,
       "INSERT INTO name_word(word, sound, uses) VALUES(?1, ?2, ?3) "
       "ON CONFLICT(word) DO UPDATE SET uses = uses + ?3 RETURNING uses"},
      {&rows.put_shape_, "INSERT OR IGNORE INTO name_shape(shape, word) VALUES(?, ?)"},
      {&rows.delete_shape_, "DELETE FROM name_shape WHERE shape = ? AND word = ?"},
      {&rows.delete_word_, "DELETE FROM name_word WHERE word = ?"},
  };
  for (const Prepared& one : all) {
    auto statement = connection.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.statement = *std::move(statement);
  }
  return rows;
}

Status NameRows::count(std::string_view titles, std::int64_t uses) {
  for (const std::string& word : name_words(titles)) uses_[word] += uses;
  return uses_.size() < kMostWords ? Status() : finish();
}

Status NameRows::finish() {
  for (const auto& [word, more] : uses_) {
    if (more == 0) continue;
    if (auto status = use(word, more); !status) return status;
  }
  uses_.clear();
  return {};
}

Status NameRows::use(const std::string& word, std::int64_t more) {
  const auto row = use_.bind(1, word).bind(2, sound_of(word)).bind(3, more).step();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t uses = *row ? use_.integer(0) : 0;
  if (auto status = use_.run(); !status) return status;
  const bool is_new = uses == more && more > 0;
  const bool is_gone = uses <= 0;
  if (!is_new && !is_gone) return {};
  Statement& shape_row = is_new ? put_shape_ : delete_shape_;
  for (const std::string& shape : search::shapes_of(word)) {
    if (auto status = shape_row.bind(1, shape).bind(2, word).run(); !status) return status;
  }
  return is_gone ? delete_word_.bind(1, word).run() : Status();
}

}  // namespace pobratym::store
