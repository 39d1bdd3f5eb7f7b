// SPDX-License-Identifier: Apache-2.0
// Changes to the list of cities that may publish: pure, so that what is about to be signed is known
// before any key is used.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// Who signs for a city: different keys, and how many of them must.
struct SignerKeys {
  std::vector<PublicKey> keys;
  std::uint32_t threshold = 1;
};

inline constexpr std::size_t kMaxSigners = 16;

/// invalid when a partner of that name cannot join: it is no slug or a role's name, it is there, or
/// one of two names would be the beginning of the other's ids.
[[nodiscard]] Status check_new_partner(const Targets& targets, std::string_view origin);

/// invalid unless the keys are different ones, enough for the threshold and nobody else's here: a
/// city that signs with a key of the host's or of another partner's could speak for them.
[[nodiscard]] Status check_signers(const SignerKeys& signers, std::string_view origin,
                                   const Root& root, const Targets& targets);

/// For "<origin>/*" and nothing else, after all others.
void add_delegation(Targets& targets, const std::string& origin, const SignerKeys& signers);

/// The same place, paths and name, other keys. Nothing when nothing is delegated to it.
void replace_signers(Targets& targets, std::string_view origin, const SignerKeys& signers);

/// With the keys that nobody else has.
void remove_delegation(Targets& targets, std::string_view origin);

}  // namespace pobratym::repository
