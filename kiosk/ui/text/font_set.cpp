// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/font_set.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace pobratym::ui {
namespace {

enum class Place { system, assets };

struct Source {
  FontFamily family;
  Place place;
  std::string_view stem;    // the file's path up to its weight
  std::string_view suffix;  //
  std::string_view what;    // for people
  std::string_view cure;    // for people
};

constexpr std::string_view kInter = "Install the Debian package fonts-inter.";
constexpr std::string_view kNoto = "Install the Debian package fonts-noto-core.";
constexpr std::string_view kCjk =
    "Install the Debian packages fonts-noto-cjk and libharfbuzz-bin and build again.";

constexpr std::array<Source, kFontFamilies> kSources{{
    {FontFamily::inter, Place::system, "opentype/inter/Inter-", ".otf", "Inter", kInter},
    {FontFamily::noto_sans, Place::system, "truetype/noto/NotoSans-", ".ttf", "Noto Sans", kNoto},
    {FontFamily::georgian, Place::system, "truetype/noto/NotoSansGeorgian-", ".ttf",
     "Georgian letters", kNoto},
    {FontFamily::hebrew, Place::system, "truetype/noto/NotoSansHebrew-", ".ttf", "Hebrew letters",
     kNoto},
    {FontFamily::armenian, Place::system, "truetype/noto/NotoSansArmenian-", ".ttf",
     "Armenian letters", kNoto},
    {FontFamily::arabic, Place::system, "truetype/noto/NotoSansArabic-", ".ttf", "Arabic letters",
     kNoto},
    {FontFamily::devanagari, Place::system, "truetype/noto/NotoSansDevanagari-", ".ttf",
     "Devanagari letters", kNoto},
    {FontFamily::cjk, Place::assets, "fonts/NotoSansCJK-Common-", ".otf",
     "Chinese, Japanese and Korean characters", kCjk},
    {FontFamily::symbols, Place::system, "truetype/noto/NotoSansSymbols-", ".ttf", "symbols",
     kNoto},
    {FontFamily::symbols2, Place::system, "truetype/noto/NotoSansSymbols2-", ".ttf", "pictograms",
     kNoto},
}};

// Nearest first, heavier before lighter: most of Noto comes in Regular and Bold only.
constexpr std::array<std::array<std::string_view, 4>, kWeights> kNames{{
    {"Regular", "Medium", "SemiBold", "Bold"},
    {"SemiBold", "Bold", "Medium", "Regular"},
    {"ExtraBold", "Black", "Bold", "Regular"},
}};

struct Patterns {
  std::string_view language;
  std::string_view file;
  std::string_view package;
};

constexpr std::array<Patterns, 5> kPatterns{{
    {"uk", "hyph_uk_UA.dic", "hyphen-uk"},
    {"en", "hyph_en_US.dic", "hyphen-en-us"},
    {"de", "hyph_de_DE.dic", "hyphen-de"},
    {"pl", "hyph_pl_PL.dic", "hyphen-pl"},
    {"cs", "hyph_cs_CZ.dic", "hyphen-cs"},
}};

std::optional<FontFile> find(const Disk& disk, const std::vector<Path>& folders,
                             const Source& source, std::size_t weight) {
  for (const std::string_view name : kNames[weight]) {
    for (const Path& folder : folders) {
      Path path =
          folder / (std::string(source.stem) + std::string(name) + std::string(source.suffix));
      if (disk.exists(path)) return FontFile{std::move(path), 0};
    }
  }
  return std::nullopt;
}

}  // namespace

Result<FontFiles> find_fonts(const Disk& disk, const Path& assets, const Path& system,
                             const Path& patterns) {
  const std::vector<Path> own{assets, "/usr/share/pobratym"};
  const std::vector<Path> packaged{system};
  FontFiles found;
  for (const Source& source : kSources) {
    const std::vector<Path>& folders = source.place == Place::assets ? own : packaged;
    for (std::size_t weight = 0; weight < kWeights; ++weight) {
      if (auto file = find(disk, folders, source, weight)) {
        found.files[static_cast<std::size_t>(source.family)][weight] = std::move(*file);
        continue;
      }
      std::string sentence = "Looking for the fonts: no file under " + folders.front().string() +
                             " draws " + std::string(source.what) + ". " + std::string(source.cure);
      if (source.family == FontFamily::inter) {
        return fail(ErrorCode::not_found, std::move(sentence));
      }
      found.gaps.push_back(std::move(sentence));
      break;
    }
  }
  for (const Patterns& of : kPatterns) {
    const Path path = patterns / of.file;
    if (disk.exists(path)) {
      found.hyphenation.emplace(of.language, path);
    } else {
      found.gaps.push_back("Looking for hyphenation: there is no " + path.string() +
                           ". Install the Debian package " + std::string(of.package) + ".");
    }
  }
  return found;
}

}  // namespace pobratym::ui
