// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "content/base/json.hpp"

namespace pobratym::ui {
namespace {

constexpr std::pair<const char*, Colour Theme::*> kNames[] = {
    {"paper", &Theme::paper},
    {"card", &Theme::card},
    {"ink", &Theme::ink},
    {"muted", &Theme::muted},
    {"faint", &Theme::faint},
    {"line", &Theme::line},
    {"edge", &Theme::edge},
    {"touch", &Theme::touch},
    {"touch_soft", &Theme::touch_soft},
    {"on_touch", &Theme::on_touch},
    {"tile", &Theme::tile},
    {"night", &Theme::night},
    {"sea", &Theme::sea},
    {"land", &Theme::land},
    {"border", &Theme::border},
    {"on_night", &Theme::on_night},
    {"on_night_muted", &Theme::on_night_muted},
    {"sun", &Theme::sun},
    {"live", &Theme::live},
    {"on_live", &Theme::on_live},
    {"track", &Theme::track},
    {"now", &Theme::now},
    {"good", &Theme::good},
    {"good_soft", &Theme::good_soft},
    {"online", &Theme::online},
    {"online_soft", &Theme::online_soft},
    {"learn", &Theme::learn},
    {"learn_soft", &Theme::learn_soft},
    {"warn", &Theme::warn},
    {"warn_soft", &Theme::warn_soft},
    {"shadow", &Theme::shadow},
};

std::optional<Colour> read_colour(const std::string& text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text.substr(1)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                             : -1;
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return Colour::rgb(value);
}

double luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

Result<Theme> read_theme(std::string_view json) {
  const auto document = parse_json(json);
  if (!document) return fail_in("theme", document.error());
  Theme theme;
  for (const auto& [name, field] : kNames) {
    const auto colour = read_colour(string_member(*document, name).value_or(""));
    if (!colour) {
      return fail(ErrorCode::invalid,
                  std::string("theme: the colour ") + name + " is missing or not like #14213D");
    }
    theme.*field = *colour;
  }
  theme.outlined = bool_member(*document, "outlined");
  return theme;
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace pobratym::ui
