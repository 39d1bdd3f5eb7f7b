// SPDX-License-Identifier: Apache-2.0
#include "sync/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pobratym;
using namespace pobratym::sync;
using repository::Entry;

namespace {

Digest named(const std::string& text) { return sha256(text); }

Entry entry(const std::string& text, std::uint32_t compressed = 1000) {
  return {.digest = named(text), .compressed_length = compressed, .plain_length = 4 * compressed};
}

/// Four pages, the third one empty.
repository::PageTable table() {
  return {.bits = 2, .pages = {entry("a"), entry("b"), Entry{}, entry("d")}};
}

using Buckets = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a kiosk that has everything has nothing to do") {
  const PagePlan plan = plan_pages(table(), {{0, named("a")}, {1, named("b")}, {3, named("d")}},
                                   {named("a"), named("b"), named("d")}, 100);
  CHECK(plan.fetch.empty());
  CHECK(plan.apply.empty());
  CHECK(plan.removed.empty());
  CHECK_FALSE(plan.by_pack);
}

TEST_CASE("only the page that changed is fetched and applied") {
  const PagePlan plan = plan_pages(table(), {{0, named("a")}, {1, named("old")}, {3, named("d")}},
                                   {named("a"), named("old"), named("d")}, 2500);
  CHECK(plan.fetch == Buckets{1});
  CHECK(plan.apply == Buckets{1});
  CHECK(plan.fetch_bytes == 1000);
  CHECK_FALSE(plan.by_pack);
}

TEST_CASE("a page that is on the disk already is applied without fetching") {
  const PagePlan plan = plan_pages(table(), {}, {named("a"), named("b")}, std::nullopt);
  CHECK(plan.fetch == Buckets{3});
  CHECK(plan.apply == Buckets{0, 1, 3});
}

TEST_CASE("a page lost from the disk is fetched again though it is applied") {
  const PagePlan plan = plan_pages(table(), {{0, named("a")}, {1, named("b")}, {3, named("d")}},
                                   {named("a"), named("d")}, std::nullopt);
  CHECK(plan.fetch == Buckets{1});
  CHECK(plan.apply.empty());
}

TEST_CASE("pages that became empty or are beyond the end leave the database") {
  const PagePlan plan = plan_pages(
      table(),
      {{0, named("a")}, {1, named("b")}, {2, named("c")}, {3, named("d")}, {7, named("h")}},
      {named("a"), named("b"), named("d")}, 100);
  CHECK(plan.removed == Buckets{2, 7});
  CHECK(plan.apply.empty());
}

TEST_CASE("the pack is taken once it is no dearer than the pages and their requests") {
  const auto by_pack = [](std::uint64_t pack_bytes, const std::set<Digest>& here) {
    return plan_pages(table(), {}, here, pack_bytes).by_pack;
  };
  CHECK(by_pack(3000, {}));
  CHECK(by_pack(3000 + 2 * kRequestCost, {}));
  CHECK_FALSE(by_pack(3001 + 2 * kRequestCost, {}));
  CHECK_FALSE(by_pack(2500, {named("a"), named("b")}));
  CHECK_FALSE(by_pack(0, {named("a"), named("b"), named("d")}));
  CHECK_FALSE(plan_pages(table(), {}, {}, std::nullopt).by_pack);
}

TEST_CASE("a kiosk with nothing takes the pack, one with something the patch, if there is one") {
  const auto way = [](bool nothing_here, std::optional<std::uint64_t> pack,
                      std::optional<std::uint64_t> patch) {
    return choose_way({nothing_here, pack, patch});
  };
  CHECK(way(true, 100'000, std::nullopt) == Way::pack);
  CHECK(way(true, 100'000, 50) == Way::pack);
  CHECK(way(true, std::nullopt, std::nullopt) == Way::pages);
  CHECK(way(false, 100'000, 50) == Way::patch);
  CHECK(way(false, std::nullopt, 50) == Way::patch);
  CHECK(way(false, 100'000, 100'000) == Way::patch);
  CHECK(way(false, 100'000, 100'001) == Way::pack);
  CHECK(way(false, 100'000, std::nullopt) == Way::pages);
}

TEST_CASE("only nodes of the index that are missing are fetched, and none of an index without") {
  repository::Index index{.bits = 8, .node_bits = 6, .records = 1000, .entries = table().pages};
  CHECK(plan_nodes(index, {named("b")}) == Buckets{0, 3});
  index.node_bits = 0;
  CHECK(plan_nodes(index, {}).empty());
}

TEST_CASE("a picture that two records show is fetched once") {
  const repository::Medium brno{named("brno"), 10, "image/webp"};
  const repository::Medium lille{named("lille"), 20, "image/webp"};
  const auto fetch = plan_media({brno, lille, brno}, {});
  REQUIRE(fetch.size() == 2);
  CHECK(fetch[0].digest == named("brno"));
  CHECK(fetch[1].digest == named("lille"));
  CHECK(plan_media({brno, lille}, {named("brno"), named("lille")}).empty());
}
