// SPDX-License-Identifier: Apache-2.0
#include "content/repository/layout.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"

namespace pobratym::repository {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == '-' || c == '~';
}

std::string hash_of(const TargetFile& file) {
  if (file.has_sha256()) return to_hex(file.sha256);
  return file.sha512 ? to_hex(*file.sha512) : "";
}

constexpr std::int64_t kWidest = 1 << 20;  // pixels; more is no picture

std::optional<Medium> medium_in(const Json& size, const std::string& type) {
  const auto hex = string_member(size, "sha256");
  const auto digest = hex ? digest_from_hex(*hex) : std::nullopt;
  const auto length = integer_member(size, "length");
  if (!digest || !length || *length <= 0 || static_cast<std::uint64_t>(*length) > kMaxMediumBytes) {
    return std::nullopt;
  }
  const std::int64_t width = integer_member(size, "width").value_or(0);
  return Medium{*digest, static_cast<std::uint64_t>(*length), type,
                static_cast<std::uint32_t>(std::clamp(width, std::int64_t{0}, kWidest))};
}

}  // namespace

std::string quote_for_url(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string quoted;
  for (const char c : text) {
    if (is_unreserved(c)) {
      quoted += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    quoted += '%';
    quoted += kDigits[byte >> 4u];
    quoted += kDigits[byte & 15u];
  }
  return quoted;
}

std::string role_file(std::string_view role, std::optional<Version> version) {
  return (version ? std::to_string(*version) + "." : "") + quote_for_url(role) + ".json";
}

std::string tuf_target_path(std::string_view name, const TargetFile& file, bool consistent) {
  std::string path;
  const auto segments = split(name, '/');
  for (const std::string& segment : segments) {
    const bool last = &segment == &segments.back();
    if (last && consistent) path += hash_of(file) + ".";
    path += quote_for_url(segment) + (last ? "" : "/");
  }
  return path;
}

std::string timestamp_path() { return "metadata/" + role_file("timestamp", std::nullopt); }
std::string root_path(Version version) { return targets_path("root", version); }
std::string snapshot_path(Version version) { return targets_path("snapshot", version); }

std::string targets_path(std::string_view role, Version version) {
  return "metadata/" + role_file(role, version);
}

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

Result<Picture> picture_of(const Json& document) {
  const Json* image = member(document, "image");
  if (image == nullptr) return Picture{};
  const std::string type = string_member(*image, "media_type").value_or("");
  std::vector<const Json*> written{image};
  if (const Json* sizes = member(*image, "sizes"); sizes != nullptr && sizes->is_array()) {
    for (const Json& size : *sizes) written.push_back(&size);
  }
  Picture picture;
  for (const Json* size : written) {
    auto medium = medium_in(*size, type);
    if (!medium || picture.size() > kMostSmallerSizes) {
      return fail(ErrorCode::invalid,
                  "the image of " + string_member(document, "type").value_or("") + "/" +
                      string_member(document, "id").value_or("") +
                      " has no proper sha256 and length; it was not made by pobratym-pack publish");
    }
    picture.push_back(*std::move(medium));
  }
  return picture;
}

const Medium& fitting(const Picture& picture, std::uint32_t width) {
  const Medium* best = &picture.front();
  if (width == 0) return *best;
  for (const Medium& one : picture) {
    if (one.width >= width && (best->width < width || one.width < best->width)) best = &one;
  }
  return *best;
}

}  // namespace pobratym::repository
