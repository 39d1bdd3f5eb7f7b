// SPDX-License-Identifier: Apache-2.0
// Every code that the kiosk shows is read from a picture of its whole screen by somebody else's
// program, upright, portrait, in each theme, and as a phone in a hand sees it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/base/disk.hpp"
#include "content/model/event_code.hpp"
#include "kiosk/ui/raster/png.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/kiosk/codes/photograph.hpp"
#include "tests/kiosk/codes/zbar_reader.hpp"
#include "tests/kiosk/screens/state_folder.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"

using namespace pobratym;

namespace {

using Codes = std::set<std::string>;

const std::string kPages = "https://twins.kharkiv.example/pages/";
const std::string kJoin = "https://meet.kharkiv.example/stiiki-mista-2026?lang=uk";
const std::string kEventPage = kPages + "uk/event/forum.html";
const char* const kNow = "2026-11-24T11:30:00Z";  // half an hour into the forum

Json host() {
  return test::with(test::host_json(),
                    {{"pages", kPages}, {"join_hosts", {"meet.kharkiv.example"}}});
}

/// A title that fills the entry to its last byte.
Json forum() {
  return test::with(
      test::event_json("forum", test::kyiv_time("2026-11-24T13:00"),
                       test::kyiv_time("2026-11-24T16:00")),
      {{"title", test::both("Стійкі міста: досвід Брно та Харкова після повеней, бурі та війни, "
                            "розмова рятувальників, лікарів, шкіл, театрів і громад двох міст",
                            "Resilient cities")},
       {"online", Json::array({{{"url", kJoin}, {"kind", "join"}}})}});
}

std::vector<Json> documents() {
  return {host(),
          test::with(test::city_json("kharkiv", "Харків"),
                     {{"country", "UA"}, {"timezone", "Europe/Kyiv"}}),
          test::city_json("brno"),
          test::agreement_json("kharkiv-brno", "brno",
                               Json::array({test::step_json("signed", "2005-04-12")})),
          forum(),
          test::with(test::envelope_json("initiative", "lights"),
                     {{"title", test::both("Світло", "Lights")},
                      {"problem", test::both("Темно.", "It is dark.")},
                      {"solution", test::both("Ліхтарі.", "Lamps.")},
                      {"live", "current"},
                      {"origin_city", "city/brno"}})};
}

std::string entry() {
  const auto event =
      model::decode_event(model::record_from(forum()).value(), "Europe/Kyiv").value();
  return model::event_code(event, event.title.by_language.at("uk"), kEventPage);
}

struct CodePage {
  std::string page;
  Codes codes;
};

std::vector<CodePage> pages() {
  return {{"home", {kJoin}},
          {"event/forum", {kJoin, kEventPage, entry()}},
          {"city/brno",
           {kPages + "uk/city/brno.html", "webcal" + kPages.substr(5) + "uk/city/brno.ics"}},
          {"record/initiative/lights", {kPages + "uk/initiative/lights.html"}}};
}

/// Pictures of a page from its top down, a new one as long as `wanted` has not been seen whole.
struct Pictures {
  std::vector<std::filesystem::path> files;
  Codes read;
};

class Screen {
 public:
  Screen() {
    state_.store(documents());
    state_.synced(parse_instant(kNow).value());
  }

  Pictures look(const CodePage& page, const std::string& size, const std::string& theme) {
    Pictures pictures;
    for (int scroll = 0; scroll <= 2400 && !seen(pictures.read, page.codes); scroll += 600) {
      auto file = state_.path() / ("shot" + std::to_string(++count_) + ".png");
      const auto run =
          test::run_program({POBRATYM_BIN_DIR "/pobratym-kiosk", "--state", state_.path(), "--page",
                             page.page, "--lang", "uk", "--size", size, "--theme", theme,
                             "--scroll", std::to_string(scroll), "--now", kNow, "--shot", file});
      INFO(run.output);
      REQUIRE(run.code == 0);
      const Codes read = test::read_codes(file);
      if (read.empty()) continue;
      pictures.read.insert(read.begin(), read.end());
      pictures.files.push_back(std::move(file));
    }
    return pictures;
  }

  /// What is read from photographs of these pictures, until all of `wanted` was.
  Codes photographs(const Pictures& pictures, const test::Hand& hand, const Codes& wanted) {
    Codes read;
    for (const auto& file : pictures.files) {
      const auto screen = ui::read_png(file);
      REQUIRE(screen);
      const auto taken = state_.path() / "photograph.png";
      REQUIRE(RealDisk().write(taken, ui::encode_png(test::photograph(*screen, hand)).value()));
      const Codes more = test::read_codes(taken);
      read.insert(more.begin(), more.end());
      if (seen(read, wanted)) break;
    }
    return read;
  }

 private:
  static bool seen(const Codes& read, const Codes& wanted) {
    return std::includes(read.begin(), read.end(), wanted.begin(), wanted.end());
  }

  test::StateFolder state_;
  int count_ = 0;
};

void need_reader() {
  if (!std::filesystem::exists(test::kZbar)) {
    SKIP("zbarimg is not here: packaging/dependencies installs it");
  }
}

constexpr const char* kSizes[] = {"1080x1920", "1920x1080"};

}  // namespace

TEST_CASE("every code reads from a picture of the whole screen, upright and lying, in each theme") {
  need_reader();
  Screen screen;
  for (const char* size : kSizes) {
    for (const char* theme : {"light", "dark", "contrast"}) {
      for (const CodePage& page : pages()) {
        INFO(page.page << " " << size << " " << theme);
        CHECK(screen.look(page, size, theme).read == page.codes);
      }
    }
  }
}

TEST_CASE("a phone that is far, askew or not in focus reads every code all the same") {
  need_reader();
  const std::pair<const char*, test::Hand> hands[] = {
      {"blurred", {.blur = 1.6}},
      {"from further away", {.scale = 0.6}},
      {"from near", {.scale = 1.7}},
      {"looked up at", {.roll = 4, .pitch = 18}},
      {"from the side", {.roll = -7, .yaw = 20}},
      {"all of it", {.scale = 0.8, .blur = 0.8, .roll = 3, .pitch = 10, .yaw = 8}}};
  Screen screen;
  for (const char* size : kSizes) {
    for (const CodePage& page : pages()) {
      const Pictures pictures = screen.look(page, size, "light");
      for (const auto& [name, hand] : hands) {
        // Lying pictures hold the smaller codes; there one photograph has everything at once.
        if (size == kSizes[1] && std::string_view(name) != "all of it") continue;
        INFO(page.page << " " << size << " " << name);
        CHECK(screen.photographs(pictures, hand, page.codes) == page.codes);
      }
    }
  }
}

TEST_CASE("what no phone could make out is not read: the reader does not know what it should see") {
  need_reader();
  Screen screen;
  const auto page = pages().at(1);
  const Pictures pictures = screen.look(page, kSizes[0], "light");
  REQUIRE(!pictures.files.empty());
  CHECK(screen.photographs(pictures, {.scale = 0.12}, page.codes).empty());
  CHECK(screen.photographs(pictures, {.blur = 12}, page.codes).empty());
}

TEST_CASE("the entry that needs no network is read from the screen as the same event") {
  need_reader();
  if (std::string_view(POBRATYM_PEERS_DIR).empty()) {
    SKIP("ical.js is not here: packaging/dependencies installs it");
  }
  Screen screen;
  const Codes read = screen.look(pages().at(1), kSizes[0], "light").read;
  const auto found = std::find_if(read.begin(), read.end(), [](const std::string& text) {
    return text.starts_with("BEGIN:VCALENDAR");
  });
  REQUIRE(found != read.end());
  CHECK(found->size() <= model::kMostEventCode);
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "read.ics", *found));
  const auto run = test::run_program(
      {POBRATYM_NODE, POBRATYM_PEERS_DIR "/ical_follow.mjs", (folder / "read.ics").string()});
  INFO(run.output);
  REQUIRE(run.code == 0);
  const Json event = parse_json(run.output).value().at("forum@example.org");
  CHECK(event.at("start") == "2026-11-24T11:00:00.000Z");
  CHECK(event.at("end") == "2026-11-24T14:00:00.000Z");
  CHECK(event.at("url") == kEventPage);
  CHECK(event.at("summary").get<std::string>().starts_with("Стійкі міста: досвід Брно та Харкова"));
}
