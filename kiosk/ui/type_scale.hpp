// SPDX-License-Identifier: Apache-2.0
// The sizes of type, by what the words are. Sizes in units (see metrics.hpp).
#pragma once

#include "kiosk/ui/text/text_block.hpp"

namespace pobratym::ui {

enum class Type {
  display,   ///< the one line a screen opens with, over a picture
  name,      ///< a city's name on its postcard
  title,     ///< of a page
  heading,   ///< of a section
  headline,  ///< of the one card that matters now
  figure,    ///< a number that stands alone
  strong,    ///< of a row in a list
  body,      ///< running text
  meta,      ///< when, where, in which language
  button,    ///< words on what can be touched
  label,     ///< under an icon, beside a pin
  caption,   ///< in the header, under a clock: as `small`, but never larger
  mark,      ///< in a small coloured mark
  small,     ///< sources and credits
};

[[nodiscard]] constexpr TextStyle style_of(Type type) {
  const auto style = [](float size, Weight weight, float tracking, float line_height) {
    TextStyle s;
    s.size = size;
    s.weight = weight;
    s.tracking = tracking;
    s.line_height = line_height;
    return s;
  };
  switch (type) {
    case Type::display:
      return style(60, Weight::extra_bold, -0.024f, 1.15f);
    case Type::name:
      return style(96, Weight::extra_bold, -0.028f, 1.08f);
    case Type::title:
      return style(64, Weight::extra_bold, -0.024f, 1.12f);
    case Type::heading:
      return style(40, Weight::extra_bold, -0.018f, 1.2f);
    case Type::headline:
      return style(40, Weight::extra_bold, -0.016f, 1.16f);
    case Type::figure:
      return style(44, Weight::extra_bold, -0.02f, 1.15f);
    case Type::strong:
      return style(33, Weight::semibold, -0.008f, 1.2f);
    case Type::body:
      return style(33, Weight::regular, -0.004f, 1.48f);
    case Type::meta:
      return style(27, Weight::regular, -0.002f, 1.32f);
    case Type::button:
      return style(27, Weight::semibold, -0.004f, 1.25f);
    case Type::label:
      return style(24, Weight::semibold, -0.002f, 1.25f);
    case Type::mark:
      return style(22.5f, Weight::semibold, 0, 1.25f);
    case Type::caption:
      return style(23, Weight::regular, 0, 1.35f);
    case Type::small:
      return style(23, Weight::regular, 0, 1.35f);
  }
  return {};
}

}  // namespace pobratym::ui
