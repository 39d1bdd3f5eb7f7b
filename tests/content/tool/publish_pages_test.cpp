// SPDX-License-Identifier: Apache-2.0
#include "content/tool/publish_pages.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/content/tool/workplace.hpp"

namespace pobratym::tool {

using test::Workplace;

namespace {
constexpr const char* kBase = "https://twins.example/pages";
}

TEST_CASE("publish writes the pages for phones, and again only what changed") {
  Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  const auto first = workplace.publish({"--pages-base", kBase});
  INFO(first.out << first.err);
  REQUIRE(first.code == 0);
  const Path page = workplace.repository() / "pages/uk/city/brno.html";
  REQUIRE(std::filesystem::exists(page));
  CHECK(std::filesystem::exists(workplace.repository() / "pages/sitemap.xml"));
  const auto written = std::filesystem::last_write_time(page);
  CHECK(workplace.publish({"--pages-base", kBase}).says("Pages for phones: wrote 0 files"));
  CHECK(std::filesystem::last_write_time(page) == written);
  workplace.edit("records/city/brno.json", "/population/value", 400000);
  CHECK_FALSE(workplace.publish({"--pages-base", kBase}).says("wrote 0 files"));
  CHECK(std::filesystem::last_write_time(page) != written);
  CHECK(workplace.show().code == 0);
}

TEST_CASE("kiosks learn the address of the pages, unless the host's record has one of its own") {
  const auto host = [](const Json& more) {
    Json document{{"type", "host"}, {"id", "brno"}};
    document.update(more);
    return std::vector<model::Record>{model::record_from(std::move(document)).value()};
  };
  auto without = host(Json::object());
  give_pages_address(kBase, without);
  CHECK(without.front().document.at("pages") == "https://twins.example/pages/");
  auto with = host({{"pages", "https://own.example/"}});
  give_pages_address(kBase, with);
  CHECK(with.front().document.at("pages") == "https://own.example/");
  auto untold = host(Json::object());
  give_pages_address("", untold);
  CHECK_FALSE(untold.front().document.contains("pages"));
}

TEST_CASE("an address for pages that is none is refused before anything is signed") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  const auto spoken = workplace.publish({"--pages-base", "javascript:alert(1)"});
  CHECK(spoken.code == 1);
  CHECK(spoken.says("is no address of the web"));
  CHECK_FALSE(std::filesystem::exists(workplace.repository() / "metadata"));
}

TEST_CASE("pages that cannot be written are a note, and the publication stands") {
  const Workplace workplace;
  REQUIRE(workplace.new_keys().code == 0);
  REQUIRE(workplace.publish({"--no-pages"}).code == 0);
  CHECK_FALSE(std::filesystem::exists(workplace.repository() / "pages"));
  RealDisk disk;
  REQUIRE(disk.write(workplace.repository() / "pages", "a file where the folder should be"));
  const auto spoken = workplace.publish();
  CHECK(spoken.code == 0);
  CHECK(spoken.says("Note: the pages for phones are not up to date"));
  CHECK(workplace.show().code == 0);
}

}  // namespace pobratym::tool
