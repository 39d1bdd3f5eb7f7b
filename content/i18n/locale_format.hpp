// SPDX-License-Identifier: Apache-2.0
// Dates, times, numbers, names of countries and languages, and alphabetical order, as CLDR has them
// for one language. Takes local times: offsets come from the system's zone files (model::zone),
// because the zone rules inside ICU are older.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace pobratym::i18n {

using LocalSeconds = std::chrono::local_seconds;

class LocaleFormat {
 public:
  explicit LocaleFormat(const std::string& language);
  ~LocaleFormat();
  LocaleFormat(LocaleFormat&&) noexcept;
  LocaleFormat& operator=(LocaleFormat&&) noexcept;

  [[nodiscard]] std::string time(LocalSeconds) const;           ///< "14:32"
  [[nodiscard]] std::string day_month(LocalSeconds) const;      ///< "23 листопада"
  [[nodiscard]] std::string weekday_day(LocalSeconds) const;    ///< "Понеділок, 23 листопада"
  [[nodiscard]] std::string short_date(LocalSeconds) const;     ///< "пн, 23 лист."
  [[nodiscard]] std::string full_date(LocalSeconds) const;      ///< "23 листопада 2026 р."
  [[nodiscard]] std::string month_year(LocalSeconds) const;     ///< "листопад 2026 р."
  [[nodiscard]] std::string month_title(LocalSeconds) const;    ///< "Листопад 2026 р.", a heading
  [[nodiscard]] std::string short_month(LocalSeconds) const;    ///< "лист", no full stop
  [[nodiscard]] std::string short_weekday(LocalSeconds) const;  ///< "пн"
  [[nodiscard]] std::string days(LocalSeconds first,
                                 LocalSeconds last) const;  ///< "23–30 листопада"

  [[nodiscard]] std::string number(std::int64_t value) const;     ///< "402 739"
  [[nodiscard]] std::string country(std::string_view iso) const;  ///< ISO 3166-1, two letters
  /// ISO 3166-1 numeric, 804 for "UA"; 0 when there is none.
  [[nodiscard]] static int country_number(std::string_view iso);
  [[nodiscard]] std::string language_name(std::string_view tag) const;

  /// The letter under which a name stands in an alphabetical list, as a capital: of the language's
  /// alphabet, so "Cheb" is under "CH" in Czech and "Český Krumlov" under "Č".
  [[nodiscard]] std::string first_letter(std::string_view name) const;
  /// "ж" as "Ж"; itself where a capital is more than one letter, as that of "ß" is.
  [[nodiscard]] std::string capital(std::string_view letter) const;

  /// Alphabetical order of the language: negative, zero or positive.
  [[nodiscard]] int compare(std::string_view a, std::string_view b) const;
  /// Bytes that stand in the order of compare(): for lists that compare each name many times.
  [[nodiscard]] std::string sort_key(std::string_view name) const;

 private:
  struct Formats;
  std::unique_ptr<Formats> formats_;
};

}  // namespace pobratym::i18n
