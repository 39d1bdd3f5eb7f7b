// SPDX-License-Identifier: Apache-2.0
// pobratym-kiosk: the only process with a screen; it knows no network.
#include <iostream>

#include "kiosk/platform/options.hpp"
#include "kiosk/platform/run.hpp"
#include "kiosk/platform/shot.hpp"

int main(int argc, char** argv) {
  using namespace pobratym;
  const auto read = kiosk::read_options(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const auto& options = std::get<kiosk::Options>(read);
  const RealDisk disk;
  const SystemClock system_clock;
  const FixedClock fixed_clock(options.now.value_or(Instant()));
  const Clock& clock = options.now ? static_cast<const Clock&>(fixed_clock) : system_clock;
  if (!options.shot.empty()) {
    const auto drawn = kiosk::draw_shot(options, disk, clock);
    if (!drawn) {
      std::cerr << "pobratym-kiosk: " << drawn.error().message << "\n";
      return 1;
    }
    return 0;
  }
  if (const auto ended = kiosk::run(options, disk, clock); !ended) {
    std::cerr << "pobratym-kiosk: " << ended.error().message << "\n";
    return 1;
  }
  return 0;
}
