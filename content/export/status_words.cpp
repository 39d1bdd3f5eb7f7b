// SPDX-License-Identifier: Apache-2.0
#include "content/export/status_words.hpp"

#include <array>

namespace pobratym::exporting {
namespace {

struct Words {
  std::string_view status;
  std::string_view uk, en, cs;
};

constexpr std::array<Words, 5> kWords{{
    {"cancelled", "Скасовано", "Cancelled", "Zrušeno"},
    {"postponed", "Відкладено", "Postponed", "Odloženo"},
    {"rescheduled", "Перенесено", "Rescheduled", "Přesunuto"},
    {"moved-online", "Перенесено онлайн", "Moved online", "Přesunuto online"},
    {"sample", "Зразок", "Sample", "Ukázka"},
}};

}  // namespace

std::string_view status_word(std::string_view status, std::string_view language) {
  for (const auto& words : kWords) {
    if (words.status != status) continue;
    if (language.starts_with("uk")) return words.uk;
    return language.starts_with("cs") ? words.cs : words.en;
  }
  return {};
}

}  // namespace pobratym::exporting
