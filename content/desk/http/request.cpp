// SPDX-License-Identifier: Apache-2.0
#include "content/desk/http/request.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

std::optional<std::string> found(const TextMap& map, std::string_view name) {
  const auto at = map.find(name);
  if (at == map.end()) return std::nullopt;
  return at->second;
}

}  // namespace

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string Request::header(std::string_view name) const {
  return found(headers, name).value_or("");
}

std::optional<std::string> Request::asked(std::string_view name) const {
  return found(query, name);
}

std::optional<std::string> Request::cookie(std::string_view name) const {
  for (const std::string& part : split(header("cookie"), ';')) {
    const std::string_view pair = trim(part);
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
      return std::string(pair.substr(equals + 1));
    }
  }
  return std::nullopt;
}

std::string Request::media_type() const {
  const std::string type = header("content-type");
  return in_small_letters(trim(std::string_view(type).substr(0, type.find(';'))));
}

std::string Request::language() const {
  for (const std::string& part : split(header("accept-language"), ',')) {
    const std::string tag = in_small_letters(trim(part)).substr(0, 2);
    if (tag == "uk" || tag == "en") return tag;
  }
  return "uk";
}

}  // namespace pobratym::desk
