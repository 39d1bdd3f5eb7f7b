// SPDX-License-Identifier: Apache-2.0
#include "content/repository/patch_names.hpp"

#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

constexpr std::size_t kDigits = 8;

std::string index_of(std::string_view origin) { return std::string(origin) + "/index"; }

/// members[0]/members[1]/… below `json`; nullptr when one is missing.
const Json* follow(const Json& json, std::initializer_list<std::string_view> members) {
  const Json* at = &json;
  for (const std::string_view name : members) {
    at = member(*at, name);
    if (at == nullptr) return nullptr;
  }
  return at;
}

bool possible(const std::string& name, const Json& length) {
  return name.size() == kDigits && from_hex(name) && length.is_number_unsigned() &&
         length.get<std::uint64_t>() > 0 && length.get<std::uint64_t>() <= kMaxPatchBytes;
}

}  // namespace

std::string short_name(const Digest& index) { return to_hex(index).substr(0, kDigits); }

PatchNames patches_of(const Targets& role, std::string_view origin) {
  PatchNames patches;
  const Json* listed = follow(role.source, {"targets", index_of(origin), "custom", "patches"});
  if (listed == nullptr || !listed->is_object()) return patches;
  for (const auto& [name, length] : listed->items()) {
    if (possible(name, length)) patches.emplace(name, length.get<std::uint64_t>());
  }
  return patches;
}

std::optional<std::uint64_t> patch_from(const Targets& role, std::string_view origin,
                                        const Digest& older) {
  const PatchNames patches = patches_of(role, origin);
  const auto found = patches.find(short_name(older));
  return found == patches.end() ? std::nullopt : std::optional(found->second);
}

void put_patches(Targets& role, std::string_view origin, const PatchNames& patches) {
  Json& index = role.source["targets"][index_of(origin)];
  if (patches.empty()) {
    if (!index.is_object() || !index.contains("custom")) return;
    index["custom"].erase("patches");
    if (index["custom"].empty()) index.erase("custom");
  } else {
    index["custom"]["patches"] = patches;
  }
}

}  // namespace pobratym::repository
