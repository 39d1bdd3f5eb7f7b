// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic/words.hpp"

#include <algorithm>

namespace pobratym::bench {
namespace {

constexpr auto kM = Gender::masculine;
constexpr auto kF = Gender::feminine;
constexpr auto kN = Gender::neuter;

// clang-format off
constexpr UkrainianNoun kNouns[] = {
    {kM, {"фестиваль", "фестивалю", "фестиваль", "фестивалем", "фестивалі", "фестивалі", "фестивалів"}, {"festival", "festivals"}},
    {kF, {"школа", "школи", "школу", "школою", "школі", "школи", "шкіл"}, {"school", "schools"}},
    {kF, {"виставка", "виставки", "виставку", "виставкою", "виставці", "виставки", "виставок"}, {"exhibition", "exhibitions"}},
    {kM, {"студент", "студента", "студента", "студентом", "студентові", "студенти", "студентів"}, {"student", "students"}},
    {kM, {"концерт", "концерту", "концерт", "концертом", "концерті", "концерти", "концертів"}, {"concert", "concerts"}},
    {kF, {"бібліотека", "бібліотеки", "бібліотеку", "бібліотекою", "бібліотеці", "бібліотеки", "бібліотек"}, {"library", "libraries"}},
    {kM, {"музей", "музею", "музей", "музеєм", "музеї", "музеї", "музеїв"}, {"museum", "museums"}},
    {kF, {"лікарня", "лікарні", "лікарню", "лікарнею", "лікарні", "лікарні", "лікарень"}, {"hospital", "hospitals"}},
    {kN, {"навчання", "навчання", "навчання", "навчанням", "навчанні", "навчання", "навчань"}, {"training", "trainings"}},
    {kF, {"зустріч", "зустрічі", "зустріч", "зустріччю", "зустрічі", "зустрічі", "зустрічей"}, {"meeting", "meetings"}},
    {kM, {"ярмарок", "ярмарку", "ярмарок", "ярмарком", "ярмарку", "ярмарки", "ярмарків"}, {"fair", "fairs"}},
    {kM, {"театр", "театру", "театр", "театром", "театрі", "театри", "театрів"}, {"theatre", "theatres"}},
    {kF, {"енергія", "енергії", "енергію", "енергією", "енергії", "енергії", "енергій"}, {"energy", "energies"}},
    {kM, {"транспорт", "транспорту", "транспорт", "транспортом", "транспорті", "транспорти", "транспортів"}, {"transport", "transports"}},
    {kF, {"вода", "води", "воду", "водою", "воді", "води", "вод"}, {"water", "waters"}},
    {kM, {"парк", "парку", "парк", "парком", "парку", "парки", "парків"}, {"park", "parks"}},
    {kF, {"громада", "громади", "громаду", "громадою", "громаді", "громади", "громад"}, {"community", "communities"}},
    {kM, {"семінар", "семінару", "семінар", "семінаром", "семінарі", "семінари", "семінарів"}, {"seminar", "seminars"}},
    {kF, {"допомога", "допомоги", "допомогу", "допомогою", "допомозі", "допомоги", "допомог"}, {"help", "helps"}},
    {kM, {"лікар", "лікаря", "лікаря", "лікарем", "лікареві", "лікарі", "лікарів"}, {"doctor", "doctors"}},
    {kM, {"вчитель", "вчителя", "вчителя", "вчителем", "вчителеві", "вчителі", "вчителів"}, {"teacher", "teachers"}},
    {kF, {"музика", "музики", "музику", "музикою", "музиці", "музики", "музик"}, {"music", "musics"}},
    {kN, {"місто", "міста", "місто", "містом", "місті", "міста", "міст"}, {"city", "cities"}},
    {kF, {"угода", "угоди", "угоду", "угодою", "угоді", "угоди", "угод"}, {"agreement", "agreements"}},
    {kF, {"дитина", "дитини", "дитину", "дитиною", "дитині", "діти", "дітей"}, {"child", "children"}},
    {kM, {"спорт", "спорту", "спорт", "спортом", "спорті", "спорти", "спортів"}, {"sport", "sports"}},
    {kM, {"турнір", "турніру", "турнір", "турніром", "турнірі", "турніри", "турнірів"}, {"tournament", "tournaments"}},
    {kF, {"конференція", "конференції", "конференцію", "конференцією", "конференції", "конференції", "конференцій"}, {"conference", "conferences"}},
    {kM, {"проєкт", "проєкту", "проєкт", "проєктом", "проєкті", "проєкти", "проєктів"}, {"project", "projects"}},
    {kF, {"книга", "книги", "книгу", "книгою", "книзі", "книги", "книг"}, {"book", "books"}},
    {kM, {"художник", "художника", "художника", "художником", "художникові", "художники", "художників"}, {"artist", "artists"}},
    {kM, {"волонтер", "волонтера", "волонтера", "волонтером", "волонтерові", "волонтери", "волонтерів"}, {"volunteer", "volunteers"}},
    {kF, {"молодь", "молоді", "молодь", "молоддю", "молоді", "молоді", "молодей"}, {"youth", "youths"}},
    {kN, {"укриття", "укриття", "укриття", "укриттям", "укритті", "укриття", "укриттів"}, {"shelter", "shelters"}},
    {kF, {"площа", "площі", "площу", "площею", "площі", "площі", "площ"}, {"square", "squares"}},
    {kF, {"вулиця", "вулиці", "вулицю", "вулицею", "вулиці", "вулиці", "вулиць"}, {"street", "streets"}},
    {kM, {"трамвай", "трамвая", "трамвай", "трамваєм", "трамваї", "трамваї", "трамваїв"}, {"tram", "trams"}},
    {kM, {"міст", "мосту", "міст", "мостом", "мосту", "мости", "мостів"}, {"bridge", "bridges"}},
    {kF, {"річка", "річки", "річку", "річкою", "річці", "річки", "річок"}, {"river", "rivers"}},
    {kN, {"житло", "житла", "житло", "житлом", "житлі", "житла", "житл"}, {"housing", "housings"}},
    {kF, {"безпека", "безпеки", "безпеку", "безпекою", "безпеці", "безпеки", "безпек"}, {"safety", "safeties"}},
    {kF, {"делегація", "делегації", "делегацію", "делегацією", "делегації", "делегації", "делегацій"}, {"delegation", "delegations"}},
    {kM, {"університет", "університету", "університет", "університетом", "університеті", "університети", "університетів"}, {"university", "universities"}},
    {kF, {"лабораторія", "лабораторії", "лабораторію", "лабораторією", "лабораторії", "лабораторії", "лабораторій"}, {"laboratory", "laboratories"}},
    {kM, {"оркестр", "оркестру", "оркестр", "оркестром", "оркестрі", "оркестри", "оркестрів"}, {"orchestra", "orchestras"}},
    {kM, {"хор", "хору", "хор", "хором", "хорі", "хори", "хорів"}, {"choir", "choirs"}},
    {kF, {"майстерня", "майстерні", "майстерню", "майстернею", "майстерні", "майстерні", "майстерень"}, {"workshop", "workshops"}},
    {kN, {"дерево", "дерева", "дерево", "деревом", "дереві", "дерева", "дерев"}, {"tree", "trees"}},
    {kM, {"сад", "саду", "сад", "садом", "саду", "сади", "садів"}, {"garden", "gardens"}},
    {kF, {"пошта", "пошти", "пошту", "поштою", "пошті", "пошти", "пошт"}, {"post", "posts"}},
    {kM, {"годинник", "годинника", "годинник", "годинником", "годинникові", "годинники", "годинників"}, {"clock", "clocks"}},
    {kF, {"фотографія", "фотографії", "фотографію", "фотографією", "фотографії", "фотографії", "фотографій"}, {"photograph", "photographs"}},
    {kM, {"ліхтар", "ліхтаря", "ліхтар", "ліхтарем", "ліхтарі", "ліхтарі", "ліхтарів"}, {"lantern", "lanterns"}},
    {kF, {"казка", "казки", "казку", "казкою", "казці", "казки", "казок"}, {"tale", "tales"}},
    {kM, {"шахіст", "шахіста", "шахіста", "шахістом", "шахістові", "шахісти", "шахістів"}, {"chess player", "chess players"}},
    {kF, {"вишивка", "вишивки", "вишивку", "вишивкою", "вишивці", "вишивки", "вишивок"}, {"embroidery", "embroideries"}},
};

constexpr Adjective kAdjectives[] = {
    {"міськ", "municipal"}, {"міжнародн", "international"}, {"спільн", "joint"}, {"молодіжн", "youth"},
    {"дитяч", "children’s"}, {"культурн", "cultural"}, {"відкрит", "open"}, {"нов", "new"},
    {"щорічн", "annual"}, {"українськ", "Ukrainian"}, {"шкільн", "school"}, {"європейськ", "European"},
    {"музичн", "musical"}, {"науков", "scientific"}, {"весел", "merry"}, {"зелен", "green"},
    {"цифров", "digital"}, {"зимов", "winter"}, {"веснян", "spring"}, {"ранков", "morning"},
    {"різдвян", "Christmas"}, {"історичн", "historic"}, {"сучасн", "modern"}, {"народн", "folk"},
    {"енергетичн", "energy"}, {"водн", "water"}, {"сусідськ", "neighbourly"}, {"благодійн", "charity"},
    {"нічн", "night"}, {"просторов", "spatial"}, {"склян", "glass"}, {"дерев’ян", "wooden"},
};
// clang-format on

constexpr Verb kVerbs[] = {
    {"збирає", "brings together"},
    {"показує", "shows"},
    {"відкриває", "opens"},
    {"підтримує", "supports"},
    {"готує", "prepares"},
    {"змінює", "changes"},
    {"об’єднує", "unites"},
    {"відновлює", "renews"},
    {"вивчає", "studies"},
    {"обговорює", "discusses"},
    {"запускає", "launches"},
    {"пропонує", "offers"},
    {"фінансує", "funds"},
    {"створює", "creates"},
    {"навчає", "teaches"},
    {"приймає", "receives"},
    {"розвиває", "develops"},
    {"запрошує", "invites"},
    {"рятує", "saves"},
    {"вітає", "welcomes"},
};

constexpr Name kPrefixes[] = {{"еко", "eco"},     {"відео", "video"}, {"мікро", "micro"},
                              {"спорт", "sport"}, {"арт", "art"},     {"кіно", "cine"},
                              {"фото", "photo"},  {"радіо", "radio"}, {"медіа", "media"},
                              {"авто", "auto"},   {"міні", "mini"},   {"енерго", "energo"},
                              {"агро", "agro"},   {"біо", "bio"},     {"гідро", "hydro"},
                              {"нано", "nano"},   {"теле", "tele"},   {"мульти", "multi"}};

constexpr Name kFirstNames[] = {
    {"Олена", "Olena"},       {"Андрій", "Andrii"},    {"Марія", "Mariia"},  {"Тарас", "Taras"},
    {"Наталія", "Nataliia"},  {"Юрій", "Yurii"},       {"Ганна", "Hanna"},   {"Сергій", "Serhii"},
    {"Катерина", "Kateryna"}, {"Іван", "Ivan"},        {"Оксана", "Oksana"}, {"Петро", "Petro"},
    {"Ірина", "Iryna"},       {"Михайло", "Mykhailo"}, {"Софія", "Sofiia"},  {"Єва", "Yeva"}};

constexpr Name kSurnameRoots[] = {
    {"Коваль", "Koval"}, {"Шевч", "Shevch"}, {"Бондар", "Bondar"},    {"Мельнич", "Melnych"},
    {"Кравч", "Kravch"}, {"Ткач", "Tkach"},  {"Олійнич", "Oliinych"}, {"Лис", "Lys"},
    {"Гонч", "Honch"},   {"Савч", "Savch"},  {"Руд", "Rud"},          {"Поліщ", "Polishch"},
    {"Мороз", "Moroz"},  {"Петр", "Petr"},   {"Васил", "Vasyl"},      {"Зінч", "Zinch"},
    {"Гриц", "Hryts"},   {"Данил", "Danyl"}, {"Яков", "Yakov"},       {"Клим", "Klym"},
    {"Стеф", "Stef"},    {"Левч", "Levch"},  {"Марч", "March"},       {"Панч", "Panch"},
    {"Хом", "Khom"},     {"Федор", "Fedor"}, {"Юрч", "Yurch"},        {"Сидор", "Sydor"},
    {"Дем", "Dem"},      {"Тим", "Tym"},     {"Остап", "Ostap"},      {"Назар", "Nazar"}};

constexpr Name kSurnameEndings[] = {{"енко", "enko"},  {"ук", "uk"}, {"івський", "ivskyi"},
                                    {"ишин", "yshyn"}, {"ів", "iv"}, {"чак", "chak"}};

std::string_view ending(Gender gender, Case of) {
  switch (of) {
    case Case::many:
      return "і";
    case Case::of_many:
      return "их";
    default:
      break;
  }
  const bool feminine = gender == Gender::feminine;
  switch (of) {
    case Case::nominative:
      return feminine ? "а" : gender == Gender::neuter ? "е" : "ий";
    case Case::genitive:
      return feminine ? "ої" : "ого";
    case Case::accusative:
      return feminine ? "у" : gender == Gender::neuter ? "е" : "ий";
    case Case::instrumental:
      return feminine ? "ою" : "им";
    default:
      return feminine ? "ій" : "ому";
  }
}

}  // namespace

std::span<const UkrainianNoun> nouns() { return kNouns; }
std::span<const Adjective> adjectives() { return kAdjectives; }
std::span<const Verb> verbs() { return kVerbs; }
std::span<const Name> prefixes() { return kPrefixes; }
std::span<const Name> first_names() { return kFirstNames; }
std::span<const Name> surname_roots() { return kSurnameRoots; }
std::span<const Name> surname_endings() { return kSurnameEndings; }

std::string form_of(const Adjective& adjective, const UkrainianNoun& noun, Case of) {
  // Who lives has one form in both cases: "бачу нового вчителя", but "бачу новий театр".
  const bool lives = noun.gender == Gender::masculine && noun.forms[1] == noun.forms[2];
  if (of == Case::accusative && lives) of = Case::genitive;
  const Gender gender = noun.gender;
  return std::string(adjective.stem) + std::string(ending(gender, of));
}

std::string capital(std::string text) {
  // The letters our words begin with: а–п lie 0x20 above А–П; р–я, і, є and ї are a page further.
  if (text.empty()) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  if (first >= 'a' && first <= 'z') {
    text[0] = static_cast<char>(first - 0x20);
  } else if (text.size() > 1) {
    const auto second = static_cast<unsigned char>(text[1]);
    if (first == 0xD0 && second >= 0xB0) text[1] = static_cast<char>(second - 0x20);
    if (first == 0xD1 && second < 0x90) {
      text[0] = '\xD0';
      text[1] = static_cast<char>(second + 0x20);
    }
    if (first == 0xD1 && second >= 0x90) {
      text[0] = '\xD0';
      text[1] = static_cast<char>(second - 0x10);
    }
  }
  return text;
}

}  // namespace pobratym::bench
