// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/record_answer.hpp"

#include <set>
#include <utility>

#include "content/desk/drafts/translations.hpp"
#include "content/desk/publication/plan.hpp"
#include "content/model/validate.hpp"

namespace pobratym::desk {
namespace {

Json languages_json(Context& context, const Draft& draft,
                    const std::vector<std::string>& languages) {
  const auto fields = localized_fields(context.schemas, draft.key.type, draft.document);
  Json json = Json::object();
  for (const auto& [language, standing] : standings(fields, draft.translated, languages)) {
    Json from;
    for (const auto& [field, text] : standing.changed_from) {
      from[Json::json_pointer(field)] = {{languages.front(), text}};
    }
    json[language] = {{"state", text_of(standing.state)}, {"changed_from", from}};
  }
  return json;
}

Json remarks_json(Context& context, const Draft& draft, const Names& names) {
  Json json = Json::array();
  if (const auto remarks = context.drafts.remarks(draft.key)) {
    for (const Remark& remark : *remarks) {
      json.push_back({{"by", name_of(names, remark.by)},
                      {"at", format_instant(remark.at)},
                      {"text", remark.words}});
    }
  }
  return json;
}

Json optional_json(const std::optional<Json>& json) { return json ? *json : Json(); }

}  // namespace

std::vector<std::string> city_languages(Context& context) {
  const auto host = context.drafts.find({"host", context.site.city});
  auto languages = host && *host ? string_list_member((*host)->document, "languages")
                                 : std::vector<std::string>();
  if (languages.empty()) languages.emplace_back("uk");
  return languages;
}

std::optional<model::Host> host_on_kiosks(Context& context) {
  const auto draft = context.drafts.find({"host", context.site.city});
  if (!draft || !*draft || !(*draft)->on_kiosks) return std::nullopt;
  const auto record = model::record_from(context.publisher.host_document(*(*draft)->on_kiosks));
  if (!record) return std::nullopt;
  auto host = model::decode_host(*record);
  return host ? std::optional(*std::move(host)) : std::nullopt;
}

Json title_of(const Draft& draft, const std::string& first_language) {
  return title_of(draft.key, draft.document, first_language);
}

std::vector<model::Problem> problems_of(const Context& context, const model::RecordKey& key,
                                        Json document) {
  std::set<std::string> pictures;
  name_pictures(document, pictures);
  auto problems = model::validate(
      context.schemas, {key, approved_document(std::move(document), context.clock.now())});
  for (const std::string& picture : pictures) {
    if (picture.empty() || context.pictures.store().has(picture)) continue;
    problems.push_back({"", key.text(), "/image/file", "picture-not-at-desk", {{"file", picture}}});
  }
  return problems;
}

Json problems_json(const std::vector<model::Problem>& problems, const std::string& language) {
  Json json = Json::array();
  for (const model::Problem& problem : problems) {
    json.push_back({{"path", problem.field}, {"text", model::describe(problem, language)}});
  }
  return json;
}

Response record_response(Context& context, const Ask& ask, int status, const Draft& draft) {
  const Names names = names_of_people(context);
  const auto languages = city_languages(context);
  Json record = {
      {"id", draft.key.text()},
      {"type", draft.key.type},
      {"version", draft.version},
      {"state", text_of(draft.state)},
      {"document", draft.document},
      {"published", optional_json(draft.on_kiosks)},
      {"comments", remarks_json(context, draft, names)},
      {"scheduled_at", draft.state == State::scheduled && draft.scheduled_at
                           ? Json(format_instant(*draft.scheduled_at))
                           : Json()},
      {"problems", problems_json(problems_of(context, draft.key, draft.document), ask.language)},
      {"languages", languages_json(context, draft, languages)},
      {"on_kiosks", draft.on_kiosks.has_value()}};
  Json editing = Json::array();
  for (const Editing& other : context.presence.others(draft.key, ask.number(), ask.now)) {
    editing.push_back(
        {{"user", name_of(names, other.person)}, {"since", format_instant(other.since)}});
  }
  return json_response(status, {{"record", std::move(record)}, {"editing", std::move(editing)}})
      .with("ETag", "\"" + std::to_string(draft.version) + "\"");
}

tl::expected<Draft, Response> draft_of(Context& context, const Ask& ask) {
  const auto key = ask.key();
  if (!key) return tl::unexpected(refuse(ask, "not_found"));
  auto draft = context.drafts.find(*key);
  if (!draft) return tl::unexpected(failed(ask, draft.error()));
  if (!*draft) return tl::unexpected(refuse(ask, "not_found"));
  return **std::move(draft);
}

Json theirs_json(Context& context, const Draft& draft) {
  return {{"version", draft.version},
          {"by", name_of(names_of_people(context), draft.changed_by)},
          {"at", format_instant(draft.changed_at)},
          {"document", draft.document}};
}

}  // namespace pobratym::desk
