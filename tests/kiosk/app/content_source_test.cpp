// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/content_source.hpp"

#include <catch2/catch_test_macros.hpp>

#include "tests/content/model/documents.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::kiosk {

TEST_CASE("content is noticed when it comes, and again only when it changes") {
  test::StateFolder state;
  ContentSource source(state.database());
  CHECK(!source.refresh());
  CHECK(source.reader() == nullptr);
  CHECK(source.problem().find("run pobratym-sync once") != std::string::npos);

  state.store({test::host_json()});
  CHECK(source.refresh());
  REQUIRE(source.reader() != nullptr);
  CHECK(source.problem() == "");
  CHECK(!source.refresh());

  state.store({test::host_json(), test::city_json("brno")});
  CHECK(source.refresh());
  CHECK(!source.refresh());
}

TEST_CASE("a file that is no content database is reported and can be replaced") {
  test::StateFolder state;
  RealDisk disk;
  REQUIRE(disk.write(state.database(), "this is no database, however long it may be"));
  ContentSource source(state.database());
  CHECK(!source.refresh());
  CHECK(source.reader() == nullptr);
  CHECK(source.problem() != "");

  REQUIRE(disk.remove(state.database()));
  state.store({test::host_json()});
  CHECK(source.refresh());
  CHECK(source.problem() == "");
}

}  // namespace pobratym::kiosk
