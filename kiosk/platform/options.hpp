// SPDX-License-Identifier: Apache-2.0
// What pobratym-kiosk is told on its command line.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "kiosk/visit/action.hpp"
#include "kiosk/visit/comfort.hpp"
#include "kiosk/visit/route.hpp"

namespace pobratym::kiosk {

struct Options {
  Path state;
  Route page;
  std::string typed;     ///< into the search page
  std::string language;  ///< empty: the host's first
  int width = 0;         ///< 0: the whole screen, or 1080×1920 off-screen
  int height = 0;
  Comfort comfort;             ///< how the screen looks at the start
  Path shot;                   ///< empty: open a window
  Path contact_sheet;          ///< folder for pictures of many pages; empty: none
  bool transcript = false;     ///< print the page as it would be read aloud
  bool every_page = false;     ///< with transcript: no page was named, so all are meant
  float scroll = 0;            ///< units the shot is scrolled down
  std::optional<Instant> now;  ///< stands still there; else the system's clock
  std::string kiosk;           ///< its name at the desk; empty: nothing is counted
  Path assets;                 ///< where the cut fonts lie; empty: beside the program
};

/// The options, or the exit code when there is nothing more to do (help, or a mistake that has been
/// explained on standard error).
[[nodiscard]] std::variant<Options, int> read_options(int argc, const char* const* argv);

/// What a visitor would do to see the page and look that were asked for.
[[nodiscard]] std::vector<Action> opening_wishes(const Options& options);

/// The folder with fonts/ that goes with this program: beside its own folder, as built or as
/// installed.
[[nodiscard]] Path default_assets();

}  // namespace pobratym::kiosk
