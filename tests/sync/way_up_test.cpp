// SPDX-License-Identifier: Apache-2.0
#include "sync/way_up.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "sync/deliver.hpp"
#include "tests/content/outbox/memory_folder.hpp"
#include "tests/content/outbox/messages.hpp"
#include "tests/support/desk_receiver.hpp"

namespace pobratym::sync {
namespace {

const std::function<bool()> kNever = [] { return false; };

}  // namespace

TEST_CASE("what waits is delivered when a desk is known, and nothing is asked when none is") {
  const test::MemoryFolder folder;
  REQUIRE(test::open_outbox(folder.path()).append(test::words("hello"), test::at_hour(8)));
  const test::DeskReceiver desk;
  std::string said;
  WayUp way{.state_folder = folder.path(),
            .kiosk = "city-hall-1",
            .log = [&](const std::string& line) { said += line; }};
  CHECK(deliver_what_waits(way, test::at_hour(9), kNever));
  CHECK(desk.requests() == 0);
  way.desk = desk.url();
  CHECK(deliver_what_waits(way, test::at_hour(9), kNever));
  CHECK(desk.entries().size() == 1);
  CHECK(said == "Delivered 1; nothing waits.");
}

TEST_CASE("a desk that fails is an error once, and then left alone for a while") {
  const test::MemoryFolder folder;
  REQUIRE(test::open_outbox(folder.path()).append(test::words("hello"), test::at_hour(8)));
  const test::DeskReceiver desk([](std::size_t) { return test::Mood::error; });
  const WayUp way{.state_folder = folder.path(), .kiosk = "city-hall-1", .desk = desk.url()};
  const auto failed = deliver_what_waits(way, test::at_hour(9), kNever);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().message.find("1 entry waits") != std::string::npos);
  CHECK(deliver_what_waits(way, test::at_hour(9), kNever));
  CHECK(desk.requests() == 1);
}

TEST_CASE("each stick is served once while it is plugged in") {
  const test::MemoryFolder folder;
  std::filesystem::create_directories(folder / "media/usb0/pobratym");
  std::filesystem::create_directories(folder / "media/usb1/pobratym");
  const WayUp way{.state_folder = folder / "state",
                  .kiosk = "city-hall-1",
                  .stick_places = {(folder / "media").string() + "/*"}};
  RealDisk disk;
  StickMemory memory;
  CHECK(serve_new_sticks(way, disk, memory, test::at_hour(9), kNever));
  const Path result = folder / "media/usb1/pobratym/result-city-hall-1.txt";
  CHECK(std::filesystem::exists(result));
  std::filesystem::remove(result);
  CHECK(serve_new_sticks(way, disk, memory, test::at_hour(10), kNever));
  CHECK_FALSE(std::filesystem::exists(result));
}

}  // namespace pobratym::sync
