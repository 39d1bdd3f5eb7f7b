// SPDX-License-Identifier: Apache-2.0
#include "content/model/organisation.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<Organisation> decode_organisation(const Record& record) {
  Fields fields(record.document, record.key.text());
  Organisation organisation;
  organisation.envelope = fields.envelope(record);
  organisation.name = fields.localized("name");
  organisation.kind = fields.text("kind");
  organisation.acronym = fields.text_or_empty("acronym");
  organisation.url = fields.url_or_empty("url");
  organisation.summary = fields.localized_or_empty("summary");
  organisation.host_membership = fields.localized_or_empty("host_membership");
  organisation.members = fields.references("members");
  return fields.finish(std::move(organisation));
}

}  // namespace pobratym::model
