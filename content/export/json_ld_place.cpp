// SPDX-License-Identifier: Apache-2.0
#include "content/export/json_ld_place.hpp"

namespace pobratym::exporting {
namespace {

const Json* found(const std::string& reference, const JsonLdOptions& options) {
  const auto key = model::RecordKey::parse(reference);
  return key && options.find ? options.find(*key) : nullptr;
}

void put(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

Json city_of(const Json& record, const JsonLdOptions& options) {
  Json city{{"@type", "City"}};
  put(city, "name", text_in(record, "name", options));
  put(city, "url", string_member(record, "website").value_or(""));
  return city;
}

/// A PostalAddress where the city is known, else the line as it stands.
Json address_of(const Json& place, const JsonLdOptions& options) {
  const auto line = text_in(place, "address", options);
  const auto* city = found(string_member(place, "city").value_or(""), options);
  if (city == nullptr) return line.empty() ? Json(nullptr) : Json(line);
  Json address{{"@type", "PostalAddress"}};
  put(address, "streetAddress", line);
  put(address, "addressLocality", text_in(*city, "name", options));
  put(address, "addressCountry", string_member(*city, "country").value_or(""));
  return address;
}

Json place_of(const Json& event, const JsonLdOptions& options) {
  const auto* place = member(event, "place");
  if (place == nullptr) return nullptr;
  Json result{{"@type", "Place"}};
  put(result, "name", text_in(*place, "name", options));
  if (auto address = address_of(*place, options); !address.is_null()) result["address"] = address;
  const auto* geo = member(*place, "geo");
  if (geo != nullptr && number_member(*geo, "lat") && number_member(*geo, "lon")) {
    result["geo"] = {
        {"@type", "GeoCoordinates"}, {"latitude", (*geo)["lat"]}, {"longitude", (*geo)["lon"]}};
  }
  if (const auto room = string_member(event, "room")) {
    return {{"@type", "Place"}, {"name", *room}, {"containedInPlace", std::move(result)}};
  }
  return result;
}

/// Links to enter by; where there is none, a page is all there is to know where.
void add_virtual(const Json& event, const JsonLdOptions& options, Json& list) {
  if (!options.page.empty()) {
    list.push_back({{"@type", "VirtualLocation"}, {"url", options.page}});
    return;
  }
  const auto* links = member(event, "online");
  if (links == nullptr || !links->is_array()) return;
  const auto before = list.size();
  for (const bool pages : {false, true}) {
    if (list.size() > before) return;
    for (const auto& link : *links) {
      const auto kind = string_member(link, "kind").value_or("");
      const auto url = string_member(link, "url").value_or("");
      if (url.empty() || kind == "recording" || (kind == "page") != pages) continue;
      if (bool_member(link, "private") || (!pages && !options.join_links)) continue;
      Json location{{"@type", "VirtualLocation"}, {"url", url}};
      put(location, "name", text_in(link, "label", options));
      list.push_back(std::move(location));
    }
  }
}

}  // namespace

std::string text_in(const Json& owner, std::string_view key, const JsonLdOptions& options) {
  const auto* field = member(owner, key);
  return field == nullptr ? std::string() : model::pick(*field, options.languages).text;
}

Json locations_of(const Json& event, const JsonLdOptions& options) {
  const auto mode = string_member(event, "mode").value_or("");
  Json list = Json::array();
  if (mode != "online") {
    if (auto place = place_of(event, options); !place.is_null()) list.push_back(std::move(place));
  }
  if (mode != "offline") add_virtual(event, options, list);
  if (list.empty()) return nullptr;
  return list.size() == 1 ? list.front() : list;
}

Json organiser_of(const Json& event, const JsonLdOptions& options) {
  const auto organiser = string_member(event, "organiser").value_or("");
  if (organiser.empty()) return nullptr;
  const auto* record = found(organiser, options);
  if (record == nullptr) {
    // A record that is not to be seen has no name either.
    if (model::RecordKey::parse(organiser)) return nullptr;
    return {{"@type", "Organization"}, {"name", organiser}};
  }
  if (string_member(*record, "type") == "city") return city_of(*record, options);
  Json result{{"@type", "Organization"}};
  put(result, "name", text_in(*record, "name", options));
  put(result, "url", string_member(*record, "url").value_or(""));
  return result;
}

Json cities_as_about(const Json& event, const JsonLdOptions& options) {
  Json list = Json::array();
  for (const auto& reference : string_list_member(event, "cities")) {
    if (const auto* record = found(reference, options)) list.push_back(city_of(*record, options));
  }
  return list.empty() ? Json(nullptr) : list;
}

}  // namespace pobratym::exporting
