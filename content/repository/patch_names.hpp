// SPDX-License-Identifier: Apache-2.0
// Which patches to its index an origin's role offers, and how long each is: in the "custom" member
// that TUF leaves to us (1.0.31 section 4.5), so that a kiosk knows from the role alone whether one
// is worth asking for. No hash: what a patch makes is held against the index's.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/hash.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// Lengths by the older index, as the first eight digits of its hash.
using PatchNames = std::map<std::string, std::uint64_t, std::less<>>;

[[nodiscard]] std::string short_name(const Digest& index);

/// Those with a possible name and length; none for a role that offers none.
[[nodiscard]] PatchNames patches_of(const Targets& role, std::string_view origin);

/// The length of the patch from the index `older`.
[[nodiscard]] std::optional<std::uint64_t> patch_from(const Targets& role, std::string_view origin,
                                                      const Digest& older);

/// Into the role's source, to be signed with it.
void put_patches(Targets& role, std::string_view origin, const PatchNames& patches);

}  // namespace pobratym::repository
