// SPDX-License-Identifier: Apache-2.0
// What somebody asks, read from the wire and already held to the server's limits. Nothing here
// knows which library read it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/bytes.hpp"

namespace pobratym::desk {

using TextMap = std::map<std::string, std::string, std::less<>>;

struct Request {
  std::string method;  ///< "GET"
  std::string path;    ///< percent-decoded, without the query: "/api/records/city/brno"
  TextMap query;       ///< decoded; of a name that is repeated the last value
  TextMap headers;     ///< names in lower case; values of a repeated name joined by ", "
  Bytes body;
  std::string address;  ///< who asks, as the web server in front says

  /// Empty when there is none.
  [[nodiscard]] std::string header(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> asked(std::string_view name) const;  ///< of the query
  [[nodiscard]] std::optional<std::string> cookie(std::string_view name) const;

  /// "application/json" of "application/json; charset=utf-8", in lower case.
  [[nodiscard]] std::string media_type() const;

  /// "uk" or "en", whichever Accept-Language names first; "uk" when it names neither.
  [[nodiscard]] std::string language() const;
};

/// ASCII letters, as names of headers and of media types are compared.
[[nodiscard]] std::string in_small_letters(std::string_view text);

}  // namespace pobratym::desk
