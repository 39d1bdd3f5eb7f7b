// SPDX-License-Identifier: Apache-2.0
#include "content/import/document_parts.hpp"

#include <algorithm>
#include <array>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

constexpr std::array<std::string_view, 7> kOfThePack{
    "type", "id", "status", "updated", "verified", "imported", "review_note"};

/// Objects whose members are parts of their own. Times, links, people and rules stay whole: half of
/// an old one and half of a new one would be a third that nobody meant.
constexpr std::array<std::string_view, 7> kDivided{"name",  "title",      "summary",      "track",
                                                   "place", "place/name", "place/address"};

constexpr std::size_t kExcerpt = 200;

template <std::size_t N>
bool has(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void collect(const std::string& path, const Json& value, Parts& parts) {
  if (!value.is_object() || !has(kDivided, path)) {
    parts.emplace(path, value);
    return;
  }
  for (const auto& [name, inner] : value.items()) collect(path + "/" + name, inner, parts);
}

}  // namespace

Parts parts_of(const Json& document) {
  Parts parts;
  for (const auto& [name, value] : document.items()) {
    if (!has(kOfThePack, name)) collect(name, value, parts);
  }
  return parts;
}

Json with_parts(const Json& document, const Parts& parts) {
  Json result = Json::object();
  for (const auto& [name, value] : document.items()) {
    if (has(kOfThePack, name)) result[name] = value;
  }
  for (const auto& [path, value] : parts) {
    Json* at = &result;
    // Only what is divided has a '/' in its path; a field's own name may have one.
    std::string_view rest = path;
    std::string walked;
    for (auto slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
      const auto next = walked + std::string(rest.substr(0, slash));
      if (!has(kDivided, next)) break;
      if (at->is_object() || at->is_null()) at = &(*at)[std::string(rest.substr(0, slash))];
      walked = next + "/";
      rest.remove_prefix(slash + 1);
    }
    // Where staff wrote a text in place of texts by language, theirs is the whole.
    if (at->is_object() || at->is_null()) (*at)[std::string(rest)] = value;
  }
  return result;
}

std::string fingerprint_of(std::string_view part, const Json& value) {
  if (part != "sources" || !value.is_array()) return to_hex(sha256(dump_json(value)));
  Json sources = value;
  for (auto& source : sources) {
    if (source.is_object()) source.erase("checked");
  }
  return to_hex(sha256(dump_json(sources)));
}

std::string excerpt_of(const Json& value) {
  const auto text = value.is_string() ? value.get<std::string>() : dump_json(value);
  const auto points = to_utf32(text);
  return points.size() <= kExcerpt ? text : to_utf8(points.substr(0, kExcerpt)) + "…";
}

}  // namespace pobratym::import
