// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <utility>

#include "content/desk/api/routes.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kLongestPage = 200;
constexpr std::size_t kLongestRecord = 900u << 10u;  ///< the program reads lines of a megabyte
constexpr int kShortSide = 1080, kLongSide = 1920;

struct Misread {
  std::string path;
  std::string uk, en;
};

/// One of the words, or the first when nothing is said.
bool read_choice(const Json& body, const char* name, std::initializer_list<const char*> words,
                 std::string& into) {
  const Json* given = member(body, name);
  into = *words.begin();
  if (given == nullptr) return true;
  for (const char* word : words) {
    if (*given == word) {
      into = word;
      return true;
    }
  }
  return false;
}

std::optional<Misread> read_looks(const Json& body, PreviewWish& wish) {
  std::string orientation;
  if (!read_choice(body, "orientation", {"portrait", "landscape"}, orientation)) {
    return Misread{"/orientation", "portrait або landscape", "portrait or landscape"};
  }
  wish.width = orientation == "portrait" ? kShortSide : kLongSide;
  wish.height = orientation == "portrait" ? kLongSide : kShortSide;
  if (!read_choice(body, "theme", {"light", "dark", "contrast"}, wish.theme)) {
    return Misread{"/theme", "light, dark або contrast", "light, dark or contrast"};
  }
  if (member(body, "text_size") != nullptr) {
    const auto size = integer_member(body, "text_size");
    if (size != 100 && size != 150 && size != 200) {
      return Misread{"/text_size", "число: 100, 150 або 200", "a number: 100, 150 or 200"};
    }
    wish.text_size = static_cast<int>(*size);
  }
  return std::nullopt;
}

std::optional<Misread> read_record(const Json& body, PreviewWish& wish) {
  const Json* records = member(body, "records");
  if (records == nullptr || records->empty()) return std::nullopt;
  if (!records->is_array() || records->size() > 1) {
    return Misread{"/records", "не більше одного запису", "one record at most"};
  }
  auto record = model::record_from(records->front());
  if (!record) return Misread{"/records/0", "бракує type або id", "its type or id is missing"};
  if (dump_json(record->document).size() > kLongestRecord) {
    return Misread{"/records/0", "запис завеликий", "the record is too large"};
  }
  wish.record = *std::move(record);
  return std::nullopt;
}

std::optional<Misread> read_wish(const Json& body, PreviewWish& wish) {
  wish.page = string_member(body, "page").value_or("");
  if (wish.page.empty() || wish.page.size() > kLongestPage) {
    return Misread{"/page", "бракує сторінки", "the page is missing"};
  }
  wish.language = string_member(body, "language").value_or("");
  if (auto misread = read_looks(body, wish)) return misread;
  return read_record(body, wish);
}

struct PreviewAnswer {
  const Ask& ask;

  Response operator()(DrawnPage& picture) const {
    Response response{200, {}, std::move(picture.png)};
    return response.with("Content-Type", "image/png");
  }
  Response operator()(const NotDrawn& not_drawn) const {
    std::cerr << "the preview: " << not_drawn.why << std::endl;
    return refuse(ask, "not_drawn");
  }
  Response operator()(const PreviewBusy&) const {
    return refuse(ask, "busy").with("Retry-After", "1");
  }
  Response operator()(const NoPreview&) const {
    return refuse(ask, "no_preview").with("Retry-After", "5");
  }
};

}  // namespace

Response draw_preview(Context& context, const Ask& ask) {
  PreviewWish wish;
  if (const auto misread = read_wish(ask.body, wish)) {
    const std::string& text = ask.language == "en" ? misread->en : misread->uk;
    const Json problems = {{{"path", misread->path}, {"text", text}}};
    return refuse(ask, "invalid", {{"problems", problems}});
  }
  auto outcome = context.previews.draw(wish, context.drafts, ask.now);
  return std::visit(PreviewAnswer{ask}, outcome);
}

}  // namespace pobratym::desk
