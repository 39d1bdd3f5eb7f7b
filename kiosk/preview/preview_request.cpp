// SPDX-License-Identifier: Apache-2.0
#include "kiosk/preview/preview_request.hpp"

#include <algorithm>
#include <array>

#include "content/base/json.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::int64_t kShortestSide = 320, kLongestSide = 4096;
constexpr std::int64_t kMostPixels = 3840 * 2160;
constexpr double kFurthest = 1e6;  // units scrolled
constexpr std::size_t kLongestId = 200, kLongestTyped = 200;
constexpr std::array kMembers = {"id",   "page", "language", "width", "height", "theme",
                                 "text", "now",  "scroll",   "typed", "record"};

tl::unexpected<Error> refuse(std::string sentence) {
  return fail(ErrorCode::invalid, std::move(sentence));
}

/// A string member that may be missing but not be something else.
Status read_text(const Json& json, const char* name, std::size_t longest, std::string& into) {
  const Json* value = member(json, name);
  if (value == nullptr) return {};
  if (!value->is_string() || value->get_ref<const std::string&>().size() > longest) {
    return refuse(std::string(name) + " must be a text of at most " + std::to_string(longest) +
                  " bytes");
  }
  into = value->get<std::string>();
  return {};
}

Status read_size(const Json& json, Options& options) {
  const auto side = [&](const char* name, std::int64_t otherwise) {
    return member(json, name) == nullptr ? otherwise : integer_member(json, name).value_or(0);
  };
  const std::int64_t width = side("width", 1080), height = side("height", 1920);
  if (std::min(width, height) < kShortestSide || std::max(width, height) > kLongestSide ||
      width * height > kMostPixels) {
    return refuse("width and height must be 320 to 4096 pixels, together at most 3840 by 2160");
  }
  options.width = static_cast<int>(width);
  options.height = static_cast<int>(height);
  return {};
}

Status read_looks(const Json& json, Options& options) {
  std::string theme = "light";
  if (auto read = read_text(json, "theme", 20, theme); !read) return read;
  const std::array themes = {Colours::light, Colours::dark, Colours::contrast};
  const auto found = std::find_if(themes.begin(), themes.end(),
                                  [&](Colours colours) { return to_text(colours) == theme; });
  if (found == themes.end()) return refuse("theme must be light, dark or contrast");
  options.comfort.colours = *found;
  const std::int64_t percent =
      member(json, "text") == nullptr ? 100 : integer_member(json, "text").value_or(0);
  const std::array sizes = {TextSize::normal, TextSize::large, TextSize::largest};
  const auto size = std::find_if(sizes.begin(), sizes.end(), [&](TextSize one) {
    return static_cast<std::int64_t>(factor(one) * 100) == percent;
  });
  if (size == sizes.end()) return refuse("text must be 100, 150 or 200");
  options.comfort.text = *size;
  return {};
}

Status read_place(const Json& json, Options& options) {
  std::string page = "home", now;
  if (auto read = read_text(json, "page", 200, page); !read) return read;
  const auto route = Route::parse(page);
  if (!route) return refuse("there is no page " + page);
  options.page = *route;
  if (auto read = read_text(json, "language", 35, options.language); !read) return read;
  if (auto read = read_text(json, "typed", kLongestTyped, options.typed); !read) return read;
  if (auto read = read_text(json, "now", 40, now); !read) return read;
  if (!now.empty()) {
    options.now = parse_instant(now);
    if (!options.now) return refuse("now must be a moment in UTC, as in 2026-11-24T08:30:00Z");
  }
  if (member(json, "scroll") != nullptr) {
    const double scroll = number_member(json, "scroll").value_or(-1);
    if (!(scroll >= 0 && scroll <= kFurthest)) return refuse("scroll must be 0 to 1000000 units");
    options.scroll = static_cast<float>(scroll);
  }
  return {};
}

Result<PreviewRequest> read(const Json& json, const std::string& id) {
  PreviewRequest request;
  request.id = id;
  for (const auto& [name, _] : json.items()) {
    if (std::find(kMembers.begin(), kMembers.end(), name) == kMembers.end()) {
      return refuse("nobody knows the member " + name.substr(0, 40) + "; PROTOCOL.md lists them");
    }
  }
  for (const auto part : {read_place, read_size, read_looks}) {
    if (auto done = part(json, request.options); !done) return tl::unexpected(done.error());
  }
  if (const Json* document = member(json, "record")) {
    auto record = model::record_from(*document);
    if (!record) return tl::unexpected(record.error());
    request.record = *std::move(record);
  }
  return request;
}

}  // namespace

ReadRequest read_request(BytesView line) {
  const auto json = parse_json(line, {.bytes = kLongestRequest, .depth = 24, .values = 50'000});
  if (!json) return {"", tl::unexpected(json.error())};
  if (!json->is_object()) return {"", refuse("a request is one JSON object in one line")};
  std::string id;
  if (auto done = read_text(*json, "id", kLongestId, id); !done) {
    return {"", tl::unexpected(done.error())};
  }
  return {id, read(*json, id)};
}

}  // namespace pobratym::kiosk
