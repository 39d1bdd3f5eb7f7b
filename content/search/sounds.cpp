// SPDX-License-Identifier: Apache-2.0
#include "content/search/sounds.hpp"

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::search {
namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kMostReadings = 4;

/// One letter of ours a sound: a e i o u, b c d f h k l m n p r s t v z. What languages write in
/// several ways is one: г ґ х are h, ж is z, ц ч are c, ш щ are s, every и і ї й ы is i.
std::string_view cyrillic_sound(char32_t letter) {
  switch (letter) {
    case U'а':
      return "a";
    case U'б':
      return "b";
    case U'в':
    case U'ў':
      return "v";
    case U'г':
    case U'х':
      return "h";
    case U'д':
      return "d";
    case U'е':
    case U'э':
    case U'є':
      return "e";
    case U'ж':
    case U'з':
      return "z";
    case U'и':
    case U'і':
    case U'ї':
    case U'й':
    case U'ы':
    case U'ј':
      return "i";
    case U'к':
      return "k";
    case U'л':
      return "l";
    case U'м':
      return "m";
    case U'н':
      return "n";
    case U'о':
      return "o";
    case U'п':
      return "p";
    case U'р':
      return "r";
    case U'с':
    case U'ш':
    case U'щ':
      return "s";
    case U'т':
      return "t";
    case U'у':
      return "u";
    case U'ф':
      return "f";
    case U'ц':
    case U'ч':
      return "c";
    case U'ю':
      return "iu";
    case U'я':
      return "ia";
    default:
      return {};  // ь and ъ are silent
  }
}

struct Spelling {
  std::string_view letters;
  std::string_view sound;
  std::string_view other = {};  ///< a second way to read it
};

/// Of Latin, the longest first among those that begin alike: English, Czech and Polish habits after
/// their accents are gone, and the official Ukrainian romanisation.
constexpr Spelling kSpellings[] = {
    {"shch", "s"},    {"szcz", "s"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"},     {"dzh", "dz"},
    {"ch", "c", "h"}, {"kh", "h"},   {"gh", "h"},   {"zh", "z"},  {"sh", "s"},      {"th", "t"},
    {"ph", "f"},      {"ck", "k"},   {"cz", "c"},   {"sz", "s"},  {"rz", "z"},      {"ts", "c"},
    {"tz", "c"},      {"qu", "kv"},  {"ce", "ce"},  {"ci", "ci"}, {"cy", "ci"},     {"c", "k", "c"},
    {"q", "k"},       {"g", "h"},    {"j", "i"},    {"w", "v"},   {"x", "ks", "h"}, {"y", "i"},
};

bool is_vowel(char sound) {
  return std::string_view("aeiou").find(sound) != std::string_view::npos;
}

/// Repeated sounds are one, and an i beside another vowel is only how that vowel begins.
std::string settled(const std::string& sounds) {
  std::string once;
  for (const char sound : sounds) {
    if (once.empty() || once.back() != sound) once += sound;
  }
  std::string settled;
  for (std::size_t i = 0; i < once.size(); ++i) {
    const bool beside =
        (i > 0 && is_vowel(once[i - 1])) || (i + 1 < once.size() && is_vowel(once[i + 1]));
    if (once[i] != 'i' || !beside) settled += once[i];
  }
  return settled;
}

class Readings {
 public:
  void add(std::string_view sound, std::string_view other) {
    const std::size_t now = all_.size();
    for (std::size_t i = 0; !other.empty() && i < now && all_.size() < kMostReadings; ++i) {
      all_.push_back(all_[i] + std::string(other));
    }
    for (std::size_t i = 0; i < now; ++i) all_[i] += sound;
  }

  [[nodiscard]] std::vector<std::string> take() {
    std::vector<std::string> distinct;
    for (const std::string& reading : all_) {
      std::string sounds = settled(reading);
      if (sounds.size() < kShortest) continue;
      if (std::find(distinct.begin(), distinct.end(), sounds) == distinct.end()) {
        distinct.push_back(std::move(sounds));
      }
    }
    return distinct;
  }

 private:
  std::vector<std::string> all_{std::string()};
};

}  // namespace

std::vector<std::string> sounds_of(std::string_view word) {
  Readings readings;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view rest = word.substr(at);
    if (static_cast<unsigned char>(rest.front()) >= 0x80) {
      const std::u32string letter = to_utf32(rest.substr(0, 2));
      if (letter.empty() || letter.front() < 0x400 || letter.front() > 0x4FF) return {};
      readings.add(cyrillic_sound(letter.front()), {});
      at += 2;  // every letter of that block is two bytes
      continue;
    }
    const auto* spelling =
        std::find_if(std::begin(kSpellings), std::end(kSpellings),
                     [&](const auto& one) { return rest.starts_with(one.letters); });
    if (spelling != std::end(kSpellings)) {
      readings.add(spelling->sound, spelling->other);
      at += spelling->letters.size();
    } else {
      readings.add(rest.substr(0, 1), {});
      ++at;
    }
  }
  return readings.take();
}

}  // namespace pobratym::search
