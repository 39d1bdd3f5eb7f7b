// SPDX-License-Identifier: Apache-2.0
#include "content/import/item_envelope.hpp"

#include <algorithm>

#include "content/base/hash.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxUid = 255;

}  // namespace

void add_envelope(Json& document, std::string_view type, const ReadOptions& options) {
  document["type"] = type;
  document["verified"] = "unknown";
  Json source{{"title", options.source_title}};
  if (!options.source_url.empty()) source["url"] = options.source_url;
  if (!options.checked.empty()) source["checked"] = options.checked;
  document["sources"] = Json::array({std::move(source)});
  if (type != "event" || options.city.empty()) return;
  auto& cities = document["cities"];
  if (cities.is_null()) cities = Json::array();
  if (std::find(cities.begin(), cities.end(), Json(options.city)) == cities.end()) {
    cities.push_back(options.city);
  }
}

std::string fitting_uid(const std::string& uid) {
  return uid.size() > kMaxUid ? to_hex(sha256(uid)) : uid;
}

}  // namespace pobratym::import
