// SPDX-License-Identifier: Apache-2.0
// An urgent notice, which lies over every page until the visitor says that they have read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/notice.hpp"
#include "kiosk/screens/languages_view.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

/// What the visitor may change without leaving the notice.
struct UrgentOption {
  std::string id;
  std::string words;
  std::string language;  ///< of the words, when it is not the visitor's
  std::string name;      ///< read aloud
  std::string command;
  bool chosen = false;
};

struct UrgentView {
  NoticeVersion version;
  std::optional<model::Date> last_day;  ///< on which it holds
  std::string mark;                     ///< "Терміново"
  std::string count;                    ///< "ще 1 після цього"; empty when it is the last
  model::Localized title, text;
  std::string text_language;       ///< said when the text is not in the visitor's language
  std::vector<std::string> lines;  ///< since when, until when, which cities, who says so, a sample
  std::string understood;
  std::string read_on;  ///< until its end was in sight
  std::vector<UrgentOption> sizes_and_colours, languages;
};

/// The urgent notices that hold today and that the visitor has not acknowledged, most recent first.
[[nodiscard]] store::KnownList<model::Notice> unread_urgent(const Scene& scene);

/// They, in the order in which they are shown one by one. `available`: the languages that are
/// offered.
[[nodiscard]] std::vector<UrgentView> make_urgent(const Scene& scene,
                                                  const std::vector<LanguageOption>& available);

}  // namespace pobratym::kiosk
