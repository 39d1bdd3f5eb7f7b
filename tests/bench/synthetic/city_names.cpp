// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic/city_names.hpp"

#include <string_view>

namespace pobratym::bench {
namespace {

struct Part {
  std::string_view ukrainian;
  std::string_view latin;
};

constexpr Part kFirst[] = {
    {"Дубо", "Dubo"},     {"Ліндо", "Lindo"}, {"Верхо", "Verkho"}, {"Ново", "Novo"},
    {"Альте", "Alte"},    {"Гріно", "Greno"}, {"Соно", "Sono"},    {"Ведме", "Vedme"},
    {"Калино", "Kalyno"}, {"Рейно", "Reino"}, {"Маро", "Maro"},    {"Бело", "Belo"},
    {"Яворо", "Yavoro"},  {"Торе", "Tore"},   {"Фіно", "Fino"},    {"Горе", "Hore"},
    {"Кастро", "Castro"}, {"Міро", "Miro"},   {"Оливо", "Olyvo"},  {"Шато", "Chateau"},
    {"Сільво", "Silvo"},  {"Терно", "Terno"}, {"Ольде", "Olde"},   {"Пальмо", "Palmo"}};
constexpr Part kMiddle[] = {{"", ""},       {"ле", "le"}, {"ві", "vi"},   {"на", "na"},
                            {"ро", "ro"},   {"ма", "ma"}, {"ті", "ti"},   {"са", "sa"},
                            {"ке", "ke"},   {"ні", "ni"}, {"бра", "bra"}, {"дзе", "dze"},
                            {"фло", "flo"}, {"хе", "he"}, {"лу", "lu"},   {"го", "go"}};

struct Ending {
  std::string_view nominative;
  std::string_view genitive;
  std::string_view locative;
  std::string_view latin;
};
constexpr Ending kEndings[] = {
    {"град", "града", "граді", "grad"},     {"бург", "бурга", "бурзі", "burg"},
    {"вік", "віка", "віку", "vik"},         {"фельд", "фельда", "фельді", "feld"},
    {"штадт", "штадта", "штадті", "stadt"}, {"піль", "поля", "полі", "pil"},
    {"мунд", "мунда", "мунді", "mund"},     {"форд", "форда", "форді", "ford"}};

struct Land {
  std::string_view country;
  std::string_view zone;
  std::string_view language;
};
constexpr Land kLands[] = {{"UA", "Europe/Kyiv", "uk"},      {"CZ", "Europe/Prague", "cs"},
                           {"DE", "Europe/Berlin", "de"},    {"FR", "Europe/Paris", "fr"},
                           {"PL", "Europe/Warsaw", "pl"},    {"FI", "Europe/Helsinki", "fi"},
                           {"US", "America/New_York", "en"}, {"GE", "Asia/Tbilisi", "ka"},
                           {"IT", "Europe/Rome", "it"},      {"JP", "Asia/Tokyo", "ja"},
                           {"LT", "Europe/Vilnius", "lt"},   {"ES", "Europe/Madrid", "es"}};

template <class T, std::size_t count>
const T& take(const T (&of)[count], std::uint64_t& number) {
  const T& one = of[number % count];
  number /= count;
  return one;
}

}  // namespace

CityName city_name(std::uint64_t number) {
  if (number == 0) {
    return {"kharkiv", "Kharkiv",     "Kharkiv", "Харків", "Харкова",
            "Харкові", "Europe/Kyiv", "UA",      "uk"};
  }
  const Land& land = kLands[number % std::size(kLands)];
  std::uint64_t rest = number - 1;
  const Ending& ending = take(kEndings, rest);
  const Part& first = take(kFirst, rest);
  const Part& middle = take(kMiddle, rest);
  const std::string stem = std::string(first.ukrainian) + std::string(middle.ukrainian);
  const std::string latin =
      std::string(first.latin) + std::string(middle.latin) + std::string(ending.latin);
  CityName name;
  // After some thousand names they come again, as names do; slugs may not.
  name.slug = "c-" + std::to_string(number);
  name.english = latin;
  name.local = latin;
  name.ukrainian = stem + std::string(ending.nominative);
  name.genitive = stem + std::string(ending.genitive);
  name.locative = stem + std::string(ending.locative);
  name.zone = land.zone;
  name.country = land.country;
  name.language = land.language;
  return name;
}

}  // namespace pobratym::bench
