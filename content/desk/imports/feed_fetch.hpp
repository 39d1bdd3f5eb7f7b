// SPDX-License-Identifier: Apache-2.0
// Brings a calendar or a schedule from an address that somebody typed. Each connection is judged by
// the very address it goes to, after the name was looked up and again after each redirect, so that
// no name can change its mind in between.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/desk/imports/address_guard.hpp"

namespace pobratym::desk {

enum class FetchProblem {
  address,      ///< neither http nor https
  not_allowed,  ///< it leads into a network that is not public
  unreachable,
  refused,  ///< the server answered something other than the file
  too_long,
  too_slow,
  redirects,  ///< too many, or to something other than http and https
};

/// In Ukrainian or English.
[[nodiscard]] std::string_view fetch_words(FetchProblem problem, std::string_view language);
[[nodiscard]] std::string_view text_of(FetchProblem problem);
[[nodiscard]] std::optional<FetchProblem> fetch_problem_from(std::string_view text);

struct Fetched {
  Bytes bytes;
  std::string etag;  ///< to be sent next time; may be empty
};
struct NotModified {};
using FetchAnswer = std::variant<Fetched, NotModified, FetchProblem>;

struct FetchLimits {
  std::uint64_t bytes = 32u << 20u;
  std::chrono::milliseconds time{60'000};  ///< for all of it
  std::chrono::milliseconds connect_time{10'000};
  long redirects = 5;
  std::vector<AllowedNetwork> allowed = {};  ///< beside what is public
};

/// Bytes that came, of so many; 0 when the server does not say how many there are.
using FetchProgress = std::function<void(std::size_t done, std::size_t of)>;

/// Blocks until it is there. No proxy, no cookie, no password is used.
[[nodiscard]] FetchAnswer fetch_feed(const std::string& address, const std::string& etag,
                                     const FetchLimits& limits, const FetchProgress& progress = {});

}  // namespace pobratym::desk
