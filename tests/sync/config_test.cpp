// SPDX-License-Identifier: Apache-2.0
#include "sync/config.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/paths.hpp"
#include "tests/support/says.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using namespace std::chrono_literals;
using test::says;

namespace {

Json least() { return {{"repository", "https://city.example/repository"}, {"state", "/var/s"}}; }

/// The sentence about a member of another value; empty when it is taken.
std::string complaint(const char* name, const Json& value) {
  Json json = least();
  json[name] = value;
  const auto config = config_from_json(json);
  return config ? "" : config.error().message;
}

}  // namespace

TEST_CASE("repository and state are enough, the rest has defaults") {
  const auto config = config_from_json(least());
  REQUIRE(config);
  CHECK(config->schedule == ScheduleSettings{});
  CHECK(config->schedule.every == 5min);
  CHECK(config->schedule.longest_back_off == 1h);
  CHECK_FALSE(config->schedule.quiet);
  CHECK_FALSE(config->schedule.bytes_a_day);
}

TEST_CASE("a kiosk's name and the places of sticks are held to their form") {
  CHECK(says(complaint("kiosk", "Міська рада"), "city-hall-1"));
  CHECK(says(complaint("stick_places", "/media/*"), "is no list of whole paths"));
  CHECK(says(complaint("stick_places", {"media"}), "is no list of whole paths"));
  CHECK(says(complaint("picture_width", "wide"), "is no whole number"));
  CHECK(says(complaint("installed", "repository"), "whole path"));
  CHECK(config_from_json(least())->kiosk == "kiosk");
}

TEST_CASE("a configuration that is shown reads back to the same") {
  Json json = least();
  json["root"] = "/etc/pobratym/root.json";
  json["every_seconds"] = 600;
  json["jitter_percent"] = 0;
  json["back_off_seconds"] = 7200;
  json["zone"] = "Europe/Kyiv";
  json["quiet_hours"] = {{"from", "22:30"}, {"to", "06:00"}};
  json["metered"] = {{"bytes_a_day", 20'000'000}};
  json["proxy"] = "http://proxy:3128";
  json["ca_file"] = "/etc/ssl/city.pem";
  json["client_certificate"] = "/etc/pobratym/device.pem";
  json["client_key"] = "/etc/pobratym/device.key";
  json["installed"] = "/usr/share/pobratym/repository";
  json["kiosk"] = "city-hall-1";
  json["desk"] = "https://desk.city.example";
  json["desk_key"] = "00ff";
  json["stick_places"] = {"/media/*", "/mnt/stick"};
  json["picture_width"] = 1080;
  const auto config = config_from_json(json);
  REQUIRE(config);
  CHECK(config->schedule.quiet == QuietHours{22h + 30min, 6h});
  CHECK(config->schedule.bytes_a_day == 20'000'000u);
  CHECK(config->connection.client_key == "/etc/pobratym/device.key");
  CHECK(config_to_json(*config) == json);
}

TEST_CASE("a configuration that is shown tells nobody's name and password") {
  Json json = least();
  json["repository"] = "https://clerk:hush-1@city.example/repository";
  json["proxy"] = "http://kiosk:hush-2@proxy:3128";
  json["desk"] = "https://kiosk:hush-3@desk.city.example";
  const auto config = config_from_json(json);
  INFO((config ? "" : config.error().message));
  REQUIRE(config);
  CHECK(config->connection.proxy == "http://kiosk:hush-2@proxy:3128");
  const std::string shown = dump_json(config_to_json(*config));
  CHECK(shown.find("hush") == std::string::npos);
  CHECK(shown.find("clerk") == std::string::npos);
  CHECK(says(shown, "\"http://proxy:3128\""));
}

TEST_CASE("the example that comes with the program is good") {
  const auto config =
      read_config(RealDisk(), POBRATYM_SOURCE_DIR "/packaging/systemd/sync.json", {});
  INFO((config ? "" : config.error().message));
  CHECK(config);
}

TEST_CASE("every mistake is named with its member and with what to write") {
  struct Case {
    const char* name;
    Json value;
    const char* words;
  };
  const Case cases[] = {
      {"repository", 7, "\"repository\" is no string"},
      {"repository", "", "\"repository\" is missing"},
      {"state", "state", "\"state\" must be a whole path"},
      {"root", "root.json", "\"root\" is \"root.json\"; give the whole path"},
      {"every_seconds", 29, "\"every_seconds\" is no whole number from 30 to 86400"},
      {"every_seconds", "300", "\"every_seconds\" is no whole number"},
      {"every_seconds", 7.5, "\"every_seconds\" is no whole number"},
      {"jitter_percent", 51, "\"jitter_percent\""},
      {"back_off_seconds", 200, "\"back_off_seconds\" is less than"},
      {"zone", "Kharkiv", "\"zone\" is \"Kharkiv\", which this system does not know"},
      {"quiet_hours", "night", "\"quiet_hours\" is no object"},
      {"quiet_hours", {{"from", "22:00"}, {"to", "25:00"}}, "\"quiet_hours.to\" is no time"},
      {"quiet_hours", {{"from", "22"}, {"to", "06:00"}}, "\"quiet_hours.from\" is no time"},
      {"quiet_hours", {{"from", "22:00"}, {"to", "22:00"}}, "would be all day"},
      {"quiet_hours", {{"from", "22:00"}, {"to", "06:00"}}, "\"zone\" is missing"},
      {"quiet_hours",
       {{"from", "22:00"}, {"until", "06:00"}},
       "\"quiet_hours.until\" is not known"},
      {"metered", true, "\"metered\" is no object"},
      {"metered", Json::object(), "\"metered.bytes_a_day\" is missing"},
      {"metered", {{"bytes_a_day", -1}}, "\"bytes_a_day\" is no whole number"},
      {"ca_file", "city.pem", "\"ca_file\" is \"city.pem\"; give the whole path"},
      {"client_key", "/k", "\"client_certificate\" and \"client_key\" belong together"},
      {"every_minute", 5, "\"every_minute\" is not known; these are: repository, state"},
  };
  for (const Case& one : cases) {
    INFO(one.name << " = " << one.value.dump());
    CHECK(says(complaint(one.name, one.value), one.words));
  }
  CHECK(complaint("every_seconds", 3600).empty());
  CHECK(complaint("every_seconds", 86400).empty());  // the back-off that nobody set goes along
  CHECK_FALSE(config_from_json(Json::array()));
}

TEST_CASE("all mistakes are named at once") {
  const auto config = config_from_json({{"every_seconds", 0}, {"colour", "blue"}});
  REQUIRE_FALSE(config);
  for (const char* name : {"repository", "state", "every_seconds", "colour"}) {
    CHECK(says(config.error().message, std::string("\"") + name + "\""));
  }
}

TEST_CASE("the command line stands in for what the file says") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  REQUIRE(disk.write(folder / "sync.json", dump_json(least())));
  const auto config = read_config(disk, folder / "sync.json",
                                  {"every_seconds=600", "state=/elsewhere", "zone=Europe/Kyiv",
                                   "quiet_hours.from=22:00", "quiet_hours.to=06:00"});
  REQUIRE(config);
  CHECK(config->schedule.every == 10min);
  CHECK(config->state == "/elsewhere");
  CHECK(config->schedule.quiet == QuietHours{22h, 6h});
  CHECK(config->repository == "https://city.example/repository");
  CHECK_FALSE(read_config(disk, folder / "sync.json", {"every_seconds"}));
  CHECK_FALSE(read_config(disk, folder / "sync.json", {"=7"}));
}

TEST_CASE("a file that is missing or broken is named") {
  const test::TemporaryFolder folder;
  RealDisk disk;
  const auto missing = read_config(disk, folder / "none.json", {});
  REQUIRE_FALSE(missing);
  CHECK(says(missing.error().message, "none.json"));
  REQUIRE(disk.write(folder / "sync.json", "{\"repository\": }"));
  const auto broken = read_config(disk, folder / "sync.json", {});
  REQUIRE_FALSE(broken);
  CHECK(says(broken.error().message, "sync.json"));
}
