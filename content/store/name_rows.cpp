// SPDX-License-Identifier: Apache-2.0
#include "content/store/name_rows.hpp"

#include <set>

#include "content/search/slips.hpp"
#include "content/search/sounds.hpp"
#include "content/search/words.hpp"

namespace pobratym::store {
namespace {

constexpr std::size_t kShortestName = 3;  ///< letters

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
       "INSERT INTO name_word(word, sound, uses) VALUES(?, ?, 1) "
       "ON CONFLICT(word) DO UPDATE SET uses = uses + 1 RETURNING uses"},
      {&rows.release_, "UPDATE name_word SET uses = uses - 1 WHERE word = ? RETURNING uses"},
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

Status NameRows::add(std::string_view titles) {
  for (const std::string& word : name_words(titles)) {
    if (auto status = put_word(word); !status) return status;
  }
  return {};
}

Status NameRows::remove(std::string_view titles) {
  for (const std::string& word : name_words(titles)) {
    if (auto status = take_word(word); !status) return status;
  }
  return {};
}

Status NameRows::put_word(const std::string& word) {
  const auto row = use_.bind(1, word).bind(2, sound_of(word)).step();
  if (!row) return tl::unexpected(row.error());
  const bool is_new = *row && use_.integer(0) == 1;
  if (auto status = use_.run(); !status) return status;
  if (!is_new) return {};
  for (const std::string& shape : search::shapes_of(word)) {
    if (auto status = put_shape_.bind(1, shape).bind(2, word).run(); !status) return status;
  }
  return {};
}

Status NameRows::take_word(const std::string& word) {
  const auto row = release_.bind(1, word).step();
  if (!row) return tl::unexpected(row.error());
  const bool is_last = *row && release_.integer(0) <= 0;
  if (auto status = release_.run(); !status) return status;
  if (!is_last) return {};
  for (const std::string& shape : search::shapes_of(word)) {
    if (auto status = delete_shape_.bind(1, shape).bind(2, word).run(); !status) return status;
  }
  return delete_word_.bind(1, word).run();
}

}  // namespace pobratym::store
