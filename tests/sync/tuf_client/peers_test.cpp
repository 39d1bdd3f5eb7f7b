// SPDX-License-Identifier: Apache-2.0
// Repositories and clients by other people: ours reads theirs, theirs reads ours.
#include <catch2/catch_test_macros.hpp>
#include <charconv>
#include <fstream>
#include <iterator>

#include "content/base/hash.hpp"
#include "tests/support/published_repository.hpp"
#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::HttpServer;
using test::PublishedRepository;
using test::TufSite;

namespace {

const Path kPeers = POBRATYM_PEERS_DIR;
const std::string kNode = POBRATYM_NODE;

/// Whether others' programs are here.
bool peers_are_missing() {
  return kNode.empty() || kPeers.empty() || !RealDisk().exists(kPeers / "node_modules/tuf-js");
}

Json run_script(const std::string& script, const std::vector<std::string>& words) {
  std::vector<std::string> line = {kNode, kPeers / script};
  line.insert(line.end(), words.begin(), words.end());
  const auto run = test::run_program(line);
  INFO(run.output);
  REQUIRE(run.code == 0);
  return parse_json(run.output).value();
}

/// %XX as the byte it stands for.
std::string unquoted(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size()) {
      std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16);
      plain += static_cast<char>(byte);
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

/// Roles' files have quoted names on the disk as in addresses; targets have their own.
test::Answer serve(const Path& folder) {
  return [folder](test::Connection& to, const std::string& path) {
    const bool is_target = path.starts_with("/targets/");
    std::ifstream file(folder / (is_target ? unquoted(path) : path).substr(1), std::ios::binary);
    if (!file) {
      to.reply(404, "not here");
      return;
    }
    to.reply(200, std::string(std::istreambuf_iterator<char>(file), {}));
  };
}

}  // namespace

TEST_CASE(
    "repositories that another program wrote are read, with every kind of key and delegation") {
  if (peers_are_missing()) SKIP("needs node and tuf-js, which packaging/dependencies installs");
  const test::TemporaryFolder folder;
  const Json made = run_script("tuf_write.mjs", {folder.path()});
  CHECK(made.size() == 6);
  for (const Json& one : made) {
    const std::string name = one["name"].get<std::string>();
    INFO(name);
    const HttpServer server(serve(folder / name));
    TufSite site;
    site.metadata_url = server.url() + "/metadata";
    site.targets_url = server.url() + "/targets";
    REQUIRE(site.init(RealDisk().read(folder / name / "metadata/1.root.json", 1u << 20u).value()));
    CHECK(site.refresh());
    for (const auto& [target, content] : one["present"].items()) {
      INFO(target);
      CHECK(site.download({target}));
    }
    CHECK(site.downloaded().size() == one["present"].size());
    for (const auto& [file, content] : site.downloaded()) {
      CHECK(one["present"].at(unquoted(file)).get<std::string>() == content);
    }
    for (const Json& target : one["absent"]) {
      CHECK_FALSE(site.download({target.get<std::string>()}));
    }
  }
}

TEST_CASE("another program's client follows what we publish, and finds the same files in it") {
  if (peers_are_missing()) SKIP("needs node and tuf-js, which packaging/dependencies installs");
  const test::TemporaryFolder folder;
  PublishedRepository published(folder / "repository", 40);
  const Instant now = parse_instant(test::kTufToday).value();
  published.publish(now);
  const HttpServer server(test::serve_folder(folder / "repository"));
  const auto read = [&](const std::string& at) {
    return run_script("tuf_read.mjs", {at, server.url() + "/metadata", server.url() + "/targets",
                                       folder / "repository/metadata/1.root.json",
                                       folder / "client", "kharkiv/index", "kharkiv/pack"});
  };
  const auto is_what_was_published = [&](const Json& answer) {
    for (const auto& [target, hash] : answer["targets"].items()) {
      const std::string path =
          "repository/targets/kharkiv/" + hash.get<std::string>() + target.substr(7);
      std::string file = path;
      file[file.rfind('/')] = '.';
      const auto bytes = RealDisk().read(folder.path() / file, 1u << 24u);
      INFO(file);
      REQUIRE(bytes);
      CHECK(to_hex(sha256(*bytes)) == hash.get<std::string>());
    }
    return answer["targets"].size() == 2;
  };
  const Json first = read("2026-11-24T09:00:00Z");
  CHECK(is_what_was_published(first));
  CHECK(first["versions"] ==
        Json{{"root", 1}, {"timestamp", 1}, {"snapshot", 1}, {"targets", 1}, {"kharkiv", 1}});

  published.edit(3, "another label");
  published.publish(now + std::chrono::hours(2));
  const Json second = read("2026-11-24T11:00:00Z");
  CHECK(is_what_was_published(second));
  CHECK(second["versions"]["kharkiv"] == 2);
  CHECK(second["targets"] != first["targets"]);
}
