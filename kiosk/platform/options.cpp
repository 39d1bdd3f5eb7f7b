// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <map>
#include <system_error>

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

constexpr int kSmallest = 320;
constexpr int kLargest = 8192;

/// "1080x1920"
bool read_size(const std::string& text, int& width, int& height) {
  const auto cross = text.find('x');
  if (cross == std::string::npos) return false;
  const char *begin = text.data(), *middle = begin + cross, *end = begin + text.size();
  const auto first = std::from_chars(begin, middle, width);
  const auto second = std::from_chars(middle + 1, end, height);
  return first.ec == std::errc() && first.ptr == middle && second.ec == std::errc() &&
         second.ptr == end && std::min(width, height) >= kSmallest &&
         std::max(width, height) <= kLargest;
}

}  // namespace

std::variant<Options, int> read_options(int argc, const char* const* argv) {
  CLI::App app(
      "Shows what pobratym-sync brought: partner cities, events, conferences.\n"
      "Needs no network. Without --shot it opens a window and runs until it is closed.");
  app.footer(
      "Examples:\n"
      "  pobratym-kiosk --state /var/lib/pobratym\n"
      "  pobratym-kiosk --state state --page city/brno --lang en --shot brno.png");
  Options options;
  std::string state, page = "home", size, shot, contact_sheet, now, assets;
  app.add_option("--state", state, "folder that pobratym-sync keeps")->required();
  app.add_option(
         "--page", page,
         "home, cities, city/SLUG, events, event/SLUG, exchanges, online, search, languages, "
         "accessibility, record/TYPE/SLUG, help, initiatives, networks, history, law, notices, "
         "polls, poll/SLUG, finder, feedback, about, attract")
      ->capture_default_str();
  app.add_option("--type", options.typed, "with --page search: what is typed there");
  app.add_option(
      "--lang", options.language,
      "language of the screen: uk, en, de, pl, cs, or en-XA, which shows English longer and "
      "with marks, to see what does not fit");
  app.add_option("--size", size, "WIDTHxHEIGHT in pixels; a window without it fills the screen");
  const std::map<std::string, Colours> colours = {
      {"light", Colours::light}, {"dark", Colours::dark}, {"contrast", Colours::contrast}};
  app.add_option("--theme", options.comfort.colours, "light, dark or contrast")
      ->transform(CLI::CheckedTransformer(colours))
      ->option_text("NAME");
  const std::map<std::string, TextSize> sizes = {
      {"100", TextSize::normal}, {"150", TextSize::large}, {"200", TextSize::largest}};
  app.add_option("--text", options.comfort.text, "size of text in percent: 100, 150 or 200")
      ->transform(CLI::CheckedTransformer(sizes))
      ->option_text("PERCENT");
  app.add_option("--shot", shot, "draw one picture into this PNG file, without a window, and end");
  app.add_option("--contact-sheet", contact_sheet,
                 "draw every kind of page, small, into PNG files in this folder, and end");
  app.add_flag("--transcript", options.transcript,
               "print what a voice would say of the page, of every page when --page is not given");
  app.add_option("--scroll", options.scroll,
                 "with --shot: how far down the page, in units of 1/1080 of the short side");
  app.add_option("--now", now, "pretend it is this moment, as in 2026-11-24T08:30:00Z");
  app.add_option("--kiosk", options.kiosk,
                 "this kiosk's name at the desk, as in city-hall-1; without it nothing is counted")
      ->option_text("NAME");
  app.add_option("--assets", assets, "folder with fonts/; found beside the program when not given");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : 2;
  }
  const auto refuse = [](const std::string& sentence) {
    std::cerr << "pobratym-kiosk: " << sentence << "\n";
    return 2;
  };
  if (!options.kiosk.empty() && !is_slug(options.kiosk)) {
    return refuse("--kiosk takes a name of small letters, digits and hyphens, as in city-hall-1");
  }
  options.state = state;
  options.shot = shot;
  options.contact_sheet = contact_sheet;
  options.every_page = options.transcript && app.count("--page") == 0;
  options.assets = assets.empty() ? default_assets() : Path(assets);
  const auto route = Route::parse(page);
  if (!route) return refuse("there is no page " + page + "; --help lists them");
  options.page = *route;
  if (!size.empty() && !read_size(size, options.width, options.height)) {
    return refuse("--size takes WIDTHxHEIGHT, each from 320 to 8192, as in 1080x1920");
  }
  if (!now.empty()) {
    options.now = parse_instant(now);
    if (!options.now) return refuse("--now takes a moment in UTC, as in 2026-11-24T08:30:00Z");
  }
  return options;
}

std::vector<Action> opening_wishes(const Options& options) {
  std::vector<Action> wishes = {SetColours{options.comfort.colours},
                                SetTextSize{options.comfort.text}, Go{options.page}};
  for (const char32_t letter : to_utf32(options.typed)) {
    TypeLetters typed;
    append_utf8(typed.letters, letter);
    wishes.emplace_back(std::move(typed));
  }
  return wishes;
}

Path default_assets() {
  std::error_code error;
  const Path program = std::filesystem::read_symlink("/proc/self/exe", error);
  const Path prefix = program.parent_path().parent_path();
  Path built = prefix / "assets";
  if (!error && std::filesystem::exists(built / "fonts", error)) return built;
  return prefix / "share" / "pobratym";
}

}  // namespace pobratym::kiosk
