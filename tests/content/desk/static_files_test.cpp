// SPDX-License-Identifier: Apache-2.0
// What the editor may load and do, wherever it is served from.
#include "content/desk/http/static_files.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "content/base/text.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::desk {
namespace {

using Directives = std::set<std::string>;

Directives directives_of(std::string_view policy) {
  Directives directives;
  for (const std::string& part : split(policy, ';')) directives.insert(std::string(trim(part)));
  return directives;
}

/// The policy in a file: what stands between the quotes after `before`.
Directives policy_in(const char* file, std::string_view before) {
  const auto text = RealDisk().read(Path(POBRATYM_SOURCE_DIR) / file, 1u << 20u).value();
  const auto named = text.find("Content-Security-Policy");
  REQUIRE(named != Bytes::npos);
  const auto from = text.find(before, named);
  REQUIRE(from != Bytes::npos);
  const auto begin = from + before.size();
  return directives_of(std::string_view(text).substr(begin, text.find('"', begin) - begin));
}

TEST_CASE("the editor is held to one policy by the desk, by nginx and by its own page") {
  const Directives desk = directives_of(kContentPolicy);
  CHECK(desk.contains("require-trusted-types-for 'script'"));
  CHECK(policy_in("packaging/nginx/desk.conf", "Content-Security-Policy \"") == desk);
  Directives page = policy_in("content/desk/web/index.html", "content=\"");
  CHECK(page.insert("frame-ancestors 'none'").second);  // which only a header can say
  CHECK(page == desk);
}

}  // namespace
}  // namespace pobratym::desk
