// SPDX-License-Identifier: Apache-2.0
#include "content/model/record.hpp"

#include "content/base/text.hpp"

namespace pobratym::model {

std::optional<RecordKey> RecordKey::parse(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto type = text.substr(0, slash);
  const auto slug = text.substr(slash + 1);
  if (!is_slug(type) || !is_slug(slug)) return std::nullopt;
  return RecordKey{std::string(type), std::string(slug)};
}

Result<Record> record_from(Json document) {
  const auto type = string_member(document, "type");
  const auto id = string_member(document, "id");
  if (!type || !is_slug(*type)) {
    return fail(ErrorCode::invalid,
                "the record has no \"type\", a word of a-z, 0-9 and hyphens such as \"city\"");
  }
  if (!id || !is_slug(*id)) {
    return fail(ErrorCode::invalid, "the " + *type +
                                        " record has no \"id\", a word of a-z, 0-9 and hyphens "
                                        "such as \"brno\"");
  }
  return Record{RecordKey{*type, *id}, std::move(document)};
}

}  // namespace pobratym::model
