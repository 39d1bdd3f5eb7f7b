// SPDX-License-Identifier: Apache-2.0
#include "content/model/notice.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {
namespace {

constexpr Code<NoticeLevel> kLevelCodes[] = {{"info", NoticeLevel::info},
                                             {"warning", NoticeLevel::warning},
                                             {"urgent", NoticeLevel::urgent}};

}  // namespace

std::string_view code(NoticeLevel level) { return code_of(kLevelCodes, level); }

Result<Notice> decode_notice(const Record& record) {
  Fields fields(record.document, record.key.text());
  Notice notice;
  notice.envelope = fields.envelope(record);
  notice.title = fields.localized("title");
  notice.text = fields.localized("text");
  notice.level = fields.choice("level", kLevelCodes);
  notice.cities = fields.references("cities");
  notice.from = fields.day_if_any("from");
  notice.to = fields.day_if_any("to");
  return fields.finish(std::move(notice));
}

}  // namespace pobratym::model
