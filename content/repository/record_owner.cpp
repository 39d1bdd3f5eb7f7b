// SPDX-License-Identifier: Apache-2.0
#include "content/repository/record_owner.hpp"

#include <algorithm>
#include <array>

namespace pobratym::repository {
namespace {

constexpr std::array<std::string_view, 8> kTypesOfPartners = {
    "event", "exchange", "help-call", "hotline", "initiative", "organisation", "project", "source"};

bool begins_with_name(std::string_view slug, std::string_view name) {
  return slug.size() > name.size() && slug.starts_with(name) && slug[name.size()] == '-';
}

}  // namespace

const Delegation* host_of(const Targets& targets) {
  return targets.delegations.empty() ? nullptr : &targets.delegations.front();
}

std::span<const std::string_view> types_of_partners() { return kTypesOfPartners; }

std::optional<std::string> partner_may_not(std::string_view origin, const model::RecordKey& key) {
  if (std::ranges::find(kTypesOfPartners, key.type) == kTypesOfPartners.end()) {
    return "records of the type " + key.type + " are the host city's alone";
  }
  if (begins_with_name(key.slug, origin)) return std::nullopt;
  const std::string name(origin);
  return "the ids of " + name + " begin with \"" + name + "-\"";
}

Status check_partner_records(std::string_view origin, const model::RecordRefs& records) {
  constexpr std::size_t kShown = 5;
  std::string named;
  std::size_t number = 0;
  for (const model::Record* record : records) {
    const auto why = partner_may_not(origin, record->key);
    if (!why || ++number > kShown) continue;
    named += (named.empty() ? "" : "; ") + record->key.text() + ": " + *why;
  }
  if (number == 0) return {};
  if (number > kShown) named += "; and " + std::to_string(number - kShown) + " more";
  return fail(ErrorCode::invalid, std::string(origin) + " is a partner here and may not publish " +
                                      std::to_string(number) +
                                      (number == 1 ? " record" : " records") +
                                      " of this pack: " + named);
}

std::optional<std::string> overshadowed_by(const Targets& targets, std::string_view origin) {
  for (const Delegation& other : targets.delegations) {
    const bool is_host = &other == &targets.delegations.front();
    if (!is_host && begins_with_name(origin, other.name)) return other.name;
  }
  return std::nullopt;
}

}  // namespace pobratym::repository
