// SPDX-License-Identifier: Apache-2.0
#include "content/repository/layout.hpp"

#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"

namespace pobratym::repository {
namespace {

std::string numbered(Version version, std::string_view name) {
  return "metadata/" + std::to_string(version) + "." + std::string(name) + ".json";
}

}  // namespace

std::string timestamp_path() { return "metadata/timestamp.json"; }
std::string root_path(Version version) { return numbered(version, "root"); }
std::string snapshot_path(Version version) { return numbered(version, "snapshot"); }

std::string targets_path(std::string_view role, Version version) { return numbered(version, role); }

std::string target_path(std::string_view origin, std::string_view name, const Digest& digest) {
  return "targets/" + std::string(origin) + "/" + to_hex(digest) + "." + std::string(name);
}

std::string patch_path(std::string_view origin, const Digest& newer, const Digest& older) {
  return patch_path(origin, newer, short_name(older));
}

std::string patch_path(std::string_view origin, const Digest& newer, std::string_view older_name) {
  return "patches/" + std::string(origin) + "/" + to_hex(newer) + "." + std::string(older_name);
}

std::string blob_path(const Digest& digest) {
  const std::string hex = to_hex(digest);
  return "blobs/" + hex.substr(0, 2) + "/" + hex;
}

std::string page_path(const Digest& digest) { return blob_path(digest) + ".zst"; }

Result<std::optional<Medium>> medium_of(const Json& document) {
  const Json* image = member(document, "image");
  if (image == nullptr) return std::nullopt;
  const auto hex = string_member(*image, "sha256");
  const auto digest = hex ? digest_from_hex(*hex) : std::nullopt;
  const auto length = integer_member(*image, "length");
  if (!digest || !length || *length <= 0 || static_cast<std::uint64_t>(*length) > kMaxMediumBytes) {
    return fail(ErrorCode::invalid,
                "the image of " + string_member(document, "type").value_or("") + "/" +
                    string_member(document, "id").value_or("") +
                    " has no proper sha256 and length; it was not made by pobratym-pack publish");
  }
  return Medium{*digest, static_cast<std::uint64_t>(*length),
                string_member(*image, "media_type").value_or("")};
}

}  // namespace pobratym::repository
