// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/opinion.hpp"

#include <algorithm>
#include <array>

namespace pobratym::kiosk {
namespace {

constexpr std::array<std::string_view, 3> kPleased = {"found", "easy", "interesting"};
constexpr std::array<std::string_view, 5> kNotPleased = {"not-found", "unclear", "wrong", "hard",
                                                         "screen"};

bool among(std::span<const std::string_view> codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

std::string_view to_text(Mood mood) {
  switch (mood) {
    case Mood::good:
      return "good";
    case Mood::fair:
      return "fair";
    case Mood::bad:
      return "bad";
  }
  return "good";
}

std::span<const std::string_view> reasons_for(Mood mood) {
  if (mood == Mood::good) return kPleased;
  return kNotPleased;
}

bool is_reason(std::string_view code) { return among(kPleased, code) || among(kNotPleased, code); }

void feel(Opinion& opinion, Mood mood) {
  opinion.mood = mood;
  if (!among(reasons_for(mood), opinion.reason)) opinion.reason.clear();
}

void name_reason(Opinion& opinion, std::string_view code) {
  if (!opinion.mood || !among(reasons_for(*opinion.mood), code)) return;
  opinion.reason = opinion.reason == code ? std::string() : std::string(code);
}

}  // namespace pobratym::kiosk
