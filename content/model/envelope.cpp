// SPDX-License-Identifier: Apache-2.0
#include "content/model/envelope.hpp"

#include "content/model/codes.hpp"

namespace pobratym::model {
namespace {

constexpr Code<Publication> kPublicationCodes[] = {{"draft", Publication::draft},
                                                   {"published", Publication::published},
                                                   {"archived", Publication::archived}};

}  // namespace

Result<Envelope> decode_envelope(const Record& record) {
  Fields fields(record.document, record.key.text());
  Envelope envelope;
  envelope.key = record.key;
  envelope.status = fields.choice("status", kPublicationCodes);
  const auto updated = parse_instant(fields.text("updated"));
  if (!updated) fields.refuse("updated", "is no time such as 2026-11-24T08:30:00Z");
  envelope.updated = updated.value_or(Instant{});
  envelope.verified = fields.choice("verified", kVerifiedCodes, {Verified::unknown});
  for (const Json* source : fields.objects("sources")) {
    const Fields inner(*source, record.key.text());
    envelope.sources.push_back({inner.text_or_empty("title"), inner.url_or_empty("url"),
                                inner.day_if_any("checked"), inner.reference_if_any("ref")});
  }
  envelope.valid_until = fields.day_if_any("valid_until");
  // A date nobody can read must not keep something on the screen for ever.
  if (member(record.document, "valid_until") != nullptr && !envelope.valid_until) {
    fields.refuse("valid_until", "is no day such as 2026-11-24");
  }
  envelope.sample = bool_member(record.document, "sample");
  envelope.image = image_of(record.document);
  if (const Json* imported = member(record.document, "imported");
      imported != nullptr && imported->is_object()) {
    const Fields inner(*imported, record.key.text());
    envelope.imported = ImportMark{inner.text_or_empty("feed"), inner.text_or_empty("key"),
                                   parse_instant(inner.text_or_empty("at"))};
  }
  return fields.finish(std::move(envelope));
}

}  // namespace pobratym::model
