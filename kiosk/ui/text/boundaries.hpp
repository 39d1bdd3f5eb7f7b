// SPDX-License-Identifier: Apache-2.0
// Where graphemes begin and where lines may end: ICU's rules (UAX 29, UAX 14), and the custom of
// Ukrainian and its neighbours on top, which no rule of Unicode knows: a one-letter preposition
// goes with its noun, a number with its unit, a dash stays with the words before it.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "kiosk/ui/text/paragraph.hpp"

namespace pobratym::ui {

class Boundaries {
 public:
  Boundaries();
  ~Boundaries();
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;

  /// Sets Character::before throughout. Of a paragraph that is cut, takes away the grapheme that
  /// the cut may have gone through.
  void find(Paragraph& paragraph, const std::string& language);

 private:
  struct Iterators;  // ICU takes milliseconds to make one
  std::unique_ptr<Iterators> graphemes_;
  std::map<std::string, std::unique_ptr<Iterators>> lines_;
};

}  // namespace pobratym::ui
