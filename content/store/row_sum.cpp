// SPDX-License-Identifier: Apache-2.0
#include "content/store/row_sum.hpp"

namespace pobratym::store {

RowText& RowText::operator<<(std::string_view column) {
  text_ += '|';
  text_ += column;
  return *this;
}

RowText& RowText::operator<<(std::int64_t column) { return *this << std::to_string(column); }

RowText& RowText::operator<<(const Digest& column) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  text_ += '|';
  for (const std::uint8_t byte : column.bytes) {
    text_ += kDigits[byte >> 4u];
    text_ += kDigits[byte & 15u];
  }
  return *this;
}

RowSum::RowSum(const Digest& stored) : words_(words_of(stored)) {}

RowSum::Words RowSum::words_of(const Digest& digest) {
  Words words{};
  for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
    words[i / 8] |= std::uint64_t{digest.bytes[i]} << (8 * (i % 8));
  }
  return words;
}

void RowSum::add(std::string_view row) {
  const Words words = words_of(sha256(row));
  for (std::size_t i = 0; i < words.size(); ++i) words_[i] += words[i];
}

void RowSum::subtract(std::string_view row) {
  const Words words = words_of(sha256(row));
  for (std::size_t i = 0; i < words.size(); ++i) words_[i] -= words[i];
}

Digest RowSum::digest() const {
  Digest digest;
  for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
    digest.bytes[i] = static_cast<std::uint8_t>(words_[i / 8] >> (8 * (i % 8)));
  }
  return digest;
}

}  // namespace pobratym::store
