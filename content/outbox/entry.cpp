// SPDX-License-Identifier: Apache-2.0
#include "content/outbox/entry.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/outbox/period.hpp"

namespace pobratym::outbox {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::size_t kMostOptions = 16;
constexpr std::size_t kMostValues = 64;
constexpr std::array<std::string_view, 3> kFaces = {"good", "fair", "bad"};

tl::unexpected<Error> refuse(std::string sentence) {
  return fail(ErrorCode::invalid, std::move(sentence));
}

bool is_record(std::string_view text) {
  const auto parts = split(text, '/');
  return parts.size() == 2 && is_slug(parts[0]) && is_slug(parts[1]);
}

/// Words as a person types them: lines, and no character that is none.
bool is_plain(std::string_view text) {
  return is_utf8(text) && std::ranges::none_of(text, [](char c) {
           return (c >= 0 && c < ' ' && c != '\n') || c == '\x7f';
         });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_script(std::string_view part) {
  return part.size() == 4 && std::ranges::all_of(part, is_letter);
}

bool is_region(std::string_view part) {
  return (part.size() == 2 && std::ranges::all_of(part, is_letter)) ||
         (part.size() == 3 && std::ranges::all_of(part, is_digit));
}

bool is_variant(std::string_view part) {
  return ((part.size() >= 5 && part.size() <= 8) || (part.size() == 4 && is_digit(part[0]))) &&
         std::ranges::all_of(part, [](char c) { return is_letter(c) || is_digit(c); });
}

/// A language with its script, region and one variant at most (Unicode UTS 35 section 3.2): what
/// else there is in BCP 47 a browser refuses to name.
bool is_language(std::string_view text) {
  const auto parts = split(text, '-');
  const std::string& primary = parts.front();
  if (text.size() > 12 || primary.size() < 2 || primary.size() > 3 ||
      !std::ranges::all_of(primary, is_letter)) {
    return false;
  }
  std::size_t at = 1;
  for (const auto is : {is_script, is_region, is_variant}) {
    if (at < parts.size() && is(parts[at])) ++at;
  }
  return at == parts.size();
}

Status check_count(std::int64_t count) {
  if (count >= 1 && count <= kHighestCount) return {};
  return refuse("a count is a whole number from 1 up, not " + std::to_string(count));
}

struct Check {
  Status operator()(const PollAnswer& answer) const {
    if (!is_record(answer.poll)) return refuse("\"" + answer.poll + "\" names no poll");
    if (answer.options.empty() || answer.options.size() > kMostOptions) {
      return refuse("an answer to a poll names one to 16 of its options");
    }
    if (!std::ranges::all_of(answer.options, is_slug) || !std::ranges::is_sorted(answer.options) ||
        std::ranges::adjacent_find(answer.options) != answer.options.end()) {
      return refuse("the options of an answer are ids of options, sorted, each once");
    }
    return check_count(answer.count);
  }
  Status operator()(const Feedback& feedback) const {
    if (!feedback.face && feedback.reason.empty() && feedback.text.empty()) {
      return refuse("feedback without a face, a reason or words says nothing");
    }
    if (!feedback.reason.empty() && !is_slug(feedback.reason)) {
      return refuse("\"" + feedback.reason + "\" is no code of a reason");
    }
    if (feedback.text.size() > kMostWords) {
      return refuse("a visitor's words have at most " + std::to_string(kMostWords) + " bytes");
    }
    if (!is_plain(feedback.text)) return refuse("a visitor's words are plain text in UTF-8");
    if (!feedback.about.empty() && !is_record(feedback.about) && !is_slug(feedback.about)) {
      return refuse("\"" + feedback.about + "\" is no page");
    }
    const bool has_language = !feedback.language.empty();
    if (has_language && !is_language(feedback.language))
      return refuse("the language is no language tag");
    return {};
  }
  Status operator()(const Counter& counter) const {
    if (!is_slug(counter.name)) return refuse("\"" + counter.name + "\" is no name of a counter");
    return check_count(counter.count);
  }
  Status operator()(const Health& health) const {
    if (health.values.empty() || health.values.size() > kMostValues) {
      return refuse("health is told in one to 64 numbers");
    }
    for (const auto& [name, unused] : health.values) {
      if (!is_slug(name)) return refuse("\"" + name + "\" is no name of a number");
    }
    return {};
  }
};

struct Describe {
  Json& json;
  void operator()(const PollAnswer& answer) const {
    json["poll"] = answer.poll;
    json["options"] = answer.options;
    json["count"] = answer.count;
  }
  void operator()(const Feedback& feedback) const {
    if (feedback.face) json["face"] = kFaces.at(static_cast<std::size_t>(*feedback.face));
    if (!feedback.reason.empty()) json["reason"] = feedback.reason;
    if (!feedback.text.empty()) json["text"] = feedback.text;
    if (!feedback.about.empty()) json["about"] = feedback.about;
    if (!feedback.language.empty()) json["language"] = feedback.language;
  }
  void operator()(const Counter& counter) const {
    json["name"] = counter.name;
    json["count"] = counter.count;
  }
  void operator()(const Health& health) const { json["values"] = health.values; }
};

std::string text_of(const Json& json, std::string_view key) {
  return string_member(json, key).value_or("");
}

std::optional<Face> face_of(const Json& json) {
  const auto* const found = std::ranges::find(kFaces, text_of(json, "face"));
  if (found == kFaces.end()) return std::nullopt;
  return static_cast<Face>(found - kFaces.begin());
}

Health health_of(const Json& json) {
  Health health;
  const Json* values = member(json, "values");
  if (values == nullptr || !values->is_object()) return health;
  for (const auto& [name, unused] : values->items()) {
    if (const auto number = integer_member(*values, name)) health.values.emplace(name, *number);
  }
  return health;
}

std::optional<Message> message_of(const Json& json) {
  const std::string kind = text_of(json, "kind");
  const std::int64_t count = integer_member(json, "count").value_or(0);
  if (kind == "poll") {
    return PollAnswer{text_of(json, "poll"), string_list_member(json, "options"), count};
  }
  if (kind == "feedback") {
    return Feedback{face_of(json), text_of(json, "reason"), text_of(json, "text"),
                    text_of(json, "about"), text_of(json, "language")};
  }
  if (kind == "counter") return Counter{text_of(json, "name"), count};
  if (kind == "health") return health_of(json);
  return std::nullopt;
}

}  // namespace

Status check(const Message& message) { return std::visit(Check{}, message); }

Json to_json(const Entry& entry) {
  Json json = {{"format", kFormat},
               {"key", entry.key},
               {"kiosk", entry.kiosk},
               {"kind", kind_of(entry.message)}};
  if (!entry.when.empty()) json["when"] = entry.when;
  std::visit(Describe{json}, entry.message);
  return json;
}

Result<Entry> entry_from_json(const Json& json) {
  if (!json.is_object() || integer_member(json, "format") != kFormat) {
    return refuse("an entry of another format than 1; update the program that reads it");
  }
  auto message = message_of(json);
  if (!message) return refuse("an entry of the unknown kind \"" + text_of(json, "kind") + "\"");
  Entry entry{text_of(json, "key"), text_of(json, "kiosk"), text_of(json, "when"),
              std::move(*message)};
  if (!is_key(entry.key)) return refuse("an entry whose key is not 32 hexadecimal digits");
  if (!is_slug(entry.kiosk)) return refuse("an entry of no kiosk");
  if (!is_period(entry.when)) return refuse("an entry of no time such as 2026-11-24T08");
  if (auto checked = check(entry.message); !checked) return tl::unexpected(checked.error());
  return entry;
}

std::string kind_of(const Message& message) {
  constexpr std::array<const char*, 4> kKinds = {"poll", "feedback", "counter", "health"};
  return kKinds.at(message.index());
}

std::string same_as(const Message& message) {
  if (const auto* counter = std::get_if<Counter>(&message)) return counter->name;
  const auto* answer = std::get_if<PollAnswer>(&message);
  if (answer == nullptr) return "";
  std::string same = answer->poll;
  for (const std::string& option : answer->options) same += " " + option;
  return same;
}

std::int64_t* count_of(Message& message) {
  if (auto* counter = std::get_if<Counter>(&message)) return &counter->count;
  if (auto* answer = std::get_if<PollAnswer>(&message)) return &answer->count;
  return nullptr;
}

std::string new_key() {
  if (sodium_init() < 0) std::abort();  // without randomness there is no key
  Bytes bytes(16, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return to_hex(bytes);
}

bool is_key(std::string_view text) { return text.size() == 32 && from_hex(text).has_value(); }

}  // namespace pobratym::outbox
