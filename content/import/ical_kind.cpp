// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_kind.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

/// Small letters; a category may end with a plural's "s".
constexpr std::array<std::pair<std::string_view, std::string_view>, 46> kWords{{
    {"conference", "conference"},
    {"congress", "conference"},
    {"konferenz", "conference"},
    {"konference", "conference"},
    {"konferencja", "conference"},
    {"konferencia", "conference"},
    {"conférence", "conference"},
    {"конференція", "conference"},
    {"конференції", "conference"},
    {"конгрес", "conference"},
    {"festival", "festival"},
    {"festiwal", "festival"},
    {"фестиваль", "festival"},
    {"фестивалі", "festival"},
    {"exhibition", "exhibition"},
    {"exhibit", "exhibition"},
    {"ausstellung", "exhibition"},
    {"výstava", "exhibition"},
    {"wystawa", "exhibition"},
    {"exposition", "exhibition"},
    {"виставка", "exhibition"},
    {"виставки", "exhibition"},
    {"meeting", "meeting"},
    {"sitzung", "meeting"},
    {"treffen", "meeting"},
    {"spotkanie", "meeting"},
    {"setkání", "meeting"},
    {"зустріч", "meeting"},
    {"зустрічі", "meeting"},
    {"засідання", "meeting"},
    {"workshop", "workshop"},
    {"seminar", "workshop"},
    {"training", "workshop"},
    {"warsztaty", "workshop"},
    {"seminář", "workshop"},
    {"семінар", "workshop"},
    {"тренінг", "workshop"},
    {"майстер-клас", "workshop"},
    {"воркшоп", "workshop"},
    {"concert", "concert"},
    {"konzert", "concert"},
    {"koncert", "concert"},
    {"концерт", "concert"},
    {"концерти", "concert"},
    {"day", "day"},
    {"день", "day"},
}};

constexpr std::array<std::string_view, 9> kEmpty{
    "appointment", "event", "events", "public", "business", "personal", "default", "misc", "подія"};

std::string folded(std::string_view text) {
  std::u32string letters = to_utf32(trim(text));
  for (char32_t& letter : letters) {
    letter = static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
  }
  return to_utf8(letters);
}

}  // namespace

std::string_view kind_of_category(std::string_view category) {
  const auto word = folded(category);
  for (const auto& [known, kind] : kWords) {
    if (word == known || (word.size() == known.size() + 1 && word.back() == 's' &&
                          std::string_view(word).starts_with(known))) {
      return kind;
    }
  }
  return {};
}

bool is_empty_category(std::string_view category) {
  const auto word = folded(category);
  return word.empty() || std::find(kEmpty.begin(), kEmpty.end(), word) != kEmpty.end();
}

}  // namespace pobratym::import
