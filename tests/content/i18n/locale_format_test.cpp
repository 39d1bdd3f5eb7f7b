// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/locale_format.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "content/model/zone.hpp"

namespace pobratym::i18n {
namespace {

using namespace std::chrono;

LocalSeconds local(int y, unsigned m, unsigned d, int hour = 12, int minute = 0) {
  return LocalSeconds(local_days(year(y) / static_cast<int>(m) / static_cast<int>(d))) +
         hours(hour) + minutes(minute);
}

/// Which spaces may not break is CLDR's choice, and it changes.
std::string plain(std::string text) {
  for (const std::string space : {"\u00a0", "\u202f", "\u2009"}) {
    for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) {
      text.replace(at, space.size(), " ");
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the clock shows twenty-four hours in every language") {
  for (const char* tag : {"uk", "en", "cs"}) {
    const LocaleFormat format(tag);
    CHECK(format.time(local(2026, 11, 24, 0, 5)) == "00:05");
    CHECK(format.time(local(2026, 11, 24, 23, 59)) == "23:59");
  }
}

TEST_CASE("hours follow the system's zone files, also where ICU's own rules are older") {
  const LocaleFormat uk("uk");
  const auto shown = [&](const char* instant, const char* zone) {
    const auto local = model::to_local(parse_instant(instant).value(), zone);
    REQUIRE(local);
    return uk.time(local->seconds) + " " + plain(uk.day_month(local->seconds));
  };
  CHECK(shown("2026-11-24T12:32:00Z", "Europe/Kyiv") == "14:32 24 листопада");
  CHECK(shown("2026-11-24T12:32:00Z", "Europe/Kiev") == "14:32 24 листопада");
  CHECK(shown("2026-07-24T21:30:00Z", "Europe/Kyiv") == "00:30 25 липня");
  // One hour less since March 2024, which the ICU of Debian 12 has not heard of.
  CHECK(shown("2026-11-24T10:00:00Z", "Asia/Almaty") == "15:00 24 листопада");
}

TEST_CASE("countries are listed as the Ukrainian alphabet has them") {
  const LocaleFormat uk("uk");
  std::vector<std::string> names;
  for (const char* iso : {"GE", "US", "IT", "IL", "LT", "CZ", "CN", "DE", "FI", "PL", "AL", "KR"}) {
    names.push_back(uk.country(iso));
  }
  std::sort(names.begin(), names.end(),
            [&](const auto& a, const auto& b) { return uk.compare(a, b) < 0; });
  CHECK(names == std::vector<std::string>{"Албанія", "Грузія", "Ізраїль", "Італія", "Китай",
                                          "Литва", "Німеччина", "Південна Корея", "Польща",
                                          "Сполучені Штати", "Фінляндія", "Чехія"});
}

TEST_CASE("dates are written as each language writes them") {
  const LocaleFormat uk("uk"), en("en");
  const auto day = local(2026, 11, 23);
  CHECK(plain(uk.day_month(day)) == "23 листопада");
  CHECK(plain(uk.weekday_day(day)) == "Понеділок, 23 листопада");
  CHECK(plain(uk.full_date(day)) == "23 листопада 2026 р.");
  CHECK(plain(uk.month_year(day)) == "листопад 2026 р.");
  CHECK(plain(uk.month_title(day)) == "Листопад 2026 р.");
  CHECK(plain(uk.short_date(day)) == "пн, 23 лист.");
  CHECK(plain(en.day_month(day)) == "23 November");
  CHECK(plain(en.weekday_day(day)) == "Monday, 23 November");
  CHECK(plain(en.full_date(day)) == "23 November 2026");
  CHECK(plain(en.month_year(day)) == "November 2026");
  CHECK(plain(en.short_date(day)) == "Mon, 23 Nov");
}

TEST_CASE("a short month on a date tile has no full stop, in any month") {
  for (const char* tag : {"uk", "en", "cs"}) {
    const LocaleFormat format(tag);
    for (unsigned month = 1; month <= 12; ++month) {
      const std::string name = format.short_month(local(2026, month, 15));
      INFO(tag << " " << month << " " << name);
      REQUIRE(!name.empty());
      CHECK(name.find('.') == std::string::npos);
    }
  }
  CHECK(LocaleFormat("uk").short_month(local(2026, 11, 26)) == "лист");
}

TEST_CASE("several days are written as one span") {
  const LocaleFormat uk("uk"), en("en");
  const auto holds = [](const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
  };
  const std::string november = plain(uk.days(local(2026, 11, 23), local(2026, 11, 30)));
  INFO(november);
  CHECK(november.starts_with("23"));
  CHECK(holds(november, "30 листопада"));
  CHECK(november.find("листопада") == november.rfind("листопада"));
  const std::string winter = plain(uk.days(local(2026, 11, 30), local(2026, 12, 2)));
  INFO(winter);
  CHECK(holds(winter, "30 листопада"));
  CHECK(holds(winter, "2 грудня"));
  CHECK(en.days(local(2026, 11, 23), local(2026, 11, 24)).starts_with("23"));
}

TEST_CASE("thousands are set apart as the language does it") {
  CHECK(plain(LocaleFormat("uk").number(402739)) == "402 739");
  CHECK(LocaleFormat("en").number(402739) == "402,739");
  CHECK(LocaleFormat("uk").number(7) == "7");
}

TEST_CASE("countries and languages have their names in the visitor's language") {
  const LocaleFormat uk("uk"), en("en");
  CHECK(uk.country("CZ") == "Чехія");
  CHECK(en.country("CZ") == "Czechia");
  CHECK(uk.country("US") == "Сполучені Штати");
  CHECK(uk.language_name("cs") == "чеська");
  CHECK(en.language_name("ka") == "Georgian");
  CHECK(LocaleFormat::country_number("UA") == 804);
  CHECK(LocaleFormat::country_number("no such") == 0);
}

TEST_CASE("Ґ, Є, І and Ї stand where they stand in the Ukrainian alphabet") {
  const LocaleFormat uk("uk");
  std::vector<std::string> names = {"Їжачок",  "Яблуня", "Іршава", "Ізюм", "Єнакієве", "Ейлат",
                                    "Ґданськ", "Гент",   "Дніпро", "Йорк", "Зміїв",    "Жешув",
                                    "Анкара",  "Щецин",  "Шанхай", "Ївано"};
  std::sort(names.begin(), names.end(),
            [&](const auto& a, const auto& b) { return uk.compare(a, b) < 0; });
  const std::vector<std::string> right = {
      "Анкара", "Гент",   "Ґданськ", "Дніпро", "Ейлат", "Єнакієве", "Жешув", "Зміїв",
      "Ізюм",   "Іршава", "Ївано",   "Їжачок", "Йорк",  "Шанхай",   "Щецин", "Яблуня"};
  CHECK(names == right);
}

TEST_CASE("a list in alphabetical order never comes back to a letter it has left") {
  for (const char* tag : {"uk", "en", "cs", "pl", "de"}) {
    const LocaleFormat format(tag);
    std::vector<std::string> names = {"Cheb",  "Chotěboř", "Cetinje", "Čáslav",  "Hradec", "Imatra",
                                      "Łódź",  "Lublin",   "Åbo",     "Żary",    "Zagreb", "Ähtäri",
                                      "Їжаки", "Іршава",   "Йорк",    "Ґданськ", "Гент",   "Ялта"};
    std::sort(names.begin(), names.end(),
              [&](const auto& a, const auto& b) { return format.compare(a, b) < 0; });
    std::vector<std::string> letters;
    for (const auto& name : names) {
      const std::string letter = format.first_letter(name);
      if (letters.empty() || letters.back() != letter) letters.push_back(letter);
    }
    INFO(tag);
    for (const auto& letter : letters) {
      INFO(letter);
      CHECK(std::count(letters.begin(), letters.end(), letter) == 1);
    }
  }
}

TEST_CASE("a name stands under its first letter as a capital") {
  const LocaleFormat uk("uk");
  CHECK(uk.first_letter("ґрац") == "Ґ");
  CHECK(uk.first_letter("Їжачок") == "Ї");
  CHECK(LocaleFormat("cs").first_letter("štrasburk") == "Š");
  CHECK(uk.first_letter("") == "");
  CHECK(LocaleFormat("cs").first_letter("Cheb") == "CH");
  CHECK(LocaleFormat("cs").first_letter("Český Krumlov") == "Č");
  CHECK(LocaleFormat("en").first_letter("Århus") == "A");
  CHECK(uk.first_letter("תל אביב") == "ת");
  CHECK(uk.first_letter("天津") == "天");
}

}  // namespace pobratym::i18n
