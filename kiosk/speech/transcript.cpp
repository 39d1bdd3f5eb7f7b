// SPDX-License-Identifier: Apache-2.0
#include "kiosk/speech/transcript.hpp"

#include <algorithm>

namespace pobratym::kiosk {

std::string transcript(const std::vector<Utterance>& said, std::string_view language) {
  std::string lines;
  for (const Utterance& utterance : said) {
    std::string line;
    for (const Spoken& spoken : utterance.words) {
      const bool foreign = spoken.language != language;
      line += foreign ? "[" + spoken.language + ": " + spoken.words + "]" : spoken.words;
    }
    if (!utterance.about.empty()) line += " — " + utterance.about;
    std::replace(line.begin(), line.end(), '\n', ' ');
    lines += line + "\n";
  }
  return lines;
}

}  // namespace pobratym::kiosk
