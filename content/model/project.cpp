// SPDX-License-Identifier: Apache-2.0
#include "content/model/project.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<Project> decode_project(const Record& record) {
  Fields fields(record.document, record.key.text());
  Project project;
  project.envelope = fields.envelope(record);
  project.title = fields.localized("title");
  project.summary = fields.localized_or_empty("summary");
  project.form = fields.text("form");
  project.cities = fields.references("cities");
  project.period = fields.text_or_empty("period");
  return fields.finish(std::move(project));
}

}  // namespace pobratym::model
