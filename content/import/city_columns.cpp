// SPDX-License-Identifier: Apache-2.0
#include "content/import/city_columns.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "content/base/text.hpp"
#include "content/import/field_texts.hpp"

namespace pobratym::import {
namespace {

struct Word {
  std::string_view word;
  CityField field;
};

/// Small letters, words joined by one space.
constexpr std::array<Word, 62> kWords{{
    {"id", CityField::key},
    {"key", CityField::key},
    {"geonameid", CityField::key},
    {"wikidata", CityField::key},
    {"код", CityField::key},
    {"ідентифікатор", CityField::key},
    {"name", CityField::name},
    {"city", CityField::name},
    {"city name", CityField::name},
    {"town", CityField::name},
    {"title", CityField::name},
    {"назва", CityField::name},
    {"місто", CityField::name},
    {"назва міста", CityField::name},
    {"local name", CityField::local_name},
    {"name local", CityField::local_name},
    {"native name", CityField::local_name},
    {"місцева назва", CityField::local_name},
    {"самоназва", CityField::local_name},
    {"назва місцевою", CityField::local_name},
    {"local language", CityField::local_language},
    {"місцева мова", CityField::local_language},
    {"country", CityField::country},
    {"country code", CityField::country},
    {"countrycode", CityField::country},
    {"iso", CityField::country},
    {"iso2", CityField::country},
    {"країна", CityField::country},
    {"код країни", CityField::country},
    {"держава", CityField::country},
    {"lat", CityField::latitude},
    {"latitude", CityField::latitude},
    {"широта", CityField::latitude},
    {"lon", CityField::longitude},
    {"lng", CityField::longitude},
    {"long", CityField::longitude},
    {"longitude", CityField::longitude},
    {"довгота", CityField::longitude},
    {"coordinates", CityField::coordinates},
    {"lat lon", CityField::coordinates},
    {"координати", CityField::coordinates},
    {"population", CityField::population},
    {"inhabitants", CityField::population},
    {"населення", CityField::population},
    {"кількість населення", CityField::population},
    {"population year", CityField::population_date},
    {"population date", CityField::population_date},
    {"population as of", CityField::population_date},
    {"year", CityField::population_date},
    {"рік", CityField::population_date},
    {"рік населення", CityField::population_date},
    {"населення станом на", CityField::population_date},
    {"timezone", CityField::timezone},
    {"time zone", CityField::timezone},
    {"часовий пояс", CityField::timezone},
    {"website", CityField::website},
    {"url", CityField::website},
    {"сайт", CityField::website},
    {"вебсайт", CityField::website},
    {"summary", CityField::summary},
    {"description", CityField::summary},
    {"опис", CityField::summary},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kLanguages{
    {{"українською", "uk"},
     {"укр", "uk"},
     {"англійською", "en"},
     {"англ", "en"},
     {"німецькою", "de"},
     {"польською", "pl"},
     {"чеською", "cs"},
     {"французькою", "fr"},
     {"італійською", "it"},
     {"іспанською", "es"},
     {"литовською", "lt"},
     {"латиською", "lv"},
     {"грузинською", "ka"},
     {"турецькою", "tr"},
     {"румунською", "ro"},
     {"китайською", "zh"},
     {"японською", "ja"}}};

/// Small letters and digits, everything else one space.
std::string plain(std::string_view heading) {
  std::string result;
  for (const char32_t c : to_utf32(heading.substr(0, 400))) {
    if (u_isalnum(static_cast<UChar32>(c))) {
      append_utf8(result, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return std::string(trim(result));
}

CityField field_of(std::string_view word) {
  const auto found =
      std::find_if(kWords.begin(), kWords.end(), [&](const Word& one) { return one.word == word; });
  return found == kWords.end() ? CityField::unknown : found->field;
}

std::string language_of(std::string_view word) {
  for (const auto& [name, tag] : kLanguages) {
    if (word == name) return std::string(tag);
  }
  return FieldTexts::language(word);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

CityColumn city_column(std::string_view heading) {
  CityColumn column;
  column.heading = excerpt(heading);
  auto text = plain(heading);
  // The last word may be a language or a year.
  for (int more = 0; more < 2 && field_of(text) == CityField::unknown; ++more) {
    const auto space = text.rfind(' ');
    if (space == std::string::npos) break;
    const auto last = text.substr(space + 1);
    if (is_year(last)) {
      column.year = last;
    } else if (last == "year" || last == "року" || last == "р") {
      // "Населення 2023 року"
    } else if (auto language = language_of(last); !language.empty()) {
      column.language = std::move(language);
    } else {
      break;
    }
    text.resize(space);
  }
  column.field = field_of(text);
  const bool ukrainian = !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80;
  if (column.language.empty() && ukrainian) column.language = "uk";
  return column;
}

std::string missing_columns(const std::vector<CityColumn>& columns) {
  const auto has = [&](CityField field) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const CityColumn& column) { return column.field == field; });
  };
  std::string missing;
  const auto need = [&](bool there, std::string_view words) {
    if (!there) missing += (missing.empty() ? "" : ", ") + std::string(words);
  };
  need(has(CityField::name), "name (назва)");
  need(has(CityField::country), "country (країна)");
  const bool both = has(CityField::coordinates);
  need(both || has(CityField::latitude), "lat (широта)");
  need(both || has(CityField::longitude), "lon (довгота)");
  return missing;
}

}  // namespace pobratym::import
