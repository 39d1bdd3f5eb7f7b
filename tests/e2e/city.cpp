// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/city.hpp"

#include <stdexcept>

#include "content/repository/key_folder.hpp"
#include "content/repository/publish.hpp"
#include "kiosk/platform/shot.hpp"
#include "tests/e2e/filled_pack.hpp"
#include "tests/support/nginx.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

std::string program(const std::string& name) {
  return std::string(POBRATYM_BIN_DIR) + "/pobratym-" + name;
}

}  // namespace

City::City() {
  std::filesystem::copy(POBRATYM_SOURCE_DIR "/content/packs/kharkiv", pack(),
                        std::filesystem::copy_options::recursive);
  make_keys();
}

City::City(const std::map<std::string, Json>& records) {
  write_filled_pack(pack(), POBRATYM_SOURCE_DIR "/content/packs/kharkiv/media/festival.webp",
                    records);
  make_keys();
}

void City::make_keys() const {
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

void City::publish_unchecked(const std::map<std::string, Json>& records) const {
  std::vector<model::Record> all;
  for (const auto& [_, document] : records) all.push_back(model::record_from(document).value());
  RealDisk disk;
  const std::map<std::string, Bytes> media{
      {"picture.webp", disk.read(pack() / "media/picture.webp", 1u << 20u).value()}};
  const auto keys = repository::load_keys(RealDisk(FileMode::secret), folder_ / "keys");
  if (!keys) throw std::runtime_error(keys.error().message);
  const auto done = repository::publish({"filled", all, media}, disk, repository(), *keys, kNow);
  if (!done) throw std::runtime_error(done.error().message);
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
