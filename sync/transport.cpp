// SPDX-License-Identifier: Apache-2.0
#include "sync/transport.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::sync {
namespace {

bool is_path_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

}  // namespace

bool is_repository_path(std::string_view path) {
  const auto segments = split(path, '/');
  return std::all_of(segments.begin(), segments.end(), [](const std::string& segment) {
    return !segment.empty() && segment != "." && segment != ".." &&
           std::all_of(segment.begin(), segment.end(), is_path_character);
  });
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
