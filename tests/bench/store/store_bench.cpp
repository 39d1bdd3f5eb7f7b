// SPDX-License-Identifier: Apache-2.0
// Times what the store does at several sizes and prints the times in milliseconds as JSON; `run`
// makes the table.  store_bench --folder FOLDER [--sizes 1000,10000] [--edits COUNT]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "content/store/content_reader.hpp"
#include "tests/bench/store/filled_store.hpp"
#include "tests/bench/store/plain_store.hpp"
#include "tests/bench/synthetic/city_names.hpp"

using namespace pobratym;

namespace {

struct Options {
  Path folder;
  std::vector<std::size_t> sizes{1000, 10'000, 100'000, 1'000'000};
  std::uint64_t edits = 41;
};

[[noreturn]] void give_up(const Error& error) {
  std::fprintf(stderr, "store_bench: %s\n", error.message.c_str());
  std::exit(1);
}

void need(const Status& status) {
  if (!status) give_up(status.error());
}
template <class T>
T need(Result<T> result) {
  if (!result) give_up(result.error());
  return *std::move(result);
}

double timed(const std::function<void()>& action) {
  const auto began = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
      .count();
}

class Bench {
 public:
  Bench(const Options& options, std::size_t size)
      : options_(options),
        size_(size),
        filled_(options.folder / ("content-" + std::to_string(size) + ".db"), size) {}

  Json run() {
    std::fprintf(stderr, "%zu records\n", size_);
    steps_ = Json::object();
    add("fill", timed([&] { need(filled_.fill()); }));
    edits();
    for (int i = 0; i < 5; ++i) {
      add("open", timed([&] { (void)need(store::ContentWriter::open(filled_.file())); }));
    }
    const auto writer = need(store::ContentWriter::open(filled_.file()));
    add("check", timed([&] { need(writer.check()); }));
    questions();
    const auto bytes = std::filesystem::file_size(filled_.file());
    return {{"records", size_}, {"bytes", bytes}, {"times", steps_}};
  }

 private:
  void add(const char* step, double milliseconds) { steps_[step].push_back(milliseconds); }

  /// Ours and the peer's by turns, so that a busy moment meets both.
  void edits() {
    auto plain = need(bench::PlainStore::fill(
        options_.folder / ("plain-" + std::to_string(size_) + ".db"), filled_.content()));
    auto writer = need(store::ContentWriter::open(filled_.file()));
    for (std::uint64_t i = 0; i < options_.edits; ++i) {
      const std::size_t page = (i * 7919 + 13) % filled_.pages();
      const auto change = filled_.edited(page, i);
      const model::Record& record = change.pages[0].records[page % change.pages[0].records.size()];
      add("edit", timed([&] { need(writer.apply(change)); }));
      add("plain edit", timed([&] { need(plain.edit(record)); }));
    }
  }

  void questions() {
    auto reader = need(store::ContentReader::open(filled_.file()));
    const Instant now = std::chrono::sys_days(bench::kSyntheticToday) + std::chrono::hours(10);
    const model::Date today = bench::kSyntheticToday;
    const std::string city = bench::city_name(3).slug;
    for (int i = 0; i < 5; ++i) {
      add("live", timed([&] { (void)need(reader.live_events(now)); }));
      add("week",
          timed([&] { (void)need(reader.events_between(now, now + std::chrono::days(7), 200)); }));
      add("past", timed([&] { (void)need(reader.past_events(now, 12)); }));
      add("open exchanges", timed([&] { (void)need(reader.open_exchanges(today, 50)); }));
      add("notices", timed([&] { (void)need(reader.notices(today, 60)); }));
      add("filed", timed([&] { (void)need(reader.filed_under("area", "energy", today, 50)); }));
      add("city", timed([&] { (void)need(reader.city_overview(city, now, {20, 20, 20})); }));
    }
  }

  const Options& options_;
  std::size_t size_;
  bench::FilledStore filled_;
  Json steps_;
};

}  // namespace

int main(int count, char** words) {
  Options options;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string word = words[i];
    if (word == "--folder") options.folder = words[i + 1];
    if (word == "--edits") options.edits = std::strtoull(words[i + 1], nullptr, 10);
    if (word == "--sizes") {
      options.sizes.clear();
      std::istringstream sizes(words[i + 1]);
      for (std::string size; std::getline(sizes, size, ',');) {
        options.sizes.push_back(std::max(100ull, std::strtoull(size.c_str(), nullptr, 10)));
      }
    }
  }
  if (options.folder.empty()) give_up({ErrorCode::invalid, "--folder is missing"});
  Json all = Json::array();
  for (const std::size_t size : options.sizes) all.push_back(Bench(options, size).run());
  std::printf("%s\n", dump_json(all).c_str());
  return 0;
}
