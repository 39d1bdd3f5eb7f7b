// SPDX-License-Identifier: Apache-2.0
#include "content/import/ld_place.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxLocations = 20;

bool is_word_for_online(std::string_view text) {
  constexpr std::array<std::string_view, 10> kWords{
      "online",  "online event", "virtual", "virtual event", "zoom",
      "webinar", "internet",     "онлайн",  "Онлайн",        "онлайн-подія"};
  std::string small(trim(text).substr(0, 40));
  std::transform(small.begin(), small.end(), small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::find(kWords.begin(), kWords.end(), small) != kWords.end();
}

bool is_link(std::string_view text) {
  text = trim(text);
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \n") == std::string_view::npos;
}

class LocationReader {
 public:
  LocationReader(const LdGraph& graph, const std::string& language, FieldTexts& texts)
      : graph_(graph), language_(language), texts_(texts) {}

  void read(const Json& value) {
    if (!value.is_object()) {
      read_text(ld_text(value));
      return;
    }
    const auto& node = *graph_.resolve(&value);
    const auto types = ld_types(node);
    if (std::find(types.begin(), types.end(), "VirtualLocation") != types.end()) {
      read_virtual(node);
    } else {
      read_place(node);
    }
  }

  LdLocation take() { return std::move(location_); }

 private:
  void read_text(const std::string& text) {
    if (trim(text).empty()) return;
    if (is_link(text)) return add_link(text, Json::object());
    if (is_word_for_online(text)) {
      location_.online = true;
      return;
    }
    const auto name = texts_.line("location", text);
    if (!name.empty()) put({{"name", {{language_, name}}}});
  }

  void read_virtual(const Json& node) {
    location_.online = true;
    auto label = ld_localized(node, "name", LdShape::line, language_, texts_);
    for (const Json* url : ld_values(node, "url")) add_link(ld_address(*url), label);
    if (ld_values(node, "url").empty()) {
      const auto id = ld_address(node);
      if (is_link(id)) add_link(id, label);
    }
  }

  void read_place(const Json& node) {
    Json place = Json::object();
    auto name = ld_localized(node, "name", LdShape::line, language_, texts_);
    Json address = address_of(node);
    // "Online" as a place is what forms that ask for a place get.
    if (name.size() == 1 && address.empty() &&
        is_word_for_online(name.begin()->get_ref<const std::string&>())) {
      location_.online = true;
      for (const Json* url : ld_values(node, "url")) add_link(ld_address(*url), Json::object());
      return;
    }
    if (name.empty()) {
      name = std::move(address);
      address = Json::object();
    }
    if (auto geo = geo_of(node)) {
      if (name.empty()) {
        name = {{language_, (*geo)["lat"].dump() + ", " + (*geo)["lon"].dump()}};
      }
      place["geo"] = std::move(*geo);
    }
    if (name.empty()) {
      const auto id = ld_text(node);
      if (!trim(id).empty() && !is_link(id)) name = {{language_, texts_.line("location", id)}};
      if (name.empty() || name.begin()->get_ref<const std::string&>().empty()) return;
    }
    place["name"] = std::move(name);
    if (!address.empty()) place["address"] = std::move(address);
    put(std::move(place));
  }

  /// One line in the order that the post has it; an address may also be a text.
  Json address_of(const Json& node) {
    const auto types = ld_types(node);
    const bool itself = std::find(types.begin(), types.end(), "PostalAddress") != types.end();
    const auto values = ld_values(node, "address");
    if (values.empty() && !itself) return Json::object();
    const Json& address = itself ? node : *graph_.resolve(values.front());
    if (!address.is_object() || address.contains("@value")) {
      return ld_localized(node, "address", LdShape::line, language_, texts_);
    }
    std::string all;
    const auto add = [&](const std::string& part, std::string_view separator) {
      if (trim(part).empty()) return;
      if (!all.empty()) all += separator;
      all += trim(part);
    };
    add(ld_text(address, "streetAddress"), "");
    add(ld_text(address, "postalCode"), ", ");
    add(ld_text(address, "addressLocality"), ld_text(address, "postalCode").empty() ? ", " : " ");
    add(ld_text(address, "addressRegion"), ", ");
    add(ld_text(address, "addressCountry"), ", ");
    if (all.empty() && !itself) all = ld_text(address, "name");
    const auto line = texts_.line("address", all);
    return line.empty() ? Json::object() : Json{{language_, line}};
  }

  [[nodiscard]] std::optional<Json> geo_of(const Json& node) const {
    const auto values = ld_values(node, "geo");
    const Json& point = values.empty() ? node : *graph_.resolve(values.front());
    const auto lat = ld_number(point, "latitude");
    const auto lon = ld_number(point, "longitude");
    if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return std::nullopt;
    if (*lat == 0 && *lon == 0) return std::nullopt;  // what programs write for "not known"
    return Json{{"lat", *lat}, {"lon", *lon}};
  }

  void put(Json place) {
    if (location_.place) {
      texts_.ignored("not-supported", "location", "a second place; only the first came in",
                     place["name"].dump());
      return;
    }
    location_.place = std::move(place);
  }

  void add_link(const std::string& written, Json label) {
    location_.online = true;
    auto url = texts_.url("location", written);
    if (!url.empty()) location_.links.push_back({std::move(url), std::move(label)});
  }

  const LdGraph& graph_;
  const std::string& language_;
  FieldTexts& texts_;
  LdLocation location_;
};

}  // namespace

LdLocation ld_location(const Json& event, const LdGraph& graph, const std::string& language,
                       FieldTexts& texts) {
  LocationReader reader(graph, language, texts);
  std::size_t count = 0;
  for (const Json* value : ld_values(event, "location")) {
    if (++count > kMaxLocations) break;
    reader.read(*value);
  }
  return reader.take();
}

}  // namespace pobratym::import
