// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/drafts/translations.hpp"

namespace pobratym::desk {

Response show_history(Context& context, const Ask& ask) {
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  const auto rows = context.drafts.history(draft->key);
  if (!rows) return failed(ask, rows.error());
  const Names names = names_of_people(context);
  Json versions = Json::array();
  for (const VersionRow& row : *rows) {
    versions.push_back({{"version", row.version},
                        {"at", format_instant(row.at)},
                        {"by", name_of(names, row.by)},
                        {"state", text_of(row.state)},
                        {"note", row.note}});
  }
  return json_response(200, {{"versions", versions}});
}

Response show_version(Context& context, const Ask& ask) {
  const auto key = ask.key();
  const auto number = number_in(ask.steps.at("version"));
  if (!key || !number) return refuse(ask, "not_found");
  const auto document = context.drafts.version(*key, *number);
  if (!document) return failed(ask, document.error());
  if (!*document) return refuse(ask, "not_found");
  return json_response(200, {{"document", **document}});
}

Response restore_version(Context& context, const Ask& ask) {
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  const std::int64_t number = integer_member(ask.body, "version").value_or(0);
  const auto document = context.drafts.version(draft->key, number);
  if (!document) return failed(ask, document.error());
  if (!*document) return refuse(ask, "not_found");
  Save save{draft->key, draft->version, **document};
  const std::string& type = draft->key.type;
  save.translated = translated_from(
      localized_fields(context.schemas, type, draft->document), draft->translated,
      localized_fields(context.schemas, type, save.document), city_languages(context).front());
  save.at = ask.now;
  save.by = ask.number();
  save.note = "restored " + std::to_string(number);
  const auto outcome = audited(context, ask, "record.restored", draft->key.text(),
                               [&] { return context.drafts.save(save); });
  if (!outcome) return failed(ask, outcome.error());
  if (const auto* stale = std::get_if<Stale>(&*outcome)) {
    return refuse(ask, "stale", {{"theirs", theirs_json(context, stale->theirs)}});
  }
  return show_record(context, ask);
}

}  // namespace pobratym::desk
