// SPDX-License-Identifier: Apache-2.0
#include "content/model/source.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {

Result<SourceRecord> decode_source(const Record& record) {
  Fields fields(record.document, record.key.text());
  SourceRecord source;
  source.envelope = fields.envelope(record);
  source.url = fields.url_or_empty("url");
  source.title = fields.text("title");
  source.publisher = fields.text_or_empty("publisher");
  source.checked = fields.day_if_any("checked");
  source.language = fields.text_or_empty("language");
  return fields.finish(std::move(source));
}

std::vector<Source> resolved(const std::vector<Source>& sources, const FindRecord& find) {
  std::vector<Source> whole;
  for (Source source : sources) {
    if (source.record) {
      const auto record = find(*source.record);
      const auto named = record ? decode_source(*record) : fail(ErrorCode::not_found, "");
      if (named) {
        if (source.title.empty()) source.title = named->title;
        if (source.url.empty()) source.url = named->url;
        if (!source.checked) source.checked = named->checked;
      }
    }
    if (!source.title.empty()) whole.push_back(std::move(source));
  }
  return whole;
}

}  // namespace pobratym::model
