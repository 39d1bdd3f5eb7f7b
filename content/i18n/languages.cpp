// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/languages.hpp"

#include "content/i18n/pseudo_language.hpp"
#include "embedded/i18n_cs.hpp"
#include "embedded/i18n_de.hpp"
#include "embedded/i18n_en.hpp"
#include "embedded/i18n_pl.hpp"
#include "embedded/i18n_uk.hpp"

namespace pobratym::i18n {

Result<Languages> Languages::load() {
  Languages languages;
  const std::pair<const char*, std::string_view> files[] = {{"uk", embedded::i18n_uk()},
                                                            {"en", embedded::i18n_en()},
                                                            {"de", embedded::i18n_de()},
                                                            {"pl", embedded::i18n_pl()},
                                                            {"cs", embedded::i18n_cs()}};
  for (const auto& [tag, json] : files) {
    auto texts = Texts::read(tag, json);
    if (!texts) return tl::unexpected(texts.error());
    languages.tags_.emplace_back(tag);
    languages.languages_.emplace(tag, Language{std::move(*texts), LocaleFormat(tag)});
  }
  return languages;
}

Status Languages::add_pseudo_language() {
  const std::string tag(kPseudoLanguage);
  auto json = pseudo_texts(embedded::i18n_en());
  if (!json) return tl::unexpected(json.error());
  auto texts = Texts::read(tag, *json);
  if (!texts) return tl::unexpected(texts.error());
  languages_.emplace(tag, Language{std::move(*texts), LocaleFormat(tag)});
  return {};
}

const Language& Languages::get(const std::string& tag) const {
  const auto found = languages_.find(tag);
  return found != languages_.end() ? found->second : languages_.at(tags_.front());
}

}  // namespace pobratym::i18n
