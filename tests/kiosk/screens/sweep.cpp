// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/screens/sweep.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "content/base/text.hpp"
#include "kiosk/screens/page_list.hpp"
#include "tests/kiosk/screens/drawn_kiosk.hpp"
#include "tests/kiosk/screens/findings.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::test {
namespace {

using kiosk::Colours, kiosk::TextSize;

const Instant kNow = parse_instant("2026-11-24T12:32:00Z").value();
constexpr std::size_t kOfAKind = 2;

struct Panel {
  int width, height;
};
constexpr Panel kPanels[] = {{1080, 1920}, {1920, 1080}};
constexpr TextSize kSizes[] = {TextSize::normal, TextSize::large, TextSize::largest};
constexpr Colours kThemes[] = {Colours::light, Colours::dark, Colours::contrast};

/// Whether a finding in one would be one in the other.
bool same_layout(const ui::Semantics& a, const ui::Semantics& b) {
  return std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(),
                    [](const ui::TextPiece& x, const ui::TextPiece& y) {
                      return x.owner == y.owner && x.text == y.text && x.rect == y.rect &&
                             x.clip == y.clip && x.truncated == y.truncated &&
                             x.missing_glyphs == y.missing_glyphs;
                    }) &&
         std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(),
                    [](const ui::Node& x, const ui::Node& y) {
                      return x.id == y.id && x.name == y.name && x.command == y.command &&
                             x.rect == y.rect && x.visible == y.visible;
                    });
}

class Sweeper {
 public:
  explicit Sweeper(const std::string& language)
      : state_(kNow), kiosk_(state_.folder.path(), language, kNow, 1080, 1920) {}

  Sweep run() {
    const auto pages = kiosk::page_sample(kiosk_.pages(), kOfAKind);
    for (const Panel panel : kPanels) {
      kiosk_.resize(panel.width, panel.height);
      for (const TextSize size : kSizes) {
        for (const kiosk::Route& page : pages) {
          look_at(panel, size, page.text(),
                  [&]() -> const ui::Semantics& { return kiosk_.draw(page.text()); });
        }
        type_words();
        look_at(panel, size, "search, with words",
                [&]() -> const ui::Semantics& { return kiosk_.draw_frame(); });
        kiosk_.app().apply(kiosk::ClearWords{}, kiosk_.now());
      }
    }
    return std::move(result_);
  }

 private:
  /// The reference city's content, twelve days old, so that every page says so too.
  struct Stored {
    explicit Stored(Instant now) {
      folder.store_pack("kharkiv", now);
      folder.synced(now - std::chrono::days(12));
    }
    StateFolder folder;
  };

  void type_words() {
    static_cast<void>(kiosk_.draw("search"));
    for (const char32_t letter : to_utf32("lviv 2026")) {
      kiosk_.app().apply(kiosk::TypeLetters{to_utf8(std::u32string(1, letter))}, kiosk_.now());
    }
    static_cast<void>(kiosk_.app().tick(kiosk_.now()));
  }

  /// In the light theme all of it is inspected; in the others what is laid out differently.
  void look_at(Panel panel, TextSize size, const std::string& page,
               const std::function<const ui::Semantics&()>& draw) {
    ui::Semantics light;
    for (const Colours theme : kThemes) {
      kiosk::Comfort comfort;
      comfort.colours = theme;
      comfort.text = size;
      kiosk_.set(comfort);
      const std::string where = std::to_string(panel.width) + "x" + std::to_string(panel.height) +
                                " text " + std::string(to_text(size)) + " " +
                                std::string(to_text(theme)) + " " + page;
      const ui::Semantics& drawn = draw();
      ++result_.drawn;
      if (theme == Colours::light) {
        light = drawn;
      } else if (same_layout(drawn, light)) {
        continue;
      }
      add(where, findings(drawn, panel.width, panel.height));
      if (drawn.scroll_areas.empty()) continue;
      add(where + ", its end", findings(kiosk_.draw_scrolled(1), panel.width, panel.height));
    }
  }

  void add(const std::string& where, const std::vector<std::string>& faults) {
    for (const std::string& fault : faults) {
      if (!seen_.insert(fault.substr(0, fault.find(" ("))).second) continue;
      if (seen_.size() <= kMost) result_.faults += where + ": " + fault + "\n";
    }
  }

  static constexpr std::size_t kMost = 60;
  Stored state_;
  DrawnKiosk kiosk_;
  std::set<std::string> seen_;
  Sweep result_;
};

}  // namespace

Sweep sweep(const std::string& language) { return Sweeper(language).run(); }

}  // namespace pobratym::test
