// SPDX-License-Identifier: Apache-2.0
#include "content/repository/canonical_json.hpp"

#include <string>
#include <string_view>

namespace pobratym::repository {
namespace {

void append_string(Bytes& out, std::string_view text) {
  out += '"';
  for (const char character : text) {
    if (character == '"' || character == '\\') out += '\\';
    out += character;
  }
  out += '"';
}

Status append(Bytes& out, const Json& json) {
  switch (json.type()) {
    case Json::value_t::null:
      out += "null";
      return {};
    case Json::value_t::boolean:
      out += json.get<bool>() ? "true" : "false";
      return {};
    case Json::value_t::number_integer:
      out += std::to_string(json.get<std::int64_t>());
      return {};
    case Json::value_t::number_unsigned:
      out += std::to_string(json.get<std::uint64_t>());
      return {};
    case Json::value_t::string:
      append_string(out, json.get_ref<const std::string&>());
      return {};
    case Json::value_t::array: {
      out += '[';
      bool first = true;
      for (const Json& element : json) {
        if (!first) out += ',';
        first = false;
        if (auto done = append(out, element); !done) return done;
      }
      out += ']';
      return {};
    }
    case Json::value_t::object: {
      out += '{';
      bool first = true;
      for (const auto& [key, value] : json.items()) {
        if (!first) out += ',';
        first = false;
        append_string(out, key);
        out += ':';
        if (auto done = append(out, value); !done) return done;
      }
      out += '}';
      return {};
    }
    default:
      return fail(ErrorCode::invalid,
                  "canonical JSON has no numbers with a fraction; this document holds one");
  }
}

}  // namespace

Result<Bytes> canonical_json(const Json& json) {
  Bytes out;
  if (auto done = append(out, json); !done) return tl::unexpected(done.error());
  return out;
}

}  // namespace pobratym::repository
