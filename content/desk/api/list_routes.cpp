// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/drafts/translations.hpp"
#include "content/search/words.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kUsualRows = 50;
constexpr std::size_t kMostRows = 200;

struct Wanted {
  std::vector<std::string> types;
  std::string state;
  std::string words;  ///< folded
  std::string sort;   ///< by when it was changed, the newest first, unless it says otherwise
};

Wanted wanted_from(const Request& request) {
  Wanted wanted;
  const std::string types = request.asked("type").value_or("");
  if (!types.empty()) wanted.types = split(types, ',');
  wanted.state = request.asked("state").value_or("");
  wanted.words = search::folded(request.asked("q").value_or(""));
  wanted.sort = request.asked("sort").value_or("");
  return wanted;
}

bool says(const Draft& draft, const std::string& first_language, const std::string& words) {
  std::string all = draft.key.text();
  for (const Json& text : title_of(draft, first_language)) {
    if (text.is_string()) all += " " + text.get<std::string>();
  }
  return search::folded(all).find(words) != std::string::npos;
}

/// As a reader looks for it: the title in his language, folded.
std::string sort_title(const Draft& draft, const std::string& first_language,
                       const std::string& language) {
  const Json title = title_of(draft, first_language);
  const auto own = string_member(title, language);
  return search::folded(own ? *own : string_member(title, first_language).value_or(""));
}

/// "-title" is "title" the other way round. Records come by their keys, which decides among equals.
void sort_drafts(std::vector<Draft>& drafts, const std::string& sort,
                 const std::string& first_language, const std::string& language) {
  const bool backwards = sort.starts_with('-');
  const std::string column = backwards ? sort.substr(1) : sort;
  if (column == "id" && !backwards) return;
  const auto value = [&](const Draft& draft) -> std::string {
    if (column == "title") return sort_title(draft, first_language, language);
    if (column == "type") return draft.key.type;
    if (column == "state") return std::to_string(static_cast<int>(draft.state));
    if (column == "id") return draft.key.text();
    return format_instant(draft.changed_at);
  };
  const bool falling = backwards || column.empty();
  std::vector<std::pair<std::string, Draft>> keyed;
  keyed.reserve(drafts.size());
  for (Draft& draft : drafts) {
    std::string by = value(draft);
    keyed.emplace_back(std::move(by), std::move(draft));
  }
  std::ranges::sort(keyed, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return falling ? a.first > b.first : a.first < b.first;
    return a.second.key < b.second.key;
  });
  drafts.clear();
  for (auto& [by, draft] : keyed) drafts.push_back(std::move(draft));
}

bool fits(const Draft& draft, const Wanted& wanted, const std::string& first_language) {
  const auto& types = wanted.types;
  if (!types.empty() && std::find(types.begin(), types.end(), draft.key.type) == types.end()) {
    return false;
  }
  if (!wanted.state.empty() && wanted.state != text_of(draft.state)) return false;
  return wanted.words.empty() || says(draft, first_language, wanted.words);
}

std::size_t limit_of(const Request& request) {
  const std::string text = request.asked("limit").value_or("");
  std::size_t limit = 0;
  std::from_chars(text.data(), text.data() + text.size(), limit);
  return limit == 0 ? kUsualRows : std::min(limit, kMostRows);
}

Json row_of(Context& context, const Draft& draft, const std::vector<std::string>& languages,
            const Names& names) {
  const auto fields = localized_fields(context.schemas, draft.key.type, draft.document);
  Json states = Json::object();
  for (const auto& [language, standing] : standings(fields, draft.translated, languages)) {
    states[language] = text_of(standing.state);
  }
  return {{"id", draft.key.text()},
          {"type", draft.key.type},
          {"title", title_of(draft, languages.front())},
          {"state", text_of(draft.state)},
          {"version", draft.version},
          {"changed_at", format_instant(draft.changed_at)},
          {"changed_by", name_of(names, draft.changed_by)},
          {"languages", states},
          {"on_kiosks", draft.on_kiosks.has_value()}};
}

}  // namespace

Response show_schemas(Context&, const Ask&) {
  Json types = Json::array();
  for (const model::SchemaFile& file : model::compiled_schemas()) {
    const std::string name(file.name);
    types.push_back({{"type", name == "common.json" ? name : name.substr(0, name.rfind('.'))},
                     {"schema", Json::parse(file.text)}});
  }
  return json_response(200, {{"types", types}});
}

Response list_records(Context& context, const Ask& ask) {
  auto drafts = context.drafts.all();
  if (!drafts) return failed(ask, drafts.error());
  const auto languages = city_languages(context);
  const Wanted wanted = wanted_from(ask.request);
  std::erase_if(*drafts,
                [&](const Draft& draft) { return !fits(draft, wanted, languages.front()); });
  sort_drafts(*drafts, wanted.sort, languages.front(), ask.language);
  auto from = drafts->begin();
  if (const auto after = ask.request.asked("after"); after && !after->empty()) {
    from = std::find_if(drafts->begin(), drafts->end(),
                        [&](const Draft& draft) { return draft.key.text() == *after; });
    if (from != drafts->end()) ++from;
  }
  const Names names = names_of_people(context);
  const std::size_t limit = limit_of(ask.request);
  Json rows = Json::array();
  for (; from != drafts->end() && rows.size() < limit; ++from) {
    rows.push_back(row_of(context, *from, languages, names));
  }
  Json next;
  if (from != drafts->end() && !rows.empty()) next = rows.back()["id"];
  return json_response(200, {{"records", rows}, {"next", next}});
}

}  // namespace pobratym::desk
