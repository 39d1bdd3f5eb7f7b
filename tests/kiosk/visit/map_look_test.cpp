// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/map_look.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("a look at the map is three whole numbers of a place on it") {
  CHECK(parse_look("1700", "36250", "-49980") == MapLook{1700, 36'250, -49'980});
  struct Wrong {
    const char *scale, *lon, *lat;
  };
  for (const Wrong& wrong :
       {Wrong{"0", "0", "0"}, Wrong{"99999", "0", "0"}, Wrong{"1700", "180001", "0"},
        Wrong{"1700", "0", "85001"}, Wrong{"1700", "0", ""}, Wrong{"1700", "1.5", "0"},
        Wrong{"1700 ", "1", "0"}}) {
    CHECK(!parse_look(wrong.scale, wrong.lon, wrong.lat));
  }
}

}  // namespace pobratym::kiosk
