// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/context.hpp"

#include <algorithm>
#include <charconv>
#include <iostream>

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostRows = 200;

}  // namespace

std::string Ask::text(std::string_view key) const { return string_member(body, key).value_or(""); }

std::optional<model::RecordKey> Ask::key() const {
  const auto type = steps.find("type");
  const auto slug = steps.find("slug");
  if (type == steps.end() || slug == steps.end()) return std::nullopt;
  return model::RecordKey::parse(type->second + "/" + slug->second);
}

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (text.starts_with('-') || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

std::size_t Ask::limit(std::size_t usual) const {
  const auto limit = number_in(request.asked("limit").value_or("")).value_or(0);
  return limit == 0 ? usual : std::min(static_cast<std::size_t>(limit), kMostRows);
}

bool Ask::has(Role role) const { return person && person->roles.contains(role); }

std::string_view detail_of(RefusalCode code, std::string_view language) {
  return language == "en" ? code.words().detail_en : code.words().detail_uk;
}

Response refusal_in(std::string_view language, RefusalCode code, int status, const Json& more) {
  const RefusalWords& words = code.words();
  return problem_response(status, words.code, language == "en" ? words.title_en : words.title_uk,
                          detail_of(code, language), more);
}

Response refuse(const Ask& ask, RefusalCode code, const Json& more) {
  return refusal_in(ask.language, code, code.words().status, more);
}

Response refuse_saying(const Ask& ask, RefusalCode code, const std::string& detail) {
  const RefusalWords& words = code.words();
  return problem_response(words.status, words.code,
                          ask.language == "en" ? words.title_en : words.title_uk, detail);
}

Response failed(const Ask& ask, const Error& error) {
  std::cerr << error.message << std::endl;  // for whoever looks after the server
  return refuse(ask, "failed");
}

Status audit(Context& context, const Ask& ask, std::string_view what, std::string_view about) {
  auto done =
      context.people.note({0, ask.now, ask.number(), std::string(what), std::string(about)});
  if (!done) return fail_in("the audit log", done.error());
  return done;
}

Names names_of_people(Context& context) {
  Names names{{0, "Pobratym"}};
  if (const auto people = context.people.people()) {
    for (const Person& person : *people) names[person.number] = person.name;
  }
  return names;
}

std::string name_of(const Names& names, std::int64_t number) {
  const auto found = names.find(number);
  return found == names.end() ? std::string() : found->second;
}

bool four_eyes(Context& context) {
  const auto setting = context.people.setting("four_eyes");
  // A store that does not answer is no leave to do without the second pair.
  return !setting || *setting == "yes";
}

}  // namespace pobratym::desk
