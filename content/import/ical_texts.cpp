// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_texts.hpp"

#include <algorithm>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/imported.hpp"
#include "content/import/untrusted_text.hpp"
#include "content/model/schema.hpp"

namespace pobratym::import {
namespace {

std::string decode_quoted_printable(std::string_view text) {
  std::string decoded;
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '=' && at + 2 < text.size() && digit(text[at + 1]) >= 0 &&
        digit(text[at + 2]) >= 0) {
      decoded += static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2]));
      at += 2;
    } else {
      decoded += text[at];
    }
  }
  return decoded;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

}  // namespace

IcalTexts::IcalTexts(std::string language, IcalFindings& findings)
    : language_(std::move(language)), findings_(findings) {}

std::optional<std::string> language_tag(std::string_view text) {
  std::string tag;
  for (const auto& part : split(trim(text), '-')) {
    auto neat = lower(part);
    if (!tag.empty() && neat.size() == 2) neat = upper_ascii(neat);
    if (!tag.empty() && neat.size() == 4) neat.front() = upper_ascii(neat.substr(0, 1)).front();
    if (!tag.empty()) tag += '-';
    tag += neat;
  }
  if (tag.size() > 35 || !model::matches_format("language", tag)) return std::nullopt;
  return tag;
}

std::string IcalTexts::language(const IcalLine& line) const {
  const auto tag = language_tag(line.parameter("LANGUAGE"));
  if (!tag) return language_;
  // "en-US" in a feed that is read as English is that English
  const bool same = tag->substr(0, tag->find('-')) == language_.substr(0, language_.find('-'));
  return same ? language_ : *tag;
}

std::string IcalTexts::checked(CleanText clean, std::string_view before, const std::string& where,
                               const std::string& field) {
  const auto quoted = std::string(before.substr(0, std::min<std::size_t>(before.size(), 1'000)));
  if (clean.had_html) {
    findings_.repaired("html-removed",
                       {where, field, "HTML was turned into plain text", quoted, clean.text});
  }
  if (clean.was_cut) {
    findings_.repaired("text-cut", {where, field, "the text was too long and was cut", quoted, ""});
  }
  return std::move(clean.text);
}

std::string IcalTexts::plain(std::string_view text, std::size_t limit, const std::string& where,
                             const std::string& field) {
  return checked(clean_text(text, {limit, Lines::keep}), text, where, field);
}

std::string IcalTexts::line(std::string_view text, std::size_t limit, const std::string& where,
                            const std::string& field) {
  if (text.empty()) return {};
  return checked(clean_text(text, one_line(limit)), text, where, field);
}

std::optional<std::string> IcalTexts::link(std::string_view text, const std::string& where,
                                           const std::string& field) {
  auto url = clean_url(text);
  if (url && !model::matches_format("url", *url)) url.reset();
  if (!url) {
    findings_.ignored("bad-link",
                      {where, field, "no address of the web; left out",
                       std::string(text.substr(0, std::min<std::size_t>(text.size(), 1'000))), ""});
  }
  return url;
}

Json IcalTexts::localized(const IcalComponent& component, std::string_view property, Shape shape,
                          const std::string& where) {
  Json texts = Json::object();
  for (const auto* found : component.properties(property)) {
    auto text = unescape_ical_text(found->value);
    if (upper_ascii(found->parameter("ENCODING")) == "QUOTED-PRINTABLE") {
      text = decode_quoted_printable(text);
      if (!is_utf8(text)) text = to_utf8(to_utf32(text));
    }
    const std::string field(property);
    const auto ready = shape == Shape::title ? line(text, kMaxTitle, where, field)
                                             : plain(text, kMaxText, where, field);
    const auto tag = language(*found);
    if (!ready.empty() && !texts.contains(tag)) texts[tag] = ready;
  }
  return texts;
}

}  // namespace pobratym::import
