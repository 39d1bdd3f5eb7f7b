// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/picture_store.hpp"

#include <algorithm>
#include <utility>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

constexpr std::uint64_t kMostAbout = 64u << 10u;
constexpr std::uint64_t kMostMedium = 8u << 20u;
constexpr std::size_t kHashInName = 24;
constexpr std::string_view kEnding = ".webp";
constexpr std::string_view kAbout = ".json";

std::string name_for(BytesView webp) {
  return "p-" + to_hex(sha256(webp)).substr(0, kHashInName) + std::string(kEnding);
}

bool is_media_name(std::string_view name) {
  return name.ends_with(kEnding) && is_slug(name.substr(0, name.size() - kEnding.size()));
}

}  // namespace

Json json_of(const PictureSize& size) {
  return {
      {"file", size.file}, {"width", size.width}, {"height", size.height}, {"length", size.length}};
}

namespace {

Json json_of(const StoredPicture& picture) {
  Json sizes = Json::array();
  for (const PictureSize& size : picture.sizes) sizes.push_back(desk::json_of(size));
  Json json = {{"original", picture.original},
               {"kind", text_of(picture.header.kind)},
               {"width", picture.header.width},
               {"height", picture.header.height},
               {"focus", {{"x", picture.focus.x}, {"y", picture.focus.y}}},
               {"sizes", sizes},
               {"whole", desk::json_of(picture.whole)},
               {"added", format_instant(picture.added)}};
  if (picture.unused_since) json["unused_since"] = format_instant(*picture.unused_since);
  return json;
}

std::uint32_t pixels(const Json& json, std::string_view key) {
  const auto number = integer_member(json, key).value_or(0);
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, kLongestSide));
}

PictureKind kind_from(const std::string& text) {
  if (text == "png") return PictureKind::png;
  return text == "webp" ? PictureKind::webp : PictureKind::jpeg;
}

PictureSize size_from(const Json& json) {
  const auto length = integer_member(json, "length").value_or(0);
  return {string_member(json, "file").value_or(""), pixels(json, "width"), pixels(json, "height"),
          static_cast<std::uint64_t>(length)};
}

StoredPicture picture_from(const std::string& name, const Json& json) {
  StoredPicture picture;
  picture.name = name;
  picture.original = string_member(json, "original").value_or("");
  picture.header = {kind_from(string_member(json, "kind").value_or("")), pixels(json, "width"),
                    pixels(json, "height")};
  if (const Json* focus = member(json, "focus")) {
    picture.focus = {number_member(*focus, "x").value_or(0.5),
                     number_member(*focus, "y").value_or(0.5)};
  }
  if (const Json* sizes = member(json, "sizes"); sizes != nullptr && sizes->is_array()) {
    for (const Json& size : *sizes) picture.sizes.push_back(size_from(size));
  }
  if (const Json* whole = member(json, "whole")) picture.whole = size_from(*whole);
  picture.added = parse_instant(string_member(json, "added").value_or("")).value_or(Instant{});
  picture.unused_since = parse_instant(string_member(json, "unused_since").value_or(""));
  return picture;
}

}  // namespace

Path PictureStore::about(const std::string& name) const {
  return data_ / "pictures" / (name + std::string(kAbout));
}

Status PictureStore::write_about(const StoredPicture& picture) {
  return disk_.write(about(picture.name), dump_json(json_of(picture)));
}

Result<StoredPicture> PictureStore::add(BytesView original, const PictureHeader& header,
                                        Focus focus, const std::vector<Cut>& cuts, Instant now) {
  StoredPicture picture;
  picture.original = to_hex(sha256(original));
  picture.header = header;
  picture.focus = focus;
  picture.added = now;
  std::vector<FileToWrite> files;
  for (const Cut& cut : cuts) {
    picture.sizes.push_back({name_for(cut.webp), cut.width, cut.height, cut.webp.size()});
    files.push_back({data_ / "media" / picture.sizes.back().file, cut.webp});
  }
  if (picture.sizes.size() < 2) return fail(ErrorCode::invalid, "a picture without a size");
  picture.whole = picture.sizes.back();
  picture.sizes.pop_back();
  picture.name = picture.sizes.front().file;
  files.push_back({data_ / "originals" / picture.original, original});
  std::erase_if(files, [&](const FileToWrite& file) { return disk_.exists(file.path); });
  if (auto done = disk_.write_all(files); !done) return tl::unexpected(done.error());
  if (auto done = write_about(picture); !done) return tl::unexpected(done.error());
  return picture;
}

Result<std::optional<StoredPicture>> PictureStore::find(const std::string& name) const {
  if (!is_media_name(name)) return std::nullopt;
  const auto text = disk_.read(about(name), kMostAbout);
  if (!text && text.error().code == ErrorCode::not_found) return std::nullopt;
  if (!text) return tl::unexpected(text.error());
  const auto json = parse_json(*text);
  if (!json) return tl::unexpected(json.error());
  return picture_from(name, *json);
}

Result<std::vector<StoredPicture>> PictureStore::all() const {
  const auto names = disk_.list(data_ / "pictures");
  if (!names) return tl::unexpected(names.error());
  std::vector<StoredPicture> pictures;
  for (const std::string& file : *names) {
    if (!file.ends_with(kAbout)) continue;
    auto picture = find(file.substr(0, file.size() - kAbout.size()));
    if (!picture) return tl::unexpected(picture.error());
    if (*picture) pictures.push_back(**std::move(picture));
  }
  std::stable_sort(
      pictures.begin(), pictures.end(),
      [](const StoredPicture& a, const StoredPicture& b) { return a.added > b.added; });
  return pictures;
}

Result<Bytes> PictureStore::original(const StoredPicture& picture) const {
  if (!digest_from_hex(picture.original)) {
    return fail(ErrorCode::not_found, picture.name + " has no original");
  }
  return disk_.read(data_ / "originals" / picture.original, kMostPictureBytes);
}

Result<Bytes> PictureStore::file(const std::string& name) const {
  if (!is_media_name(name)) return fail(ErrorCode::not_found, "there is no picture " + name);
  return disk_.read(data_ / "media" / name, kMostMedium);
}

bool PictureStore::has(const std::string& name) const {
  return is_media_name(name) && disk_.exists(data_ / "media" / name);
}

Status PictureStore::remove(const StoredPicture& picture,
                            const std::vector<StoredPicture>& others) {
  std::set<Path> files = {data_ / "originals" / picture.original};
  for (const PictureSize& size : picture.sizes) files.insert(data_ / "media" / size.file);
  files.insert(data_ / "media" / picture.whole.file);
  for (const StoredPicture& other : others) {
    if (other.name == picture.name) continue;
    files.erase(data_ / "originals" / other.original);
    files.erase(data_ / "media" / other.whole.file);
    for (const PictureSize& size : other.sizes) files.erase(data_ / "media" / size.file);
  }
  // What tells of them goes first: what is left after a crash is named by nobody.
  if (auto done = disk_.remove(about(picture.name)); !done) return done;
  for (const Path& file : files) {
    if (auto done = disk_.remove(file); !done) return done;
  }
  return {};
}

Result<std::size_t> PictureStore::collect(const std::set<std::string>& used, Instant now) {
  auto pictures = all();
  if (!pictures) return tl::unexpected(pictures.error());
  std::size_t removed = 0;
  for (auto at = pictures->begin(); at != pictures->end();) {
    const bool in_use = used.contains(at->name);
    if (!in_use && at->unused_since && now - *at->unused_since > kKeptUnused) {
      if (auto done = remove(*at, *pictures); !done) return tl::unexpected(done.error());
      at = pictures->erase(at);
      ++removed;
      continue;
    }
    if (in_use == at->unused_since.has_value()) {
      at->unused_since = in_use ? std::nullopt : std::optional(now);
      if (auto done = write_about(*at); !done) return tl::unexpected(done.error());
    }
    ++at;
  }
  return removed;
}

void name_pictures(const Json& document, std::set<std::string>& names) {
  const Json* image = member(document, "image");
  if (image == nullptr) return;
  if (auto file = string_member(*image, "file")) names.insert(*std::move(file));
}

}  // namespace pobratym::desk
