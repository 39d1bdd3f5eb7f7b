// SPDX-License-Identifier: Apache-2.0
// Times the making of every screen's view over stores of several sizes, the kiosk's start, and new
// content under an open page; prints milliseconds as JSON. `run` makes the table.
//   views_bench --folder FOLDER [--sizes 300,100000] [--views COUNT] [--only start,home]
//   views_bench --folder FOLDER --first-screen-of 100000
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "tests/bench/store/filled_store.hpp"
#include "tests/bench/store/first_screen.hpp"
#include "tests/bench/views/visited_kiosk.hpp"

using namespace pobratym;

namespace {

struct Options {
  std::string folder;
  std::vector<std::size_t> sizes{300, 100'000};
  std::size_t views = 100;
  std::vector<std::string> only = {};
  std::size_t first_screen_of = 0;

  [[nodiscard]] bool wants(std::string_view step) const {
    return only.empty() || std::find(only.begin(), only.end(), step) != only.end();
  }
};

/// By step: how long each of its runs took.
class Times {
 public:
  void add(const std::string& step, const bench::Taken& taken) {
    wall_[step].push_back(taken.wall);
    processor_[step].push_back(taken.processor);
  }
  void write(Json& into) const {
    into["times"] = wall_;
    into["processor"] = processor_;
  }

 private:
  Json wall_ = Json::object(), processor_ = Json::object();
};

[[noreturn]] void give_up(const std::string& sentence) {
  std::fprintf(stderr, "views_bench: %s\n", sentence.c_str());
  std::exit(1);
}

template <class T>
T need(Result<T> result) {
  if (!result) give_up(result.error().message);
  return *std::move(result);
}

void need(const Status& status) {
  if (!status) give_up(status.error().message);
}

/// The content of FOLDER/first-screen: what of `size` records its first screen shows.
Json fill_first_screen(const Options& options, std::size_t size) {
  const Path state = Path(options.folder) / "first-screen";
  std::filesystem::create_directories(state);
  std::filesystem::remove(state / "content.db");
  const bench::FilledStore filled(state / "content.db", size,
                                  bench::first_screen(bench::Synthetic(1, size)));
  need(filled.fill());
  return {{"records", filled.size()}};
}

Json measure(const Options& options, std::size_t size, const i18n::Languages& languages) {
  std::fprintf(stderr, "%zu records\n", size);
  const Path state = Path(options.folder) / std::to_string(size);
  std::filesystem::create_directories(state);
  const bench::FilledStore filled(state / "content.db", size);
  if (!std::filesystem::exists(filled.file())) need(filled.fill());
  auto content = need(store::ContentReader::open(filled.file()));
  Times times;
  for (int i = 0; i < 15 && options.wants("start"); ++i) {
    const bench::Stopwatch watch;
    const bench::VisitedKiosk starting(state, languages);
    times.add("start", watch.taken());
  }
  bench::VisitedKiosk visited(state, languages);
  for (const kiosk::Place place : kiosk::kPlaces) {
    const std::string name(to_text(place));
    if (!options.wants(name)) continue;
    for (const kiosk::Route& route :
         bench::routes_of(place, content, bench::kSyntheticToday, options.views)) {
      times.add(name, visited.open(route));
      if (visited.shows_a_message()) give_up(route.text() + " shows a message and no page");
    }
  }
  for (const bench::Narrowing& narrowing : bench::narrowings()) {
    if (!options.wants(narrowing.name) && !options.wants("narrowed")) continue;
    for (std::size_t i = 0; i < options.views; ++i) {
      times.add(narrowing.name, visited.open({narrowing.place, {}}, narrowing.wishes));
    }
  }
  auto writer = need(store::ContentWriter::open(filled.file()));
  for (const kiosk::Place place : {kiosk::Place::home, kiosk::Place::events}) {
    for (std::uint64_t edit = 0; edit < 21 && options.wants("new-content"); ++edit) {
      (void)visited.open({place, {}});
      need(writer.apply(filled.edited((edit * 7919 + 13) % filled.pages(), edit)));
      times.add("new content, " + std::string(to_text(place)), visited.notice_new_content());
    }
  }
  Json all = {{"records", size}};
  times.write(all);
  return all;
}

}  // namespace

int main(int count, char** words) {
  Options options;
  CLI::App arguments("Times the making of every screen's view.");
  arguments.add_option("--folder", options.folder, "where the stores are made, or were")
      ->required();
  arguments.add_option("--sizes", options.sizes, "records of each store")->delimiter(',');
  arguments.add_option("--views", options.views, "of each kind of page");
  arguments.add_option("--only", options.only, "steps: places, start, new-content")->delimiter(',');
  arguments.add_option("--first-screen-of", options.first_screen_of,
                       "only makes FOLDER/first-screen: of so many records those that show there");
  CLI11_PARSE(arguments, count, words);
  if (options.first_screen_of != 0) {
    std::printf("%s\n", dump_json(fill_first_screen(options, options.first_screen_of)).c_str());
    return 0;
  }
  const auto languages = need(i18n::Languages::load());
  Json all = Json::array();
  for (const std::size_t size : options.sizes) all.push_back(measure(options, size, languages));
  std::printf("%s\n", dump_json(all).c_str());
  return 0;
}
