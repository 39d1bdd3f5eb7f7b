// SPDX-License-Identifier: Apache-2.0
// The interface languages that are part of the program.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/i18n/locale_format.hpp"
#include "content/i18n/texts.hpp"

namespace pobratym::i18n {

struct Language {
  Texts texts;
  LocaleFormat format;
};

class Languages {
 public:
  /// Reads every language of assets/i18n.
  [[nodiscard]] static Result<Languages> load();

  /// Makes the pseudo-language of the English words: get() finds it, tags() does not list it.
  [[nodiscard]] Status add_pseudo_language();

  /// The language, or the first there is when `tag` is not among them.
  [[nodiscard]] const Language& get(const std::string& tag) const;
  [[nodiscard]] bool has(const std::string& tag) const { return languages_.contains(tag); }
  [[nodiscard]] const std::vector<std::string>& tags() const { return tags_; }

 private:
  std::vector<std::string> tags_;  ///< in the order in which they are offered
  std::map<std::string, Language> languages_;
};

}  // namespace pobratym::i18n
