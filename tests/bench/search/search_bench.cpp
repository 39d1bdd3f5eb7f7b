// SPDX-License-Identifier: Apache-2.0
// Searches over synthetic content: ours, bare FTS5 and LIKE, query by query in one run. See run.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>

#include "content/lexicon/lexicon.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/content_writer.hpp"
#include "tests/bench/search/peers.hpp"
#include "tests/bench/search/queries.hpp"
#include "tests/bench/synthetic/synthetic.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace pobratym;
using bench::TimedQuery;

constexpr int kRounds = 3;  ///< the median of them counts
constexpr std::uint64_t kSeed = 2026;

double milliseconds_of(const std::function<void()>& action) {
  std::vector<double> times;
  for (int round = 0; round < kRounds; ++round) {
    const auto began = std::chrono::steady_clock::now();
    action();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

double at_share(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  return values[at];
}

struct Times {
  std::vector<double> ours;
  std::vector<double> full_text;
  std::vector<double> like;
  std::vector<double> ratios;  ///< ours to full text, query by query
  std::size_t unfound = 0;

  [[nodiscard]] Json figures() const {
    return {{"queries", ours.size()},
            {"not found", unfound},
            {"median_ms", at_share(ours, 0.5)},
            {"p95_ms", at_share(ours, 0.95)},
            {"most_ms", at_share(ours, 1)},
            {"fts5_median_ms", at_share(full_text, 0.5)},
            {"fts5_p95_ms", at_share(full_text, 0.95)},
            {"like_median_ms", at_share(like, 0.5)},
            {"ratio_to_fts5_median", at_share(ratios, 0.5)},
            {"ratio_to_fts5_p95", at_share(ratios, 0.95)},
            {"ratio_of_medians", at_share(ours, 0.5) / std::max(at_share(full_text, 0.5), 1e-6)},
            {"ratio_of_p95s", at_share(ours, 0.95) / std::max(at_share(full_text, 0.95), 1e-6)}};
  }
};

void print(const std::string& kind, const Json& figures) {
  std::printf("%-20s %7d %9.2f %9.2f %9.2f %10.2f %9.2f %10.2f %8.2f %8.2f\n", kind.c_str(),
              figures["queries"].get<int>(), figures["median_ms"].get<double>(),
              figures["p95_ms"].get<double>(), figures["most_ms"].get<double>(),
              figures["fts5_median_ms"].get<double>(), figures["fts5_p95_ms"].get<double>(),
              figures["like_median_ms"].get<double>(),
              figures["ratio_to_fts5_median"].get<double>(),
              figures["ratio_of_p95s"].get<double>());
}

struct Arguments {
  std::string json;
  std::string keep;
  std::size_t records = 100'000;
  bool slow = false;
};

void check(const Status& status) {
  if (!status) throw std::runtime_error(status.error().message);
}

std::map<std::string, lexicon::Dictionary> dictionaries() {
  constexpr std::uint64_t kMost = 64u << 20u;
  const Path folder = "/usr/share/hunspell";
  std::map<std::string, lexicon::Dictionary> all;
  for (const auto& [language, name] : {std::pair("uk", "uk_UA"), std::pair("en", "en_US")}) {
    const auto affixes = RealDisk().read(folder / (std::string(name) + ".aff"), kMost);
    auto words = RealDisk().read(folder / (std::string(name) + ".dic"), kMost);
    if (!affixes || !words) throw std::runtime_error(std::string("no dictionary ") + name);
    all.emplace(language, lexicon::Dictionary::from(*affixes, *std::move(words)).value());
  }
  return all;
}

/// Fills both databases; the queries come from the same records.
std::vector<TimedQuery> fill(const Path& content, bench::Peers& peers, std::size_t count) {
  constexpr std::size_t kPage = 5'000;
  bench::Synthetic synthetic(kSeed, count);
  bench::QueryMaker maker;
  auto writer = store::ContentWriter::open(content);
  if (!writer) throw std::runtime_error(writer.error().message);
  std::vector<model::Record> sample;  // whose words the lexicon has
  std::uint32_t bucket = 0;
  store::ContentChange change;
  const Instant now = std::chrono::sys_days(bench::kSyntheticToday);
  change.sources = {{"synthetic", 1, {}, now}};
  change.pages.push_back({"synthetic", bucket, sha256("0"), {}});
  while (auto record = synthetic.next()) {
    maker.add(*record);
    peers.add(*record);
    if (sample.size() < 20'000) sample.push_back(*record);
    change.pages.back().records.push_back(*std::move(record));
    if (change.pages.back().records.size() < kPage) continue;
    check(writer->apply(change));
    change.pages = {{"synthetic", ++bucket, sha256(std::to_string(bucket)), {}}};
  }
  for (model::Record& record : lexicon::make_lexicon(sample, dictionaries())) {
    change.pages.back().records.push_back(std::move(record));
  }
  check(writer->apply(change));
  peers.finish();
  return maker.make();
}

int run(const Arguments& arguments) {
  const test::TemporaryFolder temporary;
  const Path folder = arguments.keep.empty() ? temporary / "" : Path(arguments.keep);
  std::filesystem::create_directories(folder);
  const auto began = std::chrono::steady_clock::now();
  bench::Peers peers(folder / "peers.db");
  const auto queries = fill(folder / "content.db", peers, arguments.records);
  const std::chrono::duration<double> filled = std::chrono::steady_clock::now() - began;
  auto reader = store::ContentReader::open(folder / "content.db");
  if (!reader) throw std::runtime_error(reader.error().message);

  std::map<std::string, Times> kinds;
  Times all;
  Times as_typed;  // where bare FTS5 is asked the very same
  for (const TimedQuery& query : queries) {
    std::size_t found = 0;
    const double ours = milliseconds_of([&] {
      const auto results = reader->search(query.typed, {bench::kSyntheticToday, {"uk", "en"}, 20});
      if (!results) throw std::runtime_error(results.error().message);
      found = results->hits.size();
    });
    const double full_text = milliseconds_of([&] { peers.full_text(query); });
    const double like = milliseconds_of([&] { peers.like(query); });
    if (arguments.slow)
      std::printf("%8.2f %8.2f %3zu %s: %s\n", ours, full_text, found, query.kind.c_str(),
                  query.typed.c_str());
    const bool same = query.meant == query.typed || query.meant + " " == query.typed;
    for (Times* times : {&kinds[query.kind], &all, same ? &as_typed : nullptr}) {
      if (times == nullptr) continue;
      times->ours.push_back(ours);
      times->full_text.push_back(full_text);
      times->like.push_back(like);
      times->ratios.push_back(ours / std::max(full_text, 1e-3));
      times->unfound += found == 0 ? 1 : 0;
    }
  }

  std::printf("%zu records, filled in %.0f s; content.db %.1f MB, bare FTS5 %.1f MB\n\n",
              arguments.records, filled.count(),
              static_cast<double>(std::filesystem::file_size(folder / "content.db")) / 1e6,
              static_cast<double>(std::filesystem::file_size(folder / "peers.db")) / 1e6);
  std::printf("%-20s %7s %9s %9s %9s %10s %9s %10s %8s %8s\n", "kind", "queries", "median ms",
              "p95 ms", "most ms", "FTS5 med.", "FTS5 p95", "LIKE med.", "ratio", "of p95s");
  Json document = {{"bench", "search"}, {"records", arguments.records}, {"kinds", Json::object()}};
  for (const auto& [kind, times] : kinds) {
    document["kinds"][kind] = times.figures();
    print(kind, document["kinds"][kind]);
  }
  document["as_typed"] = as_typed.figures();
  document["all"] = all.figures();
  print("all as typed", document["as_typed"]);
  print("all", document["all"]);
  document["content_bytes"] = std::filesystem::file_size(folder / "content.db");
  document["peer_bytes"] = std::filesystem::file_size(folder / "peers.db");
  if (!arguments.json.empty()) {
    check(RealDisk().write(arguments.json, dump_json_pretty(document)));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool more = i + 1 < argc;
    if (word == "--json" && more)
      arguments.json = argv[++i];
    else if (word == "--keep" && more)
      arguments.keep = argv[++i];
    else if (word == "--records" && more)
      arguments.records = std::stoul(argv[++i]);
    else if (word == "--each")
      arguments.slow = true;
    else {
      std::cerr << "usage: search_bench [--json FILE] [--records COUNT] [--keep FOLDER] [--each]\n";
      return 2;
    }
  }
  try {
    return run(arguments);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
