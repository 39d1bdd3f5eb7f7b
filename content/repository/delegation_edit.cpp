// SPDX-License-Identifier: Apache-2.0
#include "content/repository/delegation_edit.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/role_signing.hpp"

namespace pobratym::repository {
namespace {

bool lists(const RoleKeys& keys, const KeyId& id) {
  return std::ranges::find(keys.keyids, id) != keys.keyids.end();
}

bool is_among(const std::map<KeyId, PublicKey>& keys, const PublicKey& key) {
  return std::ranges::any_of(keys, [&](const auto& named) { return named.second.same_key(key); });
}

/// Those of all origins but one.
std::map<KeyId, PublicKey> keys_of_others(const Targets& targets, std::string_view origin) {
  std::map<KeyId, PublicKey> keys;
  for (const Delegation& delegation : targets.delegations) {
    if (delegation.name == origin) continue;
    for (const KeyId& id : delegation.keys.keyids) {
      const auto key = targets.delegated_keys.find(id);
      if (key != targets.delegated_keys.end()) keys.insert(*key);
    }
  }
  return keys;
}

RoleKeys listed(Targets& targets, const SignerKeys& signers) {
  RoleKeys keys{{}, signers.threshold};
  for (const PublicKey& key : signers.keys) {
    targets.delegated_keys.emplace(key.id(), key);
    keys.keyids.push_back(key.id());
  }
  return keys;
}

void drop_unused_keys(Targets& targets) {
  std::erase_if(targets.delegated_keys, [&](const auto& named) {
    return std::ranges::none_of(targets.delegations, [&](const Delegation& delegation) {
      return lists(delegation.keys, named.first);
    });
  });
}

}  // namespace

Status check_new_partner(const Targets& targets, std::string_view origin) {
  const std::string name(origin);
  if (!is_slug(origin) || is_top_role(origin)) {
    return fail(ErrorCode::invalid,
                "\"" + name +
                    "\" cannot be the name of an origin: a city's id is needed, such as "
                    "brno");
  }
  if (targets.delegation(origin) != nullptr) {
    return fail(ErrorCode::invalid, name +
                                        " may publish here already; to give it other keys use "
                                        "pobratym-pack rotate " +
                                        name);
  }
  Targets with = targets;
  with.delegations.push_back({name, {}, {name + "/*"}, true});
  for (const Delegation& delegation : with.delegations) {
    const auto other = overshadowed_by(with, delegation.name);
    if (!other || (delegation.name != name && *other != name)) continue;
    return fail(ErrorCode::invalid, delegation.name + " and " + *other +
                                        " cannot both publish here: ids that begin with \"" +
                                        delegation.name + "-\" would be both cities'");
  }
  return {};
}

Status check_signers(const SignerKeys& signers, std::string_view origin, const Root& root,
                     const Targets& targets) {
  const std::string name(origin);
  const auto refuse = [&](const std::string& why) { return fail(ErrorCode::invalid, why); };
  if (signers.keys.empty()) return refuse("no key was given for " + name);
  if (signers.keys.size() > kMaxSigners) {
    return refuse("more than " + std::to_string(kMaxSigners) + " keys were given for " + name);
  }
  if (signers.threshold == 0 || signers.threshold > signers.keys.size()) {
    return refuse("of " + std::to_string(signers.keys.size()) + " keys " +
                  std::to_string(signers.threshold) + " cannot be asked to sign for " + name);
  }
  const auto others = keys_of_others(targets, origin);
  for (auto key = signers.keys.begin(); key != signers.keys.end(); ++key) {
    const std::string id = key->id().substr(0, 16);
    if (std::any_of(signers.keys.begin(), key,
                    [&](const PublicKey& earlier) { return earlier.same_key(*key); })) {
      return refuse("the key " + id + " was given twice");
    }
    if (is_among(root.keys, *key) || is_among(others, *key)) {
      return refuse("the key " + id + " signs another role here; " + name +
                    " must make keys of its own");
    }
  }
  return {};
}

void add_delegation(Targets& targets, const std::string& origin, const SignerKeys& signers) {
  RoleKeys keys = listed(targets, signers);
  targets.delegations.push_back({origin, std::move(keys), {origin + "/*"}, true});
}

void replace_signers(Targets& targets, std::string_view origin, const SignerKeys& signers) {
  for (Delegation& delegation : targets.delegations) {
    if (delegation.name == origin) delegation.keys = listed(targets, signers);
  }
  drop_unused_keys(targets);
}

void remove_delegation(Targets& targets, std::string_view origin) {
  std::erase_if(targets.delegations,
                [&](const Delegation& delegation) { return delegation.name == origin; });
  drop_unused_keys(targets);
}

}  // namespace pobratym::repository
