// SPDX-License-Identifier: Apache-2.0
// What frames every page: whose kiosk it is, the clock, how old the content is, the language, Back,
// the six places, and the question to a visitor who may have left.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/scene.hpp"
#include "sync/status.hpp"

namespace pobratym::kiosk {

struct BarItem {
  Place place = Place::home;
  std::string label;
  bool here = false;
};

struct IdleQuestion {
  std::string title, text, stay, leave;
};

struct ChromeView {
  std::string host, tagline;
  std::string updated;                  ///< "оновлено 3 хв тому"
  std::string stale_title, stale_text;  ///< empty while the content is fresh
  std::string time, date;
  std::string language, language_name;  ///< "Укр", and what is read aloud
  std::string accessibility;
  std::string back;  ///< where Back leads; empty on the places of the bar
  std::vector<BarItem> bar;
  std::optional<IdleQuestion> question;
};

/// Content older than this is said to be so on every page.
inline constexpr std::chrono::hours kStaleAfter{24};

/// "3 хв тому"; the words for "never" or "unknown" when the status has no time, or one in the
/// future.
[[nodiscard]] std::string age_words(const Texts& texts, const std::optional<Instant>& then,
                                    Instant now);

[[nodiscard]] ChromeView make_chrome(const Scene& scene, const sync::SyncStatus& status);

}  // namespace pobratym::kiosk
