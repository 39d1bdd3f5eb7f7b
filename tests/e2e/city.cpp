// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/city.hpp"

#include <stdexcept>

#include "kiosk/platform/shot.hpp"
#include "tests/support/nginx.hpp"

namespace pobratym::test {
namespace {

std::string program(const std::string& name) {
  return std::string(POBRATYM_BIN_DIR) + "/pobratym-" + name;
}

}  // namespace

City::City() {
  std::filesystem::copy(POBRATYM_SOURCE_DIR "/content/packs/kharkiv", folder_ / "pack",
                        std::filesystem::copy_options::recursive);
  const ProgramRun keys = run_program({program("pack"), "keys", "new", folder_ / "keys"});
  if (keys.code != 0) throw std::runtime_error(keys.output);
}

ProgramRun City::check() const {
  return run_program({program("pack"), "check", folder_ / "pack", "--now", format_instant(kNow)});
}

ProgramRun City::publish() const {
  return run_program({program("pack"), "publish", folder_ / "pack", "--repository", repository(),
                      "--keys", folder_ / "keys", "--now", format_instant(kNow)});
}

ProgramRun City::sync_from(const std::string& from) const {
  return run_program({program("sync"), "once", "--repository", from, "--state", state(), "--root",
                      repository() / "metadata/1.root.json", "--now", format_instant(kNow)});
}

ProgramRun City::sync_over_http(std::multiset<std::string>* asked) {
  Nginx server(repository(), folder_ / ("nginx-" + std::to_string(servers_++)));
  ProgramRun run = sync_from(server.url());
  server.stop();
  if (asked != nullptr) *asked = server.paths();
  return run;
}

ProgramRun City::status() const {
  return run_program({program("sync"), "status", "--state", state(), "--json"});
}

ProgramRun City::draw(const std::string& page, const std::string& language) const {
  return run_program({program("kiosk"), "--state", state(), "--page", page, "--lang", language,
                      "--shot", picture(), "--now", format_instant(kNow)});
}

std::string City::words_on(const std::string& page, const std::string& language,
                           Instant now) const {
  kiosk::Options options;
  options.state = state();
  options.page = kiosk::Route::parse(page).value();
  options.language = language;
  options.shot = folder_ / "words.png";
  options.assets = POBRATYM_BINARY_DIR "/assets";
  const auto drawn = kiosk::draw_shot(options, RealDisk(), FixedClock(now));
  if (!drawn) throw std::runtime_error(drawn.error().message);
  std::string words;
  for (const ui::Node& node : drawn->nodes) words += node.name + "\n";
  for (const ui::TextPiece& piece : drawn->pieces) words += piece.text + "\n";
  return words;
}

void City::edit_brno(const std::string& summary) const {
  RealDisk disk;
  const Path file = folder_ / "pack/records/city/brno.json";
  Json record = parse_json(disk.read(file, 1u << 20u).value()).value();
  record["summary"]["en"] = summary;
  if (auto written = disk.write(file, dump_json_pretty(record)); !written) {
    throw std::runtime_error(written.error().message);
  }
}

std::set<std::string> City::files_in(const Path& folder) {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files.insert(std::filesystem::relative(entry.path(), folder).string());
    }
  }
  return files;
}

}  // namespace pobratym::test
