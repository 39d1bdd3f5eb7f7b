// SPDX-License-Identifier: Apache-2.0
#include "content/repository/delegations.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include "content/base/text.hpp"

namespace pobratym::repository {
namespace {

/// Bytes of the UTF-8 character that begins at `at`.
std::size_t character_length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
  return end - at;
}

/// One part between slashes. On a mismatch the last `*` takes one character more.
bool part_matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t after_star = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      after_star = t;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      t += character_length(text, t);
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++after_star;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

/// "bins-0a3" of the bins with the prefix "bins": digits for the highest number there is.
std::string bin_name(const SuccinctRoles& roles, std::uint32_t bin) {
  std::string digits((roles.bit_length + 3) / 4, '0');
  for (std::size_t i = digits.size(); i-- > 0; bin >>= 4u) {
    digits[i] = "0123456789abcdef"[bin & 15u];
  }
  return roles.name_prefix + "-" + digits;
}

std::string bin_of(const SuccinctRoles& roles, std::string_view target) {
  const Digest digest = sha256(target);
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < sizeof first; ++i) first = first << 8u | digest.bytes[i];
  return bin_name(roles, first >> (32 - roles.bit_length));
}

bool is_bin(const SuccinctRoles& roles, std::string_view name) {
  const std::string_view prefix = roles.name_prefix;
  if (name.size() <= prefix.size() + 1 || !name.starts_with(prefix)) return false;
  const std::string_view digits = name.substr(prefix.size() + 1);
  std::uint32_t bin = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), bin, 16);
  return read.ec == std::errc() && bin >> (roles.bit_length - 1) <= 1 &&
         bin_name(roles, bin) == name;
}

}  // namespace

bool path_matches(std::string_view pattern, std::string_view target) {
  return std::ranges::equal(split(pattern, '/'), split(target, '/'), part_matches);
}

bool covers(const Delegation& delegation, std::string_view target) {
  if (delegation.hash_prefixes.empty()) {
    return std::ranges::any_of(delegation.paths, [&](const std::string& pattern) {
      return path_matches(pattern, target);
    });
  }
  const std::string hash = to_hex(sha256(target));
  return std::ranges::any_of(delegation.hash_prefixes,
                             [&](const std::string& prefix) { return hash.starts_with(prefix); });
}

std::vector<Delegation> delegations_for(const Targets& targets, std::string_view target) {
  if (targets.succinct) {
    return {{bin_of(*targets.succinct, target), targets.succinct->keys, {}, true}};
  }
  std::vector<Delegation> result;
  std::ranges::copy_if(targets.delegations, std::back_inserter(result),
                       [&](const Delegation& delegation) { return covers(delegation, target); });
  return result;
}

std::optional<RoleKeys> keys_of_role(const Targets& targets, std::string_view name) {
  if (const Delegation* delegation = targets.delegation(name)) return delegation->keys;
  if (targets.succinct && is_bin(*targets.succinct, name)) return targets.succinct->keys;
  return std::nullopt;
}

}  // namespace pobratym::repository
