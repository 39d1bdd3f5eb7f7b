// SPDX-License-Identifier: Apache-2.0
#include "content/import/record_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace pobratym::import {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::array<std::string_view, 26> kFirst{
    "type",  "id",       "status", "updated", "verified",     "sources",        "review_note",
    "name",  "title",    "kind",   "summary", "event_status", "mode",           "start",
    "end",   "instance", "date",   "local",   "zone",         "previous_start", "recurrence",
    "place", "address",  "online", "country", "lat"};
constexpr std::array<std::string_view, 4> kLast{"uid", "sequence", "last_modified", "imported"};

template <std::size_t N>
std::size_t place_in(const std::array<std::string_view, N>& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// Where a member of a new record stands: the first ones, the others by name, the last ones.
std::size_t rank(std::string_view name) {
  if (const auto first = place_in(kFirst, name); first < kFirst.size()) return first;
  const auto last = place_in(kLast, name);
  return kFirst.size() + (last < kLast.size() ? 1 + last : 0);
}

OrderedJson ordered(const Json& value, const OrderedJson* before) {
  if (value.is_array()) {
    OrderedJson list = OrderedJson::array();
    for (std::size_t i = 0; i < value.size(); ++i) {
      const bool known = before != nullptr && before->is_array() && i < before->size();
      list.push_back(ordered(value[i], known ? &(*before)[i] : nullptr));
    }
    return list;
  }
  if (!value.is_object()) return OrderedJson::parse(value.dump());
  OrderedJson object = OrderedJson::object();
  if (before != nullptr && before->is_object()) {
    for (const auto& [name, inner] : before->items()) {
      if (const Json* now = member(value, name)) object[name] = ordered(*now, &inner);
    }
  }
  std::vector<std::string> fresh;
  for (const auto& [name, inner] : value.items()) {
    if (!object.contains(name)) fresh.push_back(name);
  }
  std::stable_sort(fresh.begin(), fresh.end(),
                   [](const auto& a, const auto& b) { return rank(a) < rank(b); });
  for (const auto& name : fresh) object[name] = ordered(value.at(name), nullptr);
  return object;
}

}  // namespace

Bytes record_text(const Json& document, BytesView before) {
  const auto old = OrderedJson::parse(before.begin(), before.end(), nullptr, false);
  const auto json = ordered(document, old.is_discarded() ? nullptr : &old);
  return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace pobratym::import
