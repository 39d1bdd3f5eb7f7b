// SPDX-License-Identifier: Apache-2.0
// Patches only save bytes: with a good one, a bad one or none the kiosk shows the same.
#include <catch2/catch_test_macros.hpp>

#include "content/base/compress.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/page_list.hpp"
#include "tests/sync/kiosk_site.hpp"

using namespace pobratym;
using namespace pobratym::sync;
using test::KioskSite;
using test::kToday;

namespace {

bool good(const Outcome& outcome) {
  INFO(outcome.status.error);
  CHECK(outcome.status.error.empty());
  return outcome.status.state == SyncState::up_to_date;
}

std::string patch_of(const repository::PublishReport& report) {
  for (const auto& file : report.written) {
    if (file.path.starts_with("patches/")) return file.path;
  }
  FAIL("no patch was published");
  return {};
}

/// A kiosk one edit behind, and the patch it needs.
struct OneBehind : KioskSite {
  explicit OneBehind(std::size_t records = 200) : KioskSite(records, 0) {
    repository().publish(kToday);
    REQUIRE(good(sync()));
    repository().edit(42, "edited");
    patch = patch_of(repository().publish(kToday));
  }

  /// With `bytes` for the patch the sync ends as well as without one.
  void must_make_do(const std::function<Bytes(Bytes)>& change) {
    tamper(patch, change);
    const Outcome outcome = sync();
    REQUIRE(good(outcome));
    CHECK(outcome.content->pages_patched == 0);
    CHECK(outcome.content->pages_fetched == 1);
    CHECK(shown() == repository().labels());
  }

  std::string patch;
};

/// Bytes that begin like a patch.
Bytes patch_with(const repository::PageList& list, const Bytes& frames) {
  Bytes bytes = "PBTPTCH1";
  repository::put_page_list(bytes, list);
  return bytes + frames;
}

/// A patch's length is signed, so a liar has to keep to it.
std::function<Bytes(Bytes)> instead(const Bytes& bytes) {
  return [bytes](const Bytes& real) {
    return (bytes + Bytes(real.size(), '\0')).substr(0, real.size());
  };
}

}  // namespace

TEST_CASE("a kiosk up to eight publications behind is helped by one patch") {
  KioskSite site(3000, 0);
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  const Path old = site.state().parent_path() / "old-state";
  std::filesystem::copy(site.state(), old, std::filesystem::copy_options::recursive);
  for (std::size_t behind = 1; behind <= repository::kPatchedVersions + 1; ++behind) {
    INFO(behind << " behind");
    site.repository().edit(behind, "edited");
    site.repository().publish(kToday);
    std::filesystem::remove_all(site.state());
    std::filesystem::copy(old, site.state(), std::filesystem::copy_options::recursive);
    const Outcome outcome = site.sync();
    REQUIRE(good(outcome));
    CHECK(site.shown() == site.repository().labels());
    const bool helped = behind <= repository::kPatchedVersions;
    CHECK((outcome.content->pages_patched > 0) == helped);
    CHECK((outcome.content->pages_fetched > 0) == !helped);
    if (helped) CHECK(outcome.status.requests == 5);
    if (behind == 1) CHECK(outcome.status.bytes < 3000);
  }
}

TEST_CASE("an added and a removed record travel in a patch") {
  KioskSite site(200, 0);
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  site.repository().remove(7);
  site.repository().publish(kToday);
  const Outcome outcome = site.sync();
  REQUIRE(good(outcome));
  CHECK(outcome.content->pages_patched == 1);
  CHECK_FALSE(site.shown().contains("t-7"));
  CHECK(site.shown() == site.repository().labels());
}

TEST_CASE("a patch that was changed on the way is made up for by whole pages") {
  for (std::size_t at = 0; at < 200; at += 13) {
    INFO("byte " << at);
    OneBehind kiosk;
    kiosk.must_make_do([at](Bytes bytes) {
      char& byte = bytes[at % bytes.size()];
      byte = static_cast<char>(byte ^ 1);
      return bytes;
    });
  }
}

TEST_CASE("a patch cut short, made longer or replaced by a web page is made up for") {
  OneBehind().must_make_do([](const Bytes& bytes) { return bytes.substr(1); });
  OneBehind().must_make_do([](const Bytes& bytes) { return bytes + "x"; });
  OneBehind().must_make_do([](const Bytes&) { return Bytes("<html>Please log in</html>"); });
  OneBehind().must_make_do([](const Bytes&) { return Bytes(); });
}

TEST_CASE("a patch that would fill the memory is not unpacked") {
  // Claims of more than a patch may become, and frames with more in them than is claimed.
  const auto most = static_cast<std::uint32_t>(repository::kMaxPageBytes);
  repository::PageList greedy{3, 201, {}};
  for (std::uint32_t bucket = 0; bucket < 8; ++bucket) greedy.pages.push_back({bucket, most, 9});
  OneBehind().must_make_do(instead(patch_with(greedy, "")));
  const Bytes bomb = compress(Bytes(1u << 22u, 'x'));
  OneBehind().must_make_do(instead(patch_with({3, 201, {{1, 100, 50}}}, bomb)));
  // A frame that asks for a window of two gigabytes (RFC 8878 section 3.1.1.1.2).
  const Bytes wide("\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00", 9);
  OneBehind().must_make_do(instead(patch_with({3, 201, {{1, 100, 50}}}, wide)));
}

TEST_CASE("a patch for an older publication does not bring the older publication back") {
  KioskSite site(200, 0);
  site.repository().publish(kToday);
  REQUIRE(good(site.sync()));
  site.repository().edit(42, "first!");
  const Bytes old =
      RealDisk()
          .read(site.repository().folder() / patch_of(site.repository().publish(kToday)),
                repository::kMaxPatchBytes)
          .value();
  site.repository().edit(42, "second");
  const std::string patch = patch_of(site.repository().publish(kToday));
  for (const std::string& name : site.repository().patches()) {
    site.tamper(name, instead(old));
  }
  CHECK_FALSE(patch.empty());
  REQUIRE(good(site.sync()));
  CHECK(site.shown().at("t-42") == "second");
}

TEST_CASE("a kiosk whose own page is damaged does without the patch") {
  OneBehind kiosk;
  std::size_t damaged = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(kiosk.state() / "blobs")) {
    if (file.path().extension() != ".zst") continue;
    REQUIRE(RealDisk().write(file.path(), "damaged"));
    ++damaged;
  }
  REQUIRE(damaged > 4);
  REQUIRE(good(kiosk.sync()));
  CHECK(kiosk.shown() == kiosk.repository().labels());
}
