// SPDX-License-Identifier: Apache-2.0
#include "sync/transport.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pobratym;
using namespace pobratym::sync;

TEST_CASE("only plain names can be asked of a repository") {
  for (const char* path :
       {"metadata/timestamp.json", "blobs/ab/ab12.zst", "a", "a_b-c.d~", "1.%3F.json", "..%2Fa"}) {
    INFO(path);
    CHECK(is_repository_path(path));
  }
  for (const char* path :
       {"", "/etc/passwd", "../secret", "a/../b", "a//b", "a/", "./a", "a b", "a?b", "a%2e",
        "%2E%2E/a", "a%2", "a%", "a%zz", "a%3f", "%61", "a\\b", "http://a"}) {
    INFO(path);
    CHECK_FALSE(is_repository_path(path));
  }
}

TEST_CASE("a file that is not as long as was signed is not trusted") {
  CHECK(check_length("page", 10, {.most = 100, .exact = 10}));
  CHECK(check_length("page", 10, {.most = 10, .exact = {}}));
  const auto short_page = check_length("page", 9, {.most = 100, .exact = 10});
  REQUIRE_FALSE(short_page);
  CHECK(short_page.error().code == ErrorCode::untrusted);
  CHECK(short_page.error().message.find("9 bytes long where 10 are signed") != std::string::npos);
  CHECK(check_length("page", 11, {.most = 10, .exact = {}}).error().code == ErrorCode::untrusted);
}
