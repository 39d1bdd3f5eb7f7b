// SPDX-License-Identifier: Apache-2.0
#include "content/tool/reference_words.hpp"

#include <array>

namespace pobratym::tool {
namespace {

struct Pair {
  std::string_view uk;
  std::string_view en;

  [[nodiscard]] std::string_view in(ReferenceLanguage language) const {
    return language == ReferenceLanguage::uk ? uk : en;
  }
};

constexpr Pair kOpening{
    R"(# Довідник полів

Що записують про міста, угоди, події та решту і як саме. Цю сторінку пише програма зі схем цієї теки (`pobratym-pack reference --language uk`), тому вона завжди збігається з тим, що перевіряє `pobratym-pack check`. Не виправляйте її тут: виправте схему.

**Як читати таблиці.** Поле — це слово, яким значення названо у файлі. Крапка веде всередину: `population.value` — це `value` в `population`; `[]` означає кожен елемент списку. Поля, без яких запис не опублікують, позначено «так»; чернетка може бути неповною. Полів, яких тут немає, програма не чіпає: вони лишаються в записі.

**Мови.** Текст кількома мовами пишуть за кодами мов: `{"uk": "Люблін", "en": "Lublin"}`. Перша мова міста-господаря обов’язкова; чого немає іншою мовою, екран покаже наявною і скаже якою. В імпортованих записах досить однієї будь-якої мови.)",
    R"(# Reference of fields

What is written down about cities, agreements, events and the rest, and how. A program writes this page from the schemas of this folder (`pobratym-pack reference --language en`), so it always agrees with what `pobratym-pack check` looks at. Do not correct it here: correct the schema.

**How to read the tables.** A field is the word that names a value in the file. A dot leads inside: `population.value` is the `value` in `population`; `[]` means each entry of a list. Fields without which a record is not published say “yes”; a draft may be incomplete. Fields that are not listed here are left alone: they stay in the record.

**Languages.** A text in several languages stands under their codes: `{"uk": "Люблін", "en": "Lublin"}`. The first language of the host city is required; what is missing in another one is shown in one that is there, and the screen says which. Imported records need only one language, whichever it is.)"};

constexpr std::array kWords{
    Pair{"Поле", "Field"},
    Pair{"Що це", "What it is"},
    Pair{"Як пишуть", "How it is written"},
    Pair{"Обов’язкове", "Required"},
    Pair{"так", "yes"},
    Pair{"Види записів", "Types of records"},
    Pair{"Файл", "File"},
    Pair{"Поля кожного запису", "Fields of every record"},
    Pair{"Спільні частини", "Shared parts"},
    Pair{"І [поля кожного запису](#every-record).",
         "And the [fields of every record](#every-record)."},
    Pair{"текст кількома мовами", "text in several languages"},
    Pair{"текст", "text"},
    Pair{"до {} знаків", "up to {} characters"},
    Pair{"ціле число", "whole number"},
    Pair{"число", "number"},
    Pair{"від {} до {}", "from {} to {}"},
    Pair{"від {}", "from {}"},
    Pair{"`true` — так, `false` — ні", "`true` or `false`"},
    Pair{"список", "list"},
    Pair{"щонайменше {}", "at least {}"},
    Pair{"щонайбільше {}", "at most {}"},
    Pair{"група полів, див. нижче", "a group of fields, see below"},
    Pair{"за назвами", "by name"},
    Pair{"пише програма", "written by the program"},
    Pair{"будь-що", "anything"},
    Pair{"код [терміна](#term) зі списку `{}`", "code of a [term](#term) of the list `{}`"},
    Pair{"ключ запису: {}", "key of a record: {}"},
};
static_assert(kWords.size() == static_cast<std::size_t>(ReferenceWord::record_of) + 1);

struct FormatWords {
  std::string_view format;
  Pair words;
};

constexpr FormatWords kFormats[] = {
    {"slug",
     {"латинські літери, цифри й дефіси: `rishon-lezion`",
      "a–z, 0–9 and hyphens: `rishon-lezion`"}},
    {"date",
     {"рік, місяць або день: `2005`, `2005-04`, `2005-04-12`",
      "year, month or day: `2005`, `2005-04`, `2005-04-12`"}},
    {"day", {"день: `2005-04-12`", "day: `2005-04-12`"}},
    {"instant", {"мить за UTC: `2026-11-24T08:30:00Z`", "moment in UTC: `2026-11-24T08:30:00Z`"}},
    {"zone", {"часовий пояс: `Europe/Kyiv`", "time zone: `Europe/Kyiv`"}},
    {"url", {"адреса: `https://…`", "address: `https://…`"}},
    {"link",
     {"адреса: `https://…`; для телефону `tel:+420…`",
      "address: `https://…`; for a phone `tel:+420…`"}},
    {"record-key", {"ключ запису: `city/brno`", "key of a record: `city/brno`"}},
    {"record-or-text",
     {"ключ запису або текст: `organisation/eurocities`, «Міська рада»",
      "key of a record or text: `organisation/eurocities`, “City council”"}},
    {"language", {"код мови: `uk`, `zh-Hans`", "code of a language: `uk`, `zh-Hans`"}},
    {"country", {"код країни: `CZ`", "code of a country: `CZ`"}},
    {"local-time", {"місцевий час: `2026-11-24T13:00`", "local time: `2026-11-24T13:00`"}},
    {"phone", {"номер: `+380 57 123 45 67`, `1552`", "number: `+380 57 123 45 67`, `1552`"}},
    {"email", {"електронна адреса: `partner@example.org`", "e-mail: `partner@example.org`"}},
    {"rrule",
     {"правило за RFC 5545: `FREQ=WEEKLY;BYDAY=TH`", "rule of RFC 5545: `FREQ=WEEKLY;BYDAY=TH`"}},
    {"sha256", {"відбиток: 64 знаки 0–9 і a–f", "fingerprint: 64 characters of 0–9 and a–f"}},
};

}  // namespace

std::string_view code(ReferenceLanguage language) {
  return language == ReferenceLanguage::uk ? "uk" : "en";
}

std::string_view reference_opening(ReferenceLanguage language) { return kOpening.in(language); }

std::string_view word(ReferenceWord word, ReferenceLanguage language) {
  return kWords[static_cast<std::size_t>(word)].in(language);
}

std::optional<std::string_view> format_words(std::string_view format, ReferenceLanguage language) {
  for (const FormatWords& one : kFormats) {
    if (one.format == format) return one.words.in(language);
  }
  return std::nullopt;
}

std::string filled(std::string_view pattern, std::string_view first, std::string_view second) {
  std::string text;
  bool used = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i, 2) == "{}") {
      text += used ? second : first;
      used = true;
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

}  // namespace pobratym::tool
