// SPDX-License-Identifier: Apache-2.0
#include <string_view>
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/drafts/translations.hpp"
#include "content/search/words.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kUsualRows = 50;

constexpr std::pair<std::string_view, ListOrder> kOrders[] = {{"title", ListOrder::title},
                                                              {"type", ListOrder::type},
                                                              {"state", ListOrder::state},
                                                              {"id", ListOrder::id}};

/// Empty when nothing can be of that state.
std::optional<Listing> listing_from(const Ask& ask, const std::string& first_language) {
  const Request& request = ask.request;
  Listing listing;
  const std::string types = request.asked("type").value_or("");
  if (!types.empty()) listing.types = split(types, ',');
  const std::string state = request.asked("state").value_or("");
  listing.state = state_from(state);
  if (!state.empty() && !listing.state) return std::nullopt;
  listing.words = search::folded(request.asked("q").value_or(""));
  listing.language = ask.language;
  listing.first_language = first_language;
  listing.after = request.asked("after").value_or("");
  std::string order = request.asked("sort").value_or("");
  listing.falling = order.empty() || order.starts_with('-');  // what was changed last comes first
  if (order.starts_with('-')) order.erase(0, 1);
  for (const auto& [name, by] : kOrders) {
    if (order == name) listing.order = by;
  }
  return listing;
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
  const auto languages = city_languages(context);
  auto listing = listing_from(ask, languages.front());
  if (!listing) return json_response(200, {{"records", Json::array()}, {"next", nullptr}});
  listing->limit = ask.limit(kUsualRows);
  const auto part = context.drafts.list(*listing);
  if (!part) return failed(ask, part.error());
  const Names names = names_of_people(context);
  Json rows = Json::array();
  for (const Draft& draft : part->drafts) {
    rows.push_back(row_of(context, draft, languages, names));
  }
  Json next;
  if (!part->next.empty()) next = part->next;
  return json_response(200, {{"records", rows}, {"next", next}});
}

}  // namespace pobratym::desk
