// SPDX-License-Identifier: Apache-2.0
// pobratym-kiosk: the only process with a screen; it knows no network.
#include <iostream>

#include "kiosk/platform/contact_sheet.hpp"
#include "kiosk/platform/options.hpp"
#include "kiosk/platform/run.hpp"
#include "kiosk/platform/shot.hpp"
#include "kiosk/platform/transcripts.hpp"

int main(int argc, char** argv) {
  using namespace pobratym;
  const auto read = kiosk::read_options(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const auto& options = std::get<kiosk::Options>(read);
  const RealDisk disk;
  const SystemClock system_clock;
  const FixedClock fixed_clock(options.now.value_or(Instant()));
  const Clock& clock = options.now ? static_cast<const Clock&>(fixed_clock) : system_clock;
  if (options.transcript) {
    const auto text = kiosk::transcripts(options, disk, clock);
    if (text) {
      std::cout << *text;
      return 0;
    }
    std::cerr << "pobratym-kiosk: " << text.error().message << "\n";
    return 1;
  }
  if (!options.contact_sheet.empty()) {
    const auto files = kiosk::draw_contact_sheets(options, disk, clock);
    if (!files) {
      std::cerr << "pobratym-kiosk: " << files.error().message << "\n";
      return 1;
    }
    for (const Path& file : *files) std::cout << file.string() << "\n";
    return 0;
  }
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
