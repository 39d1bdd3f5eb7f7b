// SPDX-License-Identifier: Apache-2.0
// kiosk_monkey: as many events as one has patience for, and what came of it.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <iostream>

#include "tests/kiosk/monkey/monkey.hpp"

int main(int argc, char** argv) {
  using namespace pobratym;
  CLI::App app("Lets a monkey use the kiosk. Ends with 1 when something did not hold.");
  std::uint64_t events = 20'000, seed = 1;
  double most_growth = 32;
  app.add_option("--events", events, "at least so many")->capture_default_str();
  app.add_option("--seed", seed, "another one, another monkey")->capture_default_str();
  app.add_option("--growth", most_growth,
                 "megabytes that memory may grow after a fifth of the events (a sanitizer keeps "
                 "what was freed: ASAN_OPTIONS=quarantine_size_mb=16)")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  const auto start = std::chrono::steady_clock::now();
  test::Monkey monkey(seed);
  test::MonkeyFigures figures = monkey.run(events);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  constexpr double kMegabyte = 1 << 20;
  const double growth =
      (static_cast<double>(figures.last_bytes) - static_cast<double>(figures.warm_bytes)) /
      kMegabyte;
  if (growth > most_growth) {
    figures.faults.push_back("memory grew by " + std::to_string(growth) + " MB");
  }
  std::cout << "seed " << seed << ": " << figures.events << " events, " << figures.frames
            << " frames, " << figures.contents << " other contents, " << figures.forgotten
            << " visitors forgotten whole, in " << took.count() << " s ("
            << took.count() * 1e6 / static_cast<double>(figures.events) << " µs an event)\n";
  std::cout << "ways home by touches:";
  for (const auto& [touches, times] : figures.ways_home) {
    std::cout << "  " << touches << ": " << times;
  }
  std::cout << "\nresident after a fifth: " << static_cast<double>(figures.warm_bytes) / kMegabyte
            << " MB, at the end: " << static_cast<double>(figures.last_bytes) / kMegabyte
            << " MB\nturns by place:";
  for (const auto& [place, times] : figures.places) std::cout << "  " << place << ": " << times;
  std::cout << "\n";
  for (const std::string& fault : figures.faults) std::cout << "FAULT " << fault << "\n";
  return figures.faults.empty() ? 0 : 1;
}
