// SPDX-License-Identifier: Apache-2.0
// power_cuts: cuts the power over publications and syncs as often as it is told, and says what came
// of it. Everything follows from the seed, so that one that failed can be lived through again.
#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <random>

#include "tests/power/history.hpp"

using namespace pobratym;

namespace {

constexpr int kDone = 0, kBroken = 1, kUsage = 2;
constexpr std::uint64_t kTold = 10'000;  // cuts between two lines of progress

struct Arguments {
  std::uint64_t cuts = 100'000;
  std::uint64_t seed = 0;
  std::size_t cuts_per_operation = 40;
  bool one = false;
  std::string trial, where = "kiosk";
};

/// What the harness must find when it is on trial itself.
power::Settings settings_for(const Arguments& arguments) {
  power::Settings settings;
  settings.cuts = arguments.cuts_per_operation;
  power::Computer& computer = arguments.where == "kiosk" ? settings.kiosk : settings.publisher;
  computer.medium.forgets_file_syncs = arguments.trial == "file-syncs";
  computer.medium.forgets_folder_syncs = arguments.trial == "folder-syncs";
  if (arguments.trial == "hasty") computer.care = test::PowerDisk::Care::hasty;
  return settings;
}

void print(const power::Tally& tally, std::uint64_t first_seed, std::uint64_t histories,
           double seconds) {
  for (const auto& [kind, count] : tally.cuts) std::cout << "  " << count << " of " << kind << "\n";
  std::cout << tally.all() << " power cuts in " << histories << " histories (seeds " << first_seed
            << " to " << first_seed + histories - 1 << "), " << tally.operations << " operations, "
            << tally.different << " different media left behind, in " << seconds << " seconds\n";
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Cuts the power over publications and syncs and looks what is left."};
  Arguments arguments;
  arguments.seed = std::random_device()() & 0xFFFFFFu;
  app.add_option("--cuts", arguments.cuts, "how many at least");
  app.add_option("--seed", arguments.seed, "of the first history; the next ones count up");
  app.add_option("--cuts-per-operation", arguments.cuts_per_operation,
                 "of one publication or sync");
  app.add_flag("--one", arguments.one, "live through the one history of that seed");
  app.add_option("--trial", arguments.trial,
                 "break something that must be found: file-syncs and folder-syncs are forgotten by "
                 "the medium, hasty renames files before they are synced")
      ->check(CLI::IsMember({"file-syncs", "folder-syncs", "hasty"}));
  app.add_option("--where", arguments.where, "where it is broken")
      ->check(CLI::IsMember({"kiosk", "publisher"}));
  CLI11_PARSE(app, argc, argv);
  if (arguments.cuts_per_operation == 0) return kUsage;

  std::cout << "Seed " << arguments.seed << std::endl;
  const auto begin = std::chrono::steady_clock::now();
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  power::Sandbox sandbox(settings_for(arguments));
  std::uint64_t seed = arguments.seed;
  std::uint64_t broken = 0;
  std::uint64_t told = kTold;
  for (; sandbox.tally().all() < arguments.cuts; ++seed) {
    if (sandbox.tally().all() >= told) {
      std::cout << sandbox.tally().all() << " cuts, " << broken << " histories broke a promise, "
                << seconds() << " seconds" << std::endl;
      told += kTold;
    }
    try {
      power::live_through(sandbox, seed);
    } catch (const power::Broken& found) {
      ++broken;
      std::cout << found.promise << ": " << found.what() << "\n  again: power_cuts --one --seed "
                << seed << " --cuts-per-operation " << arguments.cuts_per_operation << std::endl;
    }
    if (arguments.one) {
      ++seed;
      break;
    }
  }
  print(sandbox.tally(), arguments.seed, seed - arguments.seed, seconds());
  std::cout << (broken == 0 ? "zero mixed, zero lost, zero stuck, zero blank"
                            : std::to_string(broken) + " histories broke a promise")
            << "\n";
  return broken == 0 ? kDone : kBroken;
}
