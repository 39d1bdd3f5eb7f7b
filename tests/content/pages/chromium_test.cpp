// SPDX-License-Identifier: Apache-2.0
// The pages as a phone gets them: served by nginx, opened by Chromium, judged by axe; and every
// page of both packs judged by a validator of HTML.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/content/pages/published_site.hpp"
#include "tests/support/nginx.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;

namespace {

/// Skips the test where what it needs is not installed.
void need(const std::string& package) {
  const std::string peers = POBRATYM_PEERS_DIR;
  if (peers.empty() || !std::filesystem::exists(peers + "/node_modules/" + package)) {
    SKIP(package + " is not here: packaging/dependencies installs it");
  }
}

}  // namespace

TEST_CASE("a phone sees what it should, when it should, with and without a network") {
  need("playwright-core");
  if (!std::filesystem::exists("/usr/bin/chromium")) {
    SKIP("Chromium is not here: packaging/dependencies installs it");
  }
  const test::TemporaryFolder folder;
  test::write_site(test::site_pages(test::site_records(), "https://twins.example/pages/"),
                   folder / "repository/pages");
  // Published once more ten minutes before event/talk begins.
  const auto in_window = test::site_pages_at(parse_instant("2026-11-24T17:50:00Z").value(),
                                             test::site_records(), "https://twins.example/pages/");
  RealDisk disk;
  REQUIRE(disk.make_folders(folder / "repository/pages/open/event"));
  REQUIRE(disk.write(folder / "repository/pages/open/event/talk.html",
                     test::page_at(in_window, "uk/event/talk.html")));
  // A page with a form, and somebody at another address to send it to.
  const test::Nginx desk(folder / "repository/pages/open", folder / "desk");
  auto asking = test::site_records();
  asking.front().document["desk"] = {
      {"address", desk.url()}, {"key", std::string(64, 'a')}, {"questions", true}};
  REQUIRE(disk.write(folder / "repository/pages/open/event/ask.html",
                     test::page_at(test::site_pages(asking, "https://twins.example/pages/"),
                                   "uk/event/talk.html")));
  const test::Nginx nginx(folder / "repository", folder / "run");
  const auto run = test::run_program(
      {POBRATYM_NODE, POBRATYM_PEERS_DIR "/phone_pages.mjs", nginx.url() + "pages/"});
  INFO(run.output);
  CHECK(run.code == 0);
  CHECK(run.output.find("all hold") != std::string::npos);
}

TEST_CASE("every page is valid HTML") {
  need("html-validate");
  const test::TemporaryFolder folder;
  const auto pages = test::site_pages(test::site_records(), "https://twins.example/pages/");
  test::write_site(pages, folder.path());
  std::vector<std::string> words{POBRATYM_NODE, POBRATYM_PEERS_DIR "/valid_html.mjs"};
  for (const auto& page : pages) {
    if (page.path.ends_with(".html")) words.push_back((folder / page.path).string());
  }
  REQUIRE(words.size() > 20);
  const auto run = test::run_program(words);
  INFO(run.output);
  CHECK(run.code == 0);
}
