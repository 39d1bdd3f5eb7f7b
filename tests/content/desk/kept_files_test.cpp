// SPDX-License-Identifier: Apache-2.0
// What the desk keeps in files of its own: the feeds it follows, and what it knows of pictures. Any
// disk that is handed in has to do.
#include <catch2/catch_test_macros.hpp>

#include "content/base/hash.hpp"
#include "content/desk/imports/subscription.hpp"
#include "content/desk/pictures/picture_store.hpp"
#include "content/desk/publication/kept_words.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {
namespace {

const Instant kNow = parse_instant("2026-11-24T08:30:00Z").value();

desk::Subscription feed(const std::string& address) {
  desk::Subscription one;
  one.address = address;
  one.city = "city/brno";
  one.by = 5'000'000'000;
  one.added = kNow;
  return one;
}

TEST_CASE("a feed is followed once, under a number that no other gets while it is there") {
  TemporaryFolder folder;
  RealDisk disk;
  desk::Subscriptions feeds(disk, folder / "subscriptions.json");
  CHECK(feeds.all().value().empty());
  CHECK(feeds.add(feed("https://a.example/a.ics")).value() == 1);
  CHECK(feeds.add(feed("https://a.example/b.ics")).value() == 2);
  CHECK(feeds.add(feed("https://a.example/a.ics")).error().code == ErrorCode::invalid);
  CHECK(feeds.remove(1).value());
  CHECK_FALSE(feeds.remove(1).value());
  CHECK(feeds.add(feed("https://a.example/a.ics")).value() == 3);
}

TEST_CASE(
    "how a feed went is there after closing, and none comes back that was removed meanwhile") {
  TemporaryFolder folder;
  RealDisk disk;
  const Path file = folder / "subscriptions.json";
  REQUIRE(desk::Subscriptions(disk, file).add(feed("https://a.example/a.ics")));
  desk::Subscription one = desk::Subscriptions(disk, file).all().value().at(0);
  CHECK(one.by == 5'000'000'000);
  CHECK(one.added == kNow);
  CHECK(one.city == "city/brno");
  one.etag = "\"7\"";
  one.title = "Фестиваль";
  one.last = desk::Refresh{kNow, true, false, "", "", 3, 2, 1, 4};
  REQUIRE(desk::Subscriptions(disk, file).note(one));
  const auto kept = desk::Subscriptions(disk, file).all().value().at(0);
  CHECK(desk::json_of(kept) == desk::json_of(one));
  REQUIRE(desk::Subscriptions(disk, file).remove(one.number).value());
  REQUIRE(desk::Subscriptions(disk, file).note(one));
  CHECK(desk::Subscriptions(disk, file).all().value().empty());
}

TEST_CASE("damaged feeds are said to be so, and are not written over") {
  TemporaryFolder folder;
  RealDisk disk;
  const Path file = folder / "subscriptions.json";
  REQUIRE(disk.write(file, "[{\"number\":1,"));
  desk::Subscriptions feeds(disk, file);
  CHECK_FALSE(feeds.all());
  CHECK_FALSE(feeds.add(feed("https://a.example/a.ics")));
  CHECK(disk.read(file, 100).value() == "[{\"number\":1,");
}

std::vector<desk::Cut> cuts(const std::string& of) {
  return {{1600, 900, "wide " + of}, {960, 540, "middle " + of}, {960, 640, "whole " + of}};
}

const desk::PictureHeader kHeader{desk::PictureKind::png, 3000, 2000};

TEST_CASE("what is known of a picture is there after closing") {
  TemporaryFolder folder;
  RealDisk disk;
  const auto added = desk::PictureStore(disk, folder.path())
                         .add("original", kHeader, {0.25, 0.75}, cuts("a"), kNow)
                         .value();
  const desk::PictureStore store(disk, folder.path());
  const auto found = store.find(added.name).value();
  REQUIRE(found);
  CHECK(found->name == added.name);
  CHECK(found->header.kind == desk::PictureKind::png);
  CHECK(found->header.width == 3000);
  CHECK(found->focus == desk::Focus{0.25, 0.75});
  CHECK(found->added == kNow);
  REQUIRE(found->sizes.size() == 2);
  CHECK(found->sizes[1].width == 960);
  CHECK(store.file(found->sizes[1].file).value() == "middle a");
  CHECK(store.file(found->whole.file).value() == "whole a");
  CHECK(store.original(*found).value() == "original");
  CHECK(store.has(added.name));
  CHECK_FALSE(store.find("p-0.webp").value());
}

TEST_CASE("the same picture sent twice is one, and what two share stays while one is left") {
  TemporaryFolder folder;
  RealDisk disk;
  desk::PictureStore store(disk, folder.path());
  const auto one = store.add("original", kHeader, {}, cuts("a"), kNow).value();
  const auto same = store.add("original", kHeader, {}, cuts("a"), kNow).value();
  CHECK(one.name == same.name);
  auto other_cuts = cuts("b");
  other_cuts.back() = cuts("a").back();
  const auto other =
      store.add("original", kHeader, {0, 0}, other_cuts, kNow + std::chrono::hours(1)).value();
  const auto all = store.all().value();
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == other.name);  // the newest first
  const Instant later = kNow + desk::PictureStore::kKeptUnused + std::chrono::hours(3);
  CHECK(store.collect({other.name}, kNow + std::chrono::hours(2)).value() == 0);
  CHECK(store.collect({other.name}, later).value() == 1);
  CHECK_FALSE(store.has(one.name));
  CHECK(store.original(other).value() == "original");
  CHECK(store.file(other.whole.file).value() == "whole a");
}

TEST_CASE("a picture without what tells of it is none, and damaged words about it are told") {
  TemporaryFolder folder;
  RealDisk disk;
  desk::PictureStore store(disk, folder.path());
  const auto one = store.add("original", kHeader, {}, cuts("a"), kNow).value();
  REQUIRE(disk.write(folder / "pictures" / (one.name + ".json"), "{\"sizes\":"));
  CHECK_FALSE(store.find(one.name));
  CHECK_FALSE(store.all());
}

model::Record words_record(const std::string& slug) {
  return model::record_from({{"type", "lexicon"}, {"id", slug}, {"words", {{"стем", "а у"}}}})
      .value();
}

TEST_CASE("word forms are there after closing, with the name of what they were made of") {
  TemporaryFolder folder;
  RealDisk disk;
  const desk::KeptWords kept(folder / "words.json");
  CHECK_FALSE(kept.read(disk));
  REQUIRE(kept.write(disk, {std::string(64, 'a'), {words_record("uk-0"), words_record("uk-1")}}));
  const auto read = kept.read(disk);
  REQUIRE(read);
  CHECK(read->name == std::string(64, 'a'));
  REQUIRE(read->records.size() == 2);
  CHECK(read->records[1].document == words_record("uk-1").document);
  REQUIRE(kept.write(disk, {"b", {}}));
  CHECK(kept.read(disk)->records.empty());
}

TEST_CASE("word forms that were cut or changed anywhere are as good as none") {
  TemporaryFolder folder;
  RealDisk disk;
  const Path file = folder / "words.json";
  const desk::KeptWords kept(file);
  REQUIRE(kept.write(disk, {std::string(64, 'a'), {words_record("uk-0")}}));
  const Bytes whole = disk.read(file, 10'000).value();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Bytes changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    REQUIRE(disk.write(file, changed));
    CHECK_FALSE(kept.read(disk));
    REQUIRE(disk.write(file, BytesView(whole).substr(0, at)));
    CHECK_FALSE(kept.read(disk));
  }
  const Bytes text = R"({"format":1,"name":"a","records":[{"type":"event","id":"forum"}]})";
  REQUIRE(disk.write(file, to_hex(sha256(text)) + "\n" + text));
  CHECK_FALSE(kept.read(disk));
}

}  // namespace
}  // namespace pobratym::test
