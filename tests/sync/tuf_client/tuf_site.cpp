// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/tuf_client/tuf_site.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "content/base/disk.hpp"
#include "content/base/json.hpp"

namespace pobratym::test {
namespace {

Bytes read_file(const Path& path) { return RealDisk().read(path, 1u << 24u).value_or(""); }

}  // namespace

TufSite::TufSite(bool consistent)
    : repository(consistent), first_root_(repository.newest("root")), server_(repository.answer()) {
  metadata_url = url() + "/metadata/";
  targets_url = url() + "/targets/";
}

bool TufSite::run(const std::vector<std::string>& words) {
  server_.forget();
  const auto seconds = parse_instant(now).value().time_since_epoch().count();
  std::vector<std::string> line = {"/usr/bin/env", std::string("LD_PRELOAD=") + POBRATYM_FAKE_CLOCK,
                                   "ASAN_OPTIONS=verify_asan_link_order=0",
                                   "POBRATYM_TEST_CLOCK=" + std::to_string(seconds),
                                   std::string(POBRATYM_BIN_DIR) + "/tuf-client"};
  line.insert(line.end(), words.begin(), words.end());
  last_ = run_program(line);
  INFO(last_.output);
  CHECK((last_.code == 0 || last_.code == 1));
  CHECK((last_.code == 0 || last_.output.starts_with("tuf-client: ")));
  return last_.code == 0;
}

bool TufSite::init(const Bytes& root) {
  const Path file = folder() / "initial_root.json";
  REQUIRE(RealDisk().write(file, root));
  return run({"--metadata-dir", folder() / "metadata", "init", file});
}

bool TufSite::refresh() {
  return run({"--metadata-url", metadata_url, "--metadata-dir", folder() / "metadata", "refresh"});
}

bool TufSite::download(const std::vector<std::string>& names) {
  std::vector<std::string> words = {"--metadata-url", metadata_url, "--metadata-dir",
                                    folder() / "metadata"};
  for (const std::string& name : names) words.insert(words.end(), {"--target-name", name});
  words.insert(words.end(), {"--target-dir", folder() / "targets", "--target-base-url", targets_url,
                             "download"});
  return run(words);
}

std::vector<std::string> TufSite::trusted() const {
  std::vector<std::string> roles;
  const auto names = RealDisk().list(folder() / "metadata");
  for (const std::string& name : names.value()) {
    INFO(name);
    REQUIRE(name.ends_with(".json"));
    const std::string role = name.substr(0, name.size() - 5);
    roles.push_back(role + " " + std::to_string(version(role).value()));
  }
  return roles;
}

std::optional<int> TufSite::version(const std::string& role) const {
  const auto json = parse_json(kept(role));
  if (!json) return std::nullopt;
  return (*json)["signed"]["version"].get<int>();
}

Bytes TufSite::kept(const std::string& role) const {
  return read_file(folder() / "metadata" / (role + ".json"));
}

std::map<std::string, Bytes> TufSite::downloaded() const {
  std::map<std::string, Bytes> files;
  const auto names = RealDisk().list(folder() / "targets");
  for (const std::string& name : names.value())
    files[name] = read_file(folder() / "targets" / name);
  return files;
}

std::vector<std::string> TufSite::asked() const {
  std::vector<std::string> names;
  for (const std::string& path : server_.paths())
    names.push_back(path.substr(path.find('/', 1) + 1));
  return names;
}

}  // namespace pobratym::test
