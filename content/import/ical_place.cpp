// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_place.hpp"

#include <charconv>
#include <cmath>

#include "content/base/text.hpp"
#include "content/import/ical_links.hpp"
#include "content/import/imported.hpp"
#include "content/model/record.hpp"

namespace pobratym::import {
namespace {

std::optional<double> number(std::string_view text) {
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

class PlaceReader {
 public:
  PlaceReader(const IcalComponent& event, IcalTexts& texts, const std::string& where)
      : event_(event), texts_(texts), where_(where) {}

  std::optional<Json> read() {
    read_own();
    // Our own export says its place itself; LOCATION may be no more than a room.
    const bool own = event_.property("X-POBRATYM-MODE") != nullptr;
    if (!place_.contains("name") && !own) read_location();
    for (const auto& part : event_.parts) {
      if (part.name == "VLOCATION") read_vlocation(part);
    }
    if (const auto* geo = event_.property("GEO")) take_geo(geo->value);
    read_apple();
    if (!place_.contains("name") && place_.contains("geo")) {
      const auto& geo = place_["geo"];
      place_["name"] = {{texts_.language(), geo["lat"].dump() + ", " + geo["lon"].dump()}};
    }
    if (!place_.contains("name")) return std::nullopt;
    return std::move(place_);
  }

 private:
  using Shape = IcalTexts::Shape;

  void put(const char* key, Json text) {
    if (!text.empty() && !place_.contains(key)) place_[key] = std::move(text);
  }

  /// What our own export says beside LOCATION, which is one text for people.
  void read_own() {
    put("name", texts_.localized(event_, "X-POBRATYM-PLACE-NAME", Shape::title, where_));
    if (!place_.contains("name")) return;
    put("address", texts_.localized(event_, "X-POBRATYM-PLACE-ADDRESS", Shape::title, where_));
    const auto* city = event_.property("X-POBRATYM-PLACE-CITY");
    if (city == nullptr) return;
    const auto key = model::RecordKey::parse(trim(city->value));
    if (key && key->type == "city") place_["city"] = key->text();
  }

  void read_location() {
    for (const auto* line : event_.properties("LOCATION")) {
      const auto text = texts_.plain(unescape_ical_text(line->value), kMaxText, where_, "LOCATION");
      if (text.empty() || is_only_link(text)) continue;
      split_address(text, texts_.language(*line));
    }
  }

  static bool is_only_link(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://")) &&
           text.find_first_of(" \n") == std::string_view::npos;
  }

  /// The first line names the place and the others are its address; a long line breaks at a comma.
  void split_address(const std::string& text, const std::string& language) {
    auto cut = text.find('\n');
    std::size_t skip = 1;
    if (cut == std::string::npos && to_utf32(text).size() > kMaxTitle) {
      cut = first_characters(text, kMaxTitle).rfind(", ");
      skip = 2;
    }
    const auto name = texts_.line(text.substr(0, cut), kMaxTitle, where_, "LOCATION");
    if (name.empty()) return;
    if (!place_["name"].contains(language)) place_["name"][language] = name;
    if (cut == std::string::npos) return;
    std::string rest;
    for (const auto& piece : split(std::string_view(text).substr(cut + skip), '\n')) {
      if (trim(piece).empty()) continue;
      if (!rest.empty()) rest += ", ";
      rest += trim(piece);
    }
    const auto address = texts_.line(rest, kMaxTitle, where_, "LOCATION");
    if (!address.empty()) place_["address"][language] = address;
  }

  void read_vlocation(const IcalComponent& location) {
    put("name", texts_.localized(location, "NAME", Shape::title, where_));
    put("address", texts_.localized(location, "DESCRIPTION", Shape::title, where_));
    if (const auto* geo = location.property("GEO")) take_geo(geo->value);
    for (const auto* data : location.properties("STRUCTURED-DATA")) take_geo(data->value);
  }

  void read_apple() {
    const auto* line = event_.property("X-APPLE-STRUCTURED-LOCATION");
    if (line == nullptr) return;
    take_geo(line->value);
    if (place_.contains("name")) return;
    const auto title = texts_.line(line->parameter("X-TITLE"), kMaxTitle, where_, line->name);
    if (!title.empty()) place_["name"] = {{texts_.language(), title}};
  }

  void take_geo(const std::string& value) {
    if (place_.contains("geo")) return;
    if (auto geo = parse_ical_geo(value)) place_["geo"] = std::move(*geo);
  }

  const IcalComponent& event_;
  IcalTexts& texts_;
  const std::string& where_;
  Json place_ = Json::object();
};

}  // namespace

std::optional<Json> parse_ical_geo(std::string_view value) {
  value = trim(value);
  const bool uri = upper_ascii(value.substr(0, 4)) == "GEO:";
  if (uri) value.remove_prefix(4);
  const auto middle = uri ? value.find(',') : value.find(';');
  if (middle == std::string_view::npos) return std::nullopt;
  auto second = value.substr(middle + 1);
  second = second.substr(0, second.find_first_of(";,"));
  const auto lat = number(value.substr(0, middle));
  const auto lon = number(second);
  if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return std::nullopt;
  if (*lat == 0 && *lon == 0) return std::nullopt;  // what programs write for "not known"
  return Json{{"lat", *lat}, {"lon", *lon}};
}

std::optional<Json> read_ical_place(const IcalComponent& event, IcalTexts& texts,
                                    const std::string& where) {
  return PlaceReader(event, texts, where).read();
}

}  // namespace pobratym::import
