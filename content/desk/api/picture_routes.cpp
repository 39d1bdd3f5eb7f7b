// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <map>
#include <utility>

#include "content/desk/api/picture_work.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"

namespace pobratym::desk {
namespace {

/// Adds every picture that a stored document says. Most say none, and their text shows it.
Status name_stored_pictures(const Bytes& text, std::set<std::string>& names) {
  if (text.find("\"file\"") == Bytes::npos) return {};
  const auto document = read_stored(text);
  if (!document) return tl::unexpected(document.error());
  name_pictures(*document, names);
  return {};
}

/// Every picture that a record says in its draft, as approved or on the kiosks.
Result<std::set<std::string>> pictures_of(const StoredDraft& draft) {
  std::set<std::string> names;
  Status done = name_stored_pictures(draft.document, names);
  if (done && draft.approved) done = name_stored_pictures(*draft.approved, names);
  if (done && draft.on_kiosks) done = name_stored_pictures(*draft.on_kiosks, names);
  if (!done) return tl::unexpected(done.error());
  return names;
}

/// Picture → the records that use it, as the editor lists them.
Result<std::map<std::string, Json>> uses(Context& context) {
  const std::string first_language = city_languages(context).front();
  std::map<std::string, Json> uses;
  const auto read = context.drafts.each([&](const StoredDraft& draft) -> Status {
    const auto names = pictures_of(draft);
    if (!names) return tl::unexpected(names.error());
    if (names->empty()) return {};
    const auto document = read_stored(draft.document);
    if (!document) return tl::unexpected(document.error());
    const Json user = {{"id", draft.key.text()},
                       {"type", draft.key.type},
                       {"title", title_of(draft.key, *document, first_language)},
                       {"on_kiosks", draft.on_kiosks.has_value()}};
    for (const std::string& name : *names) {
      Json& list = uses[name];
      if (list.is_null()) list = Json::array();
      list.push_back(user);
    }
    return {};
  });
  if (!read) return tl::unexpected(read.error());
  return uses;
}

Json json_of(const StoredPicture& picture, const std::map<std::string, Json>& uses) {
  Json sizes = Json::array();
  for (const PictureSize& size : picture.sizes) sizes.push_back(desk::json_of(size));
  const auto used = uses.find(picture.name);
  return {{"name", picture.name},
          {"kind", text_of(picture.header.kind)},
          {"width", picture.header.width},
          {"height", picture.header.height},
          {"focus", {{"x", picture.focus.x}, {"y", picture.focus.y}}},
          {"sizes", sizes},
          {"whole", desk::json_of(picture.whole)},
          {"added", format_instant(picture.added)},
          {"used_in", used == uses.end() ? Json::array() : used->second}};
}

Response answer_picture(Context& context, const Ask& ask, int status,
                        const StoredPicture& picture) {
  const auto known = uses(context);
  if (!known) return failed(ask, known.error());
  return json_response(status, {{"picture", json_of(picture, *known)}});
}

Response refuse_picture(const Ask& ask, PictureRefusal why) {
  switch (why) {
    case PictureRefusal::no_picture:
      return refuse(ask, "picture_kind");
    case PictureRefusal::too_large:
      return refuse(ask, "picture_large");
    case PictureRefusal::too_small:
      return refuse(ask, "picture_small");
    case PictureRefusal::damaged:
      return refuse(ask, "picture_damaged");
    case PictureRefusal::too_many:
      return refuse(ask, "picture_full");
    case PictureRefusal::busy:
      break;
  }
  return refuse(ask, "busy").with("Retry-After", "5");
}

Response answer_taken(Context& context, const Ask& ask, const Result<Pictures::Answer>& answer) {
  if (!answer) return failed(ask, answer.error());
  if (const auto* why = std::get_if<PictureRefusal>(&*answer)) return refuse_picture(ask, *why);
  const auto& picture = std::get<StoredPicture>(*answer);
  // Its files are named by nobody yet: without the row nobody gets to know of them.
  if (auto done = audit(context, ask, "picture.added", picture.name); !done) {
    return failed(ask, done.error());
  }
  return answer_picture(context, ask, 201, picture);
}

/// The picture of the path; not_found as a Response otherwise.
tl::expected<StoredPicture, Response> picture_of(Context& context, const Ask& ask) {
  auto picture = context.pictures.store().find(ask.steps.at("picture"));
  if (!picture) return tl::unexpected(failed(ask, picture.error()));
  if (!*picture) return tl::unexpected(refuse(ask, "not_found"));
  return **std::move(picture);
}

std::optional<Focus> focus_in(const Json& body) {
  const auto x = number_member(body, "x");
  const auto y = number_member(body, "y");
  if (!x || !y || !(*x >= 0 && *x <= 1) || !(*y >= 0 && *y <= 1)) return std::nullopt;
  return Focus{*x, *y};
}

}  // namespace

Response list_pictures(Context& context, const Ask& ask) {
  const auto pictures = context.pictures.store().all();
  if (!pictures) return failed(ask, pictures.error());
  const auto known = uses(context);
  if (!known) return failed(ask, known.error());
  Json list = Json::array();
  for (const StoredPicture& picture : *pictures) list.push_back(json_of(picture, *known));
  return json_response(200, {{"pictures", list}});
}

Response take_picture(Context& context, const Ask& ask) {
  return answer_taken(context, ask, context.pictures.take(ask.request.body, {}, ask.now));
}

Response show_picture(Context& context, const Ask& ask) {
  auto picture = picture_of(context, ask);
  if (!picture) return std::move(picture.error());
  return answer_picture(context, ask, 200, *picture);
}

Response cut_picture(Context& context, const Ask& ask) {
  auto picture = picture_of(context, ask);
  if (!picture) return std::move(picture.error());
  const auto focus = focus_in(ask.body);
  if (!focus) return refuse(ask, "bad_request");
  return answer_taken(context, ask, context.pictures.cut_anew(*picture, *focus, ask.now));
}

Response show_picture_file(Context& context, const Ask& ask) {
  auto bytes = context.pictures.store().file(ask.steps.at("picture"));
  if (!bytes && bytes.error().code == ErrorCode::not_found) return refuse(ask, "not_found");
  if (!bytes) return failed(ask, bytes.error());
  return {200, {{"Content-Type", "image/webp"}}, *std::move(bytes)};
}

void tidy_pictures(Context& context) {
  const auto known = uses(context);
  if (!known) {
    std::cerr << "tidying pictures: " << known.error().message << std::endl;
    return;
  }
  std::set<std::string> names;
  for (const auto& [name, records] : *known) names.insert(name);
  const auto removed = context.pictures.collect(names, context.clock.now());
  if (!removed) std::cerr << "tidying pictures: " << removed.error().message << std::endl;
}

}  // namespace pobratym::desk
