// SPDX-License-Identifier: Apache-2.0
// Texts and links of a calendar, made fit for a record: plain, short enough, in the languages they
// say they are in, and links to the web only. What had to be changed is reported.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/base/json.hpp"
#include "content/import/ical_component.hpp"
#include "content/import/ical_findings.hpp"
#include "content/import/untrusted_text.hpp"

namespace pobratym::import {

class IcalTexts {
 public:
  /// `language`: of texts that do not say.
  IcalTexts(std::string language, IcalFindings& findings);

  /// A text as plain text of at most `limit` code points; empty when nothing is left.
  [[nodiscard]] std::string plain(std::string_view text, std::size_t limit,
                                  const std::string& where, const std::string& field);

  /// The same in one line: for titles and names.
  [[nodiscard]] std::string line(std::string_view text, std::size_t limit, const std::string& where,
                                 const std::string& field);

  /// All properties of a name as a localized text, one for each language; an empty object when
  /// there is none. Titles are one line.
  enum class Shape { title, prose };
  [[nodiscard]] Json localized(const IcalComponent& component, std::string_view property,
                               Shape shape, const std::string& where);

  /// The address when it is one of the web; others are reported and left out.
  [[nodiscard]] std::optional<std::string> link(std::string_view text, const std::string& where,
                                                const std::string& field);

  /// What the LANGUAGE parameter says (RFC 5646), else the language of texts that do not say.
  [[nodiscard]] std::string language(const IcalLine& line) const;
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  std::string checked(CleanText clean, std::string_view before, const std::string& where,
                      const std::string& field);

  std::string language_;
  IcalFindings& findings_;
};

/// "EN-us" as "en-US"; empty when it is no language.
[[nodiscard]] std::optional<std::string> language_tag(std::string_view text);

}  // namespace pobratym::import
