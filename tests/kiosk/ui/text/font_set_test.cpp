// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/text/font_set.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <set>

#include "kiosk/ui/text/font.hpp"
#include "tests/kiosk/ui/text/typing.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::ui {
namespace {

using Catch::Matchers::ContainsSubstring;

// A disk of names only.
class Shelf final : public Disk {
 public:
  explicit Shelf(std::set<Path> names) : names_(std::move(names)) {}
  [[nodiscard]] bool exists(const Path& path) const override { return names_.contains(path); }
  [[nodiscard]] Result<Bytes> read(const Path&, std::uint64_t) const override { return Bytes{}; }
  [[nodiscard]] Status write(const Path&, BytesView) override { return {}; }
  [[nodiscard]] Result<std::vector<std::string>> list(const Path&) const override {
    return std::vector<std::string>{};
  }
  [[nodiscard]] Status make_folders(const Path&) override { return {}; }
  [[nodiscard]] Status remove(const Path&) override { return {}; }
  [[nodiscard]] Status replace(const Path&, const Path&) override { return {}; }

 private:
  std::set<Path> names_;
};

TEST_CASE("every font that the kiosk needs is on this machine") {
  const FontFiles files = fonts_of_this_build();
  CHECK(files.gaps.empty());
}

TEST_CASE("without Inter the kiosk says which package to install") {
  const auto files = find_fonts(Shelf({}), "/assets", "/fonts");
  REQUIRE_FALSE(files);
  CHECK(files.error().code == ErrorCode::not_found);
  CHECK_THAT(files.error().message, ContainsSubstring("fonts-inter"));
}

TEST_CASE("without the other fonts the kiosk starts and names what will be missing") {
  const auto files =
      find_fonts(Shelf({"/fonts/opentype/inter/Inter-Regular.otf"}), "/assets", "/fonts");
  REQUIRE(files);
  CHECK(files->file(FontFamily::inter, Weight::extra_bold).path ==
        files->file(FontFamily::inter, Weight::regular).path);
  REQUIRE(files->gaps.size() == kFontFamilies - 1 + 5);
  CHECK_THAT(files->gaps.front(), ContainsSubstring("fonts-noto-core"));
}

TEST_CASE("a weight that a family lacks is drawn in the nearest heavier one") {
  const auto files = find_fonts(
      Shelf({"/fonts/opentype/inter/Inter-Regular.otf", "/fonts/opentype/inter/Inter-Bold.otf",
             "/fonts/opentype/inter/Inter-Black.otf"}),
      "/assets", "/fonts");
  REQUIRE(files);
  CHECK(files->file(FontFamily::inter, Weight::semibold).path.filename() == "Inter-Bold.otf");
  CHECK(files->file(FontFamily::inter, Weight::extra_bold).path.filename() == "Inter-Black.otf");
}

TEST_CASE("the assets folder goes before the installed one") {
  const auto files = find_fonts(Shelf({"/fonts/opentype/inter/Inter-Regular.otf",
                                       "/assets/fonts/NotoSansCJK-Common-Regular.otf",
                                       "/usr/share/pobratym/fonts/NotoSansCJK-Common-Regular.otf"}),
                                "/assets", "/fonts");
  REQUIRE(files);
  CHECK(files->file(FontFamily::cjk, Weight::regular).path ==
        "/assets/fonts/NotoSansCJK-Common-Regular.otf");
}

TEST_CASE("a damaged font file is refused with its name") {
  const auto font = Font::open({POBRATYM_SOURCE_DIR "/LICENSE", 0}, FontFamily::inter);
  REQUIRE_FALSE(font);
  CHECK_THAT(font.error().message, ContainsSubstring("LICENSE"));
}

}  // namespace
}  // namespace pobratym::ui
