// SPDX-License-Identifier: Apache-2.0
// What every make_x reads: content, words, formats and one moment. Nothing in it changes while a
// view is made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.hpp"
#include "content/model/host.hpp"
#include "content/model/localized.hpp"
#include "content/store/content_reader.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/visit/session.hpp"

namespace pobratym::kiosk {

/// Host phrases that a language bends: "У Харкові", "за Києвом". Empty when the pack has none.
struct HostPhrases {
  std::string here;       ///< "У Харкові"
  std::string time;       ///< "за Києвом"
  std::string together;   ///< "Разом із Харковом"
  std::string from_here;  ///< "Від Харкова"
};

struct Scene {
  store::ContentReader& content;
  const Texts& texts;
  const LocaleFormat& format;
  const model::Host& host;
  HostPhrases phrases;
  Session session;
  Instant now;
  model::Date today{};                 ///< in the host's zone
  std::vector<std::string> languages;  ///< the visitor's reading order
  bool clock_known = true;             ///< else `now` is the newest moment that was signed
  bool collects = true;                ///< answers and feedback of this kiosk reach somebody
  std::optional<Instant> news = {};    ///< when the content was last known to be the newest

  [[nodiscard]] model::Localized words(const model::LocalizedText& text) const {
    return model::pick(text, languages);
  }
  /// The language to mark a text with: empty when it is the visitor's own.
  [[nodiscard]] std::string foreign(const model::Localized& words) const {
    return words.language == session.language ? std::string() : words.language;
  }
  /// "Мова тексту: чеська"; empty when it is the visitor's own.
  [[nodiscard]] std::string language_note(const model::Localized& words) const;
  [[nodiscard]] LocalSeconds local(Instant instant) const;
  [[nodiscard]] LocalSeconds local(Instant instant, std::string_view zone) const;
};

}  // namespace pobratym::kiosk
