// SPDX-License-Identifier: Apache-2.0
#include "sync/transport.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::sync {
namespace {

bool is_path_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '~';
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); }

/// A character as it is, or %XX of one that must be quoted: %2E would be a second way to say "..".
bool is_segment(std::string_view segment) {
  if (segment.empty() || segment == "." || segment == "..") return false;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (is_path_character(segment[i])) continue;
    const std::string_view code = segment.substr(i + 1, 2);
    if (segment[i] != '%' || code.size() != 2 || !std::ranges::all_of(code, is_hexadecimal)) {
      return false;
    }
    if (is_path_character(static_cast<char>(std::stoi(std::string(code), nullptr, 16))))
      return false;
    i += 2;
  }
  return true;
}

}  // namespace

bool is_repository_path(std::string_view path) {
  return std::ranges::all_of(split(path, '/'), is_segment);
}

Result<bool> Transport::may_have(const std::string&) { return true; }

Result<Answer> Transport::fetch_unless_known(const std::string& path, const FetchLimits& limits,
                                             const std::string&) {
  auto body = fetch(path, limits);
  if (!body) return tl::unexpected(body.error());
  return Answer{std::move(*body), ""};
}

Status Transport::fetch_rest(const std::string& path, std::uint64_t from, const FetchLimits& limits,
                             const Piece& piece) {
  const auto body = fetch(path, limits);
  if (!body) return tl::unexpected(body.error());
  return from < body->size() ? piece(BytesView(*body).substr(from)) : Status{};
}

Status check_length(std::string_view what, std::uint64_t length, const FetchLimits& limits) {
  if (limits.exact && length != *limits.exact) {
    return fail(ErrorCode::untrusted, std::string(what) + " is " + std::to_string(length) +
                                          " bytes long where " + std::to_string(*limits.exact) +
                                          " are signed; publish the repository again");
  }
  if (length > limits.most) {
    return fail(ErrorCode::untrusted, std::string(what) + " is longer than the " +
                                          std::to_string(limits.most) +
                                          " bytes allowed for it; check the repository's address");
  }
  return {};
}

}  // namespace pobratym::sync
