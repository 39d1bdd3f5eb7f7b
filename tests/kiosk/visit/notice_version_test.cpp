// SPDX-License-Identifier: Apache-2.0
#include "kiosk/visit/notice_version.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pobratym::kiosk {

TEST_CASE("a version of a notice reads the same after it was written down") {
  const NoticeVersion version{"water", *parse_instant("2026-11-24T08:30:00Z"), 0x1f0c};
  CHECK(version.text() == "water@2026-11-24T08:30:00Z+00001f0c");
  CHECK(NoticeVersion::parse(version.text()) == version);
}

TEST_CASE("what names no version of a notice is refused") {
  for (const char* text :
       {"", "water", "@2026-11-24T08:30:00Z+00001f0c", "../x@2026-11-24T08:30:00Z+00001f0c",
        "water@", "water@yesterday+00001f0c", "water@2026-11-24T08:30:00Z",
        "water@2026-11-24T08:30:00Z+1f0c", "water@2026-11-24T08:30:00Z+0000zz0c"}) {
    INFO(text);
    CHECK(!NoticeVersion::parse(text));
  }
}

}  // namespace pobratym::kiosk
