// SPDX-License-Identifier: Apache-2.0
// pobratym-preview: the kiosk's pages as pictures, on request. Beside the desk, never on a kiosk:
// it links the store's writer.
#include <signal.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "kiosk/preview/preview_server.hpp"

int main(int argc, char** argv) {
  using namespace pobratym;
  CLI::App app(
      "Draws pages of the kiosk, for staff to look at before they publish.\n"
      "Reads requests from standard input, a JSON object a line, and answers each on standard\n"
      "output: a line that says how many bytes follow, then a PNG. Ends when its input ends.");
  app.footer(
      "Example:\n"
      "  echo '{\"page\":\"city/brno\",\"language\":\"en\"}' | pobratym-preview --state state |\n"
      "    tail -n +2 > brno.png");
  std::string state, assets;
  app.add_option("--state", state, "folder that pobratym-sync keeps; it is only read")->required();
  app.add_option("--assets", assets, "folder with fonts/; found beside the program when not given");
  CLI11_PARSE(app, argc, argv);
  ::signal(SIGPIPE, SIG_IGN);  // whoever asked is gone: that ends the loop, not the process

  const RealDisk disk;
  const SystemClock clock;
  kiosk::Options options;
  options.assets = assets.empty() ? kiosk::default_assets() : Path(assets);
  const auto fail_with = [](const Error& error) {
    std::cerr << "pobratym-preview: " << error.message << "\n";
    return 1;
  };
  const auto supplies = kiosk::load_supplies(options, disk);
  if (!supplies) return fail_with(supplies.error());
  const auto server = kiosk::PreviewServer::make(*supplies, disk, clock, state);
  if (!server) return fail_with(server.error());
  std::ios::sync_with_stdio(false);
  (*server)->serve(std::cin, std::cout);
  return 0;
}
