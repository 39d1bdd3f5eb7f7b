// SPDX-License-Identifier: Apache-2.0
// Which font file draws which script at which weight. Fonts are Debian packages, not part of the
// sources, so finding them can fail: without Inter there is nothing to draw with, without one of
// the others some names lack letters and the kiosk runs on.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"

namespace pobratym::ui {

/// The design's weights: 400, 600 and 800.
enum class Weight { regular, semibold, extra_bold };
inline constexpr std::size_t kWeights = 3;

/// In the order in which a character is looked for; Inter first.
enum class FontFamily {
  inter,       ///< Latin, Cyrillic and Greek
  noto_sans,   ///< what Inter lacks of those
  georgian,    ///
  hebrew,      ///
  armenian,    ///
  arabic,      ///
  devanagari,  ///
  cjk,         ///< Chinese, Japanese and Korean, cut to common characters by assets/fonts
  symbols,     ///< signs that Inter lacks
  symbols2,    ///< pictures and dingbats
};
inline constexpr std::size_t kFontFamilies = 10;

/// One face in a file; `path` is empty when it was not found.
struct FontFile {
  Path path;
  int index = 0;  ///< the face's number in a collection (.ttc)
};

struct FontFiles {
  std::array<std::array<FontFile, kWeights>, kFontFamilies> files;
  std::map<std::string, Path, std::less<>> hyphenation;  ///< patterns, by language
  std::vector<std::string> gaps;  ///< a sentence for each family or language that was not found

  [[nodiscard]] const FontFile& file(FontFamily family, Weight weight) const {
    return files[static_cast<std::size_t>(family)][static_cast<std::size_t>(weight)];
  }
};

/// Looks in `assets`/fonts, then /usr/share/pobratym/fonts for what the project makes itself, and
/// in `system` for Debian's packages; in `patterns` for those that hyphenate. A family that lacks a
/// weight takes the nearest heavier one. not_found when Inter is missing: the sentence names the
/// package.
[[nodiscard]] Result<FontFiles> find_fonts(const Disk& disk, const Path& assets,
                                           const Path& system = "/usr/share/fonts",
                                           const Path& patterns = "/usr/share/hyphen");

}  // namespace pobratym::ui
