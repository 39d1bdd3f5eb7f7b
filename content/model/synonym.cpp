// SPDX-License-Identifier: Apache-2.0
#include "content/model/synonym.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<Synonym> decode_synonym(const Record& record) {
  Fields fields(record.document, record.key.text());
  Synonym synonym;
  synonym.envelope = fields.envelope(record);
  synonym.words = string_list_member(record.document, "words");
  std::erase(synonym.words, std::string());
  if (synonym.words.size() < 2) fields.refuse("words", "names fewer than two words");
  synonym.language = fields.text_or_empty("language");
  synonym.note = fields.text_or_empty("note");
  return fields.finish(std::move(synonym));
}

}  // namespace pobratym::model
