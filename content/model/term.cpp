// SPDX-License-Identifier: Apache-2.0
#include "content/model/term.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<Term> decode_term(const Record& record) {
  Fields fields(record.document, record.key.text());
  Term term;
  term.envelope = fields.envelope(record);
  term.scheme = fields.text("scheme");
  term.code = fields.text("code");
  term.label = fields.localized("label");
  return fields.finish(std::move(term));
}

}  // namespace pobratym::model
