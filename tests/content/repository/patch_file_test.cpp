// SPDX-License-Identifier: Apache-2.0
#include "content/repository/patch_file.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "content/base/compress.hpp"
#include "content/repository/build.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::repository {
namespace {

/// Text that no packing makes shorter, the same for the same words.
Bytes noise(const std::string& words, std::size_t length) {
  Bytes bytes;
  while (bytes.size() < length) bytes += to_hex(sha256(words + std::to_string(bytes.size())));
  return bytes.substr(0, length);
}

/// Pages as a publication has them.
struct Issue {
  PlainPages pages;
  PageTable table;

  explicit Issue(PlainPages plain) : pages(std::move(plain)) {
    table.bits = 4;
    table.pages.resize(16);
    for (const auto& [bucket, page] : pages) {
      table.pages[bucket] = {sha256(page), 99, static_cast<std::uint32_t>(page.size())};
    }
  }
  [[nodiscard]] OlderPage older() const {
    return [this](std::uint32_t bucket) -> Result<Bytes> { return pages.at(bucket); };
  }
  [[nodiscard]] Bytes patch_to(const Issue& after) const {
    return encode_patch(changed_pages(table, after.table, 7), after.pages, table, older()).value();
  }
};

Issue before() {
  return Issue({{0, noise("a", 15'000)}, {3, noise("b", 17'000)}, {9, noise("c", 20'000)}});
}

}  // namespace

TEST_CASE("a patch turns the older pages into the newer ones") {
  const Issue old = before();
  Issue fresh = before();
  PlainPages pages = old.pages;
  pages[3].replace(8'000, 5, "EDITS");  // changed
  pages.erase(9);                       // gone
  pages[12] = noise("d", 900);          // new
  fresh = Issue(pages);
  const auto patched = decode_patch(old.patch_to(fresh), old.table, old.older());
  REQUIRE(patched);
  CHECK(patched->list.records == 7);
  REQUIRE(patched->list.pages.size() == 3);
  CHECK(patched->list.pages[1] == ListedPage{9, 0, 0});
  CHECK(patched->pages == PlainPages{{3, pages[3]}, {12, pages[12]}});
}

TEST_CASE("a patch of one edited word is shorter than a hundred bytes") {
  const Issue old = before();
  PlainPages pages = old.pages;
  pages[3].replace(8'000, 5, "EDITS");
  CHECK(old.patch_to(Issue(pages)).size() < 100);
}

TEST_CASE("pages of many megabytes are patched a few at a time") {
  PlainPages pages;
  for (std::uint32_t bucket = 0; bucket < 5; ++bucket) {
    pages[bucket] = noise(std::to_string(bucket), 1'500'000);
  }
  const Issue old(pages);
  for (auto& [bucket, page] : pages) page.replace(700'000, 5, "EDITS");
  const Issue fresh(pages);
  const Bytes patch = old.patch_to(fresh);
  CHECK(patch.size() < 1000);
  CHECK(decode_patch(patch, old.table, old.older())->pages == pages);
}

TEST_CASE("a patch cut off or changed anywhere never reads past its bytes") {
  const Issue old = before();
  PlainPages pages = old.pages;
  pages[3].replace(8'000, 5, "EDITS");
  pages[12] = noise("d", 900);
  const Bytes patch = old.patch_to(Issue(pages));
  for (std::size_t length = 0; length < patch.size(); ++length) {
    CHECK_FALSE(decode_patch(patch.substr(0, length), old.table, old.older()));
  }
  CHECK_FALSE(decode_patch(patch + "x", old.table, old.older()));
  std::size_t same = 0;
  for (std::size_t bit = 0; bit < patch.size() * 8; ++bit) {
    Bytes bad = patch;
    bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
    const auto read = decode_patch(bad, old.table, old.older());
    if (read && read->pages == PlainPages{{3, pages[3]}, {12, pages[12]}}) ++same;
  }
  CHECK(same < patch.size());  // zstd has bits without a meaning, and the list has lengths
}

TEST_CASE("a patch for another number of pages is refused") {
  const Issue old = before();
  PlainPages pages = old.pages;
  pages[3] = "x";
  PageTable other = old.table;
  other.bits = 5;
  other.pages.resize(32);
  CHECK_FALSE(decode_patch(old.patch_to(Issue(pages)), other, old.older()));
}

TEST_CASE("a patch cannot become more than its limit") {
  const Issue old = before();
  PageList list{4, 7, {}};
  for (std::uint32_t bucket = 0; bucket < 5; ++bucket) {
    list.pages.push_back({bucket, static_cast<std::uint32_t>(kMaxPatchedBytes / 4), 1});
  }
  Bytes patch = "PBTPTCH1";
  put_page_list(patch, list);
  for (int i = 0; i < 5; ++i) patch += compress(Bytes(kMaxPatchedBytes / 4, 'x'));
  CHECK_FALSE(decode_patch(patch, old.table, old.older()));
}

TEST_CASE("a frame with another length inside than the patch lists is refused") {
  const Issue old = before();
  for (const std::size_t length : {99u, 101u, 4'000'000u}) {
    Bytes patch = "PBTPTCH1";
    put_page_list(patch, {4, 7, {{5, 100, 1}}});
    CHECK_FALSE(decode_patch(patch + compress(Bytes(length, 'x')), old.table, old.older()));
  }
}

TEST_CASE("an older page that is not at hand is said to be missing") {
  const Issue old = before();
  PlainPages pages = old.pages;
  pages[3] = "x";
  const auto missing = [](std::uint32_t) -> Result<Bytes> {
    return fail(ErrorCode::not_found, "gone");
  };
  const auto read = decode_patch(old.patch_to(Issue(pages)), old.table, missing);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::not_found);
}

}  // namespace pobratym::repository
