// SPDX-License-Identifier: Apache-2.0
#include "content/import/opened_text.hpp"

#include "content/import/text_encoding.hpp"

namespace pobratym::import {

Result<std::string> open_text(BytesView bytes, const FileLimit& limit, FieldTexts& texts,
                              const std::string* declared) {
  if (bytes.size() > limit.most) {
    return fail(ErrorCode::invalid, "the " + std::string(limit.name) + " is longer than " +
                                        std::to_string(limit.most >> 20u) + " MB; " +
                                        std::string(limit.advice));
  }
  texts.at("the file");
  auto decoded = decode_text(bytes, declared == nullptr ? std::string_view() : *declared);
  const bool is_strange = decoded.converted && declared == nullptr;
  if (is_strange || decoded.replaced > 0) {
    texts.repaired("bad-encoding", "",
                   "the file is " + decoded.encoding + (is_strange ? ", not UTF-8; " : "; ") +
                       std::to_string(decoded.replaced) + " characters could not be read");
  }
  return std::move(decoded.text);
}

}  // namespace pobratym::import
