// SPDX-License-Identifier: Apache-2.0
// Who reads a page: its language, the words and formats of it, and how times are said in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/i18n/languages.hpp"
#include "content/pages/site.hpp"

namespace pobratym::pages {

struct Reader {
  const Site& site;
  std::string language;
  std::vector<std::string> order;  ///< of languages in which a text is looked for
  const i18n::Texts& shared;       ///< words that screens say too
  const i18n::Texts& own;          ///< words of pages: assets/i18n/pages
  const i18n::LocaleFormat& format;

  [[nodiscard]] model::Localized words(const model::LocalizedText& text) const {
    return model::pick(text, order);
  }
  [[nodiscard]] i18n::LocalSeconds local(Instant instant, std::string_view zone) const;
  [[nodiscard]] i18n::LocalSeconds local(Instant instant) const {
    return local(instant, site.host.timezone);
  }
  /// "Понеділок, 23 листопада, 12:40 за Києвом"
  [[nodiscard]] std::string moment(Instant instant) const;
  /// "Понеділок, 23 листопада 2026", or from day to day.
  [[nodiscard]] std::string days(const model::TimeWindow& window) const;
  [[nodiscard]] std::string date(model::Date date) const;
  /// "англійська, чеська"
  [[nodiscard]] std::string language_names(const std::vector<std::string>& tags) const;
  [[nodiscard]] std::string city_name(const model::RecordKey& key) const;
};

/// One clock of an event.
struct WallClock {
  std::string place;
  std::string start;
  std::string end;
  std::string other_day;  ///< the date, where it is not the host's
};

/// The host's clock, then that of the first partner whose clock differs; none for whole days.
[[nodiscard]] std::vector<WallClock> clocks_of(const Reader& reader, const model::Event& event);

/// The words of pages in every language.
class PageWords {
 public:
  [[nodiscard]] static Result<PageWords> load();
  [[nodiscard]] Reader reader(const Site& site, const std::string& language) const;
  [[nodiscard]] const i18n::Texts& own(const std::string& language) const;

 private:
  explicit PageWords(i18n::Languages shared) : shared_(std::move(shared)) {}

  i18n::Languages shared_;
  std::map<std::string, i18n::Texts> own_;
};

}  // namespace pobratym::pages
