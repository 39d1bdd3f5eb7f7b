// SPDX-License-Identifier: Apache-2.0
// A USB stick, honest, old, torn out and hostile.
#include "sync/usb.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "sync/once.hpp"
#include "sync/stick_search.hpp"
#include "sync/stick_words.hpp"
#include "tests/content/outbox/messages.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/sync/kiosk_site.hpp"

namespace pobratym::sync {
namespace {

namespace fs = std::filesystem;
using test::KioskSite;
using test::kToday;

/// A kiosk and a stick beside it.
struct Hall {
  KioskSite site{40, 1};
  test::TemporaryFolder stick;
  outbox::OpeningKey key = outbox::OpeningKey::generate();

  [[nodiscard]] Path folder() const { return stick / kStickFolder; }
  void copy_repository() {
    fs::remove_all(folder());
    fs::copy(site.repository().folder(), folder(), fs::copy_options::recursive);
  }
  [[nodiscard]] outbox::Outbox outbox() const { return test::open_outbox(site.state()); }

  StickResult plug_in(Disk& disk, Instant now = kToday) {
    const outbox::Outbox waiting = outbox();
    const Path root = site.repository().folder() / "metadata/1.root.json";
    std::optional<Bytes> installed;
    if (fs::exists(root)) installed = site.repository().root();
    const auto result =
        serve_stick({disk, site.state(), installed, [](auto...) {}, &waiting, key.sealing_key()},
                    stick.path(), now);
    REQUIRE(result);
    return *result;
  }
  StickResult plug_in(Instant now = kToday) {
    RealDisk disk;
    return plug_in(disk, now);
  }
  [[nodiscard]] SyncStatus status() const { return read_status(RealDisk(), site.state()); }
  [[nodiscard]] std::string told() const {
    return RealDisk().read(folder() / "result-city-hall-1.txt", 65536).value_or("");
  }
};

/// Stops reading what lies under a folder after so many files: a stick that is pulled out.
class PulledOut final : public Disk {
 public:
  PulledOut(Path folder, int files) : folder_(std::move(folder)), left_(files) {}
  [[nodiscard]] bool out() const { return left_ <= 0; }

  [[nodiscard]] Result<Bytes> read(const Path& path, std::uint64_t limit) const override {
    if (path.string().starts_with(folder_.string()) && left_-- <= 0) {
      return fail(ErrorCode::failed, "cannot read " + path.string() + ": Input/output error");
    }
    return disk_.read(path, limit);
  }
  [[nodiscard]] Status write(const Path& path, BytesView bytes) override {
    return disk_.write(path, bytes);
  }
  [[nodiscard]] bool exists(const Path& path) const override { return disk_.exists(path); }
  [[nodiscard]] Result<std::vector<std::string>> list(const Path& folder) const override {
    return disk_.list(folder);
  }
  [[nodiscard]] Status make_folders(const Path& folder) override {
    return disk_.make_folders(folder);
  }
  [[nodiscard]] Status remove(const Path& path) override { return disk_.remove(path); }
  [[nodiscard]] Status replace(const Path& to, const Path& from) override {
    return disk_.replace(to, from);
  }

 private:
  RealDisk disk_;
  Path folder_;
  mutable int left_;
};

}  // namespace

TEST_CASE("a stick brings a kiosk its first content and says so in two languages") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.copy_repository();
  const StickResult result = hall.plug_in();
  CHECK(result.content == StickContent::updated);
  CHECK(result.good());
  CHECK(hall.site.shown() == hall.site.repository().labels());
  CHECK(hall.told().find("Матеріали оновлено до випуску від 2026-11-24.") != std::string::npos);
  CHECK(hall.told().find("The content was updated") != std::string::npos);
  const auto report = last_stick(RealDisk(), hall.site.state());
  REQUIRE(report);
  CHECK(report->at == kToday);
  CHECK(report->ukrainian == in_ukrainian(result));

  CHECK(hall.plug_in(kToday + std::chrono::hours(1)).content == StickContent::same);
}

TEST_CASE("a stick that is older than the kiosk changes nothing and is told apart") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.copy_repository();
  hall.site.repository().edit(3, "newer");
  hall.site.repository().publish(kToday + std::chrono::hours(1));
  hall.site.sync(kToday + std::chrono::hours(2));
  const SyncStatus before = hall.status();
  const auto shown = hall.site.shown();

  const StickResult result = hall.plug_in(kToday + std::chrono::hours(3));
  CHECK(result.content == StickContent::older);
  CHECK(result.good());
  CHECK(hall.status() == before);
  CHECK(hall.site.shown() == shown);
  CHECK(hall.told().find("старіші") != std::string::npos);
}

TEST_CASE("a stick without content only carries post") {
  Hall hall;
  fs::create_directory(hall.folder());
  const StickResult result = hall.plug_in();
  CHECK(result.content == StickContent::none);
  CHECK(result.good());
  CHECK(hall.status().state == SyncState::never);
  CHECK(hall.told().find("немає нових матеріалів") != std::string::npos);
}

TEST_CASE("a forged stick is refused, and the status of the network stays as it was") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.site.sync(kToday);
  const SyncStatus before = hall.status();
  KioskSite stranger(40, 1);
  for (int i = 0; i < 3; ++i) {
    stranger.repository().edit(1, "forged " + std::to_string(i));
    stranger.repository().publish(kToday + std::chrono::minutes(i));
  }
  fs::copy(stranger.repository().folder(), hall.folder(), fs::copy_options::recursive);
  const auto shown = hall.site.shown();

  const StickResult result = hall.plug_in();
  CHECK(result.content == StickContent::refused);
  CHECK_FALSE(result.why.empty());
  CHECK_FALSE(result.good());
  CHECK(hall.status() == before);
  CHECK(hall.site.shown() == shown);
  CHECK(hall.told().find("не прийнято") != std::string::npos);
  CHECK(hall.told().find(result.why) != std::string::npos);
}

TEST_CASE("a stick that is pulled out after any number of files leaves the old content whole") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.site.sync(kToday);
  const auto old_content = hall.site.shown();
  for (std::size_t i = 0; i < 30; ++i) {
    hall.site.repository().edit(i, "edited " + std::to_string(i));
  }
  hall.site.repository().publish(kToday + std::chrono::hours(1));
  hall.copy_repository();
  const auto new_content = hall.site.repository().labels();
  int files = 0;
  for (; files < 200; ++files) {
    PulledOut disk(fs::canonical(hall.folder()), files);
    const StickResult result = hall.plug_in(disk, kToday + std::chrono::hours(2));
    const auto shown = hall.site.shown();
    CHECK((shown == old_content || shown == new_content));
    if (result.content == StickContent::updated) break;
    CHECK(result.content == StickContent::refused);
    CHECK(shown == old_content);
  }
  CHECK(files > 3);
  CHECK(files < 200);
  CHECK(hall.site.shown() == new_content);
}

TEST_CASE("feedback goes onto the stick closed, and stays until the desk's receipt comes back") {
  Hall hall;
  fs::create_directory(hall.folder());
  REQUIRE(hall.outbox().append(test::words("Дякуємо!"), test::at_hour(8)));
  REQUIRE(hall.outbox().append(test::counted("page-city", 5), test::at_hour(8)));
  const StickResult out = hall.plug_in();
  CHECK(out.post.sealed == 2);
  CHECK(out.post.file == "city-hall-1-1.sealed");
  CHECK(hall.told().find("2 записи") != std::string::npos);
  CHECK(hall.outbox().levels()->waiting == 2);

  const Path file = hall.folder() / "outbox" / out.post.file;
  const Bytes sealed = RealDisk().read(file, outbox::kLongestSealed).value();
  CHECK(sealed.find("Дякуємо") == std::string::npos);
  const auto letter = hall.key.open(sealed);
  REQUIRE(letter);
  std::vector<outbox::Fate> fates;
  for (const auto& entry : letter->entries) {
    fates.push_back({entry.key, outbox::Verdict::accepted, ""});
  }

  // A stick that comes back without a receipt gets everything again, in one file.
  REQUIRE(hall.outbox().append(test::words("Ще"), test::at_hour(9)));
  const StickResult again = hall.plug_in();
  CHECK(again.post.sealed == 3);
  CHECK_FALSE(fs::exists(file));
  CHECK(fs::exists(hall.folder() / "outbox/city-hall-1-2.sealed"));

  // The receipt of the first trip comes back later still.
  REQUIRE(RealDisk().write(hall.folder() / "receipts/city-hall-1-1.receipt",
                           outbox::receipt_document(*letter, fates)));
  REQUIRE(RealDisk().write(hall.folder() / "receipts/city-hall-2-1.receipt", "another's"));
  const StickResult back = hall.plug_in();
  CHECK(back.post.receipts == 1);
  CHECK(back.post.confirmed == 2);
  CHECK(back.post.sealed == 1);
  CHECK(back.good());
  CHECK(hall.outbox().levels()->waiting == 1);
  CHECK_FALSE(fs::exists(hall.folder() / "receipts/city-hall-1-1.receipt"));
  CHECK(fs::exists(hall.folder() / "receipts/city-hall-2-1.receipt"));
}

TEST_CASE("a forged receipt makes the kiosk forget nothing") {
  Hall hall;
  fs::create_directory(hall.folder());
  REQUIRE(hall.outbox().append(test::words("keep me"), test::at_hour(8)));
  static_cast<void>(hall.plug_in());
  const auto waiting = hall.outbox().take({});
  const outbox::Letter guess{"city-hall-1", 1, std::string(64, '0'), *waiting};
  const std::vector<outbox::Fate> fates = {{waiting->front().key, outbox::Verdict::accepted, ""}};
  for (const std::string& bytes :
       {outbox::receipt_document(guess, fates), std::string(), std::string(5u << 20u, '0')}) {
    REQUIRE(RealDisk().write(hall.folder() / "receipts/city-hall-1-1.receipt", bytes));
    const StickResult result = hall.plug_in();
    CHECK(result.post.receipts == 0);
    CHECK_FALSE(result.post.trouble.empty());
    CHECK(hall.outbox().levels()->waiting == 1);
  }
}

TEST_CASE("without the desk's key nothing is written where anybody could read it") {
  Hall hall;
  fs::create_directory(hall.folder());
  const outbox::Outbox waiting = hall.outbox();
  REQUIRE(waiting.append(test::words("private"), test::at_hour(8)));
  RealDisk disk;
  const auto result = serve_stick({disk, hall.site.state(), {}, [](auto...) {}, &waiting, {}},
                                  hall.stick.path(), kToday);
  REQUIRE(result);
  CHECK(result->post.sealed == 0);
  CHECK_FALSE(fs::exists(hall.folder() / "outbox"));
}

TEST_CASE("a sealed file that this outbox knows nothing of is left on the stick") {
  Hall hall;
  REQUIRE(RealDisk().write(hall.folder() / "outbox/city-hall-1-41.sealed", "all that is left"));
  REQUIRE(hall.outbox().append(test::words("new"), test::at_hour(8)));
  const StickResult result = hall.plug_in();
  CHECK(result.post.file == "city-hall-1-42.sealed");
  CHECK(fs::exists(hall.folder() / "outbox/city-hall-1-41.sealed"));
}

TEST_CASE("links on a stick lead nowhere: nothing outside is read, written or removed") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.copy_repository();
  const test::TemporaryFolder outside;
  REQUIRE(RealDisk().write(outside / "secret", "secret"));
  REQUIRE(RealDisk().write(outside / "city-hall-1-1.receipt", "bait"));
  fs::create_directory_symlink(outside.path(), hall.folder() / "outbox");
  fs::create_directory_symlink(outside.path(), hall.folder() / "receipts");
  fs::create_symlink(outside / "secret", hall.folder() / "result-city-hall-1.txt");
  REQUIRE(hall.outbox().append(test::words("private"), test::at_hour(8)));

  const StickResult result = hall.plug_in();
  CHECK(result.content == StickContent::updated);
  CHECK_FALSE(result.post.trouble.empty());
  CHECK(RealDisk().read(outside / "secret", 100) == "secret");
  CHECK(RealDisk().list(outside.path())->size() == 2);
  CHECK(hall.told().find("Матеріали") != std::string::npos);  // the link was replaced

  fs::remove_all(hall.folder());
  fs::create_directory_symlink(outside.path(), hall.folder());
  RealDisk disk;
  CHECK_FALSE(
      serve_stick({disk, hall.site.state(), {}, [](auto...) {}}, hall.stick.path(), kToday));
}

TEST_CASE("content behind a link that leaves the stick is refused") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.copy_repository();
  const test::TemporaryFolder outside;
  fs::rename(hall.folder() / "metadata/1.snapshot.json", outside / "snapshot");
  fs::create_symlink(outside / "snapshot", hall.folder() / "metadata/1.snapshot.json");
  const StickResult result = hall.plug_in();
  CHECK(result.content == StickContent::refused);
  CHECK(result.why.find("link") != std::string::npos);
}

TEST_CASE("pipes, folders, loops and endless files on a stick hold nobody up") {
  Hall hall;
  hall.site.repository().publish(kToday);
  hall.copy_repository();
  REQUIRE(hall.outbox().append(test::words("private"), test::at_hour(8)));
  fs::create_directories(hall.folder() / "receipts/city-hall-1-2.receipt");
  REQUIRE(::mkfifo((hall.folder() / "receipts/city-hall-1-1.receipt").c_str(), 0644) == 0);
  {
    REQUIRE(RealDisk().write(hall.folder() / "receipts/city-hall-1-3.receipt", ""));
  }
  REQUIRE(::truncate((hall.folder() / "receipts/city-hall-1-3.receipt").c_str(), 1LL << 40) == 0);
  fs::create_directory_symlink("..", hall.folder() / "outbox");
  fs::create_directory(hall.folder() / "result-city-hall-1.txt");
  CHECK(hall.plug_in().content == StickContent::updated);

  fs::remove(hall.folder() / "metadata/timestamp.json");
  REQUIRE(::mkfifo((hall.folder() / "metadata/timestamp.json").c_str(), 0644) == 0);
  CHECK(hall.plug_in().content == StickContent::refused);
  fs::remove(hall.folder() / "metadata/timestamp.json");
  fs::create_symlink("timestamp.json", hall.folder() / "metadata/timestamp.json");
  const StickResult loop = hall.plug_in();
  CHECK(loop.content != StickContent::updated);
  CHECK(hall.site.shown() == hall.site.repository().labels());
}

TEST_CASE("sticks are found by the folder at their top, each served once until it is pulled out") {
  const test::TemporaryFolder media;
  const std::vector<std::string> places = {media.path().string() + "/*/*",
                                           media.path().string() + "/*"};
  CHECK(find_sticks(places).empty());
  fs::create_directories(media / "anna/KINGSTON/pobratym");
  fs::create_directories(media / "usb0/pobratym");
  fs::create_directories(media / "anna/PHOTOS/holidays");
  fs::create_directory_symlink(media / "usb0", media / "link");
  REQUIRE(RealDisk().write(media / "usb1/pobratym", "no folder"));
  const auto sticks = find_sticks(places);
  REQUIRE(sticks.size() == 2);
  CHECK(sticks[0] == media / "anna/KINGSTON");
  CHECK(sticks[1] == media / "usb0");

  StickMemory memory;
  CHECK(memory.next(sticks) == sticks[0]);
  CHECK(memory.next(sticks) == sticks[1]);
  CHECK_FALSE(memory.next(sticks));
  CHECK_FALSE(memory.next({}));
  CHECK(memory.next(sticks) == sticks[0]);
}

TEST_CASE("numbers of entries are said as one says them in Ukrainian") {
  StickResult result;
  const auto said = [&](std::size_t count) {
    result.post.sealed = count;
    return in_ukrainian(result);
  };
  CHECK(said(1).find(" 1 запис ") != std::string::npos);
  CHECK(said(3).find(" 3 записи ") != std::string::npos);
  CHECK(said(5).find(" 5 записів ") != std::string::npos);
  CHECK(said(12).find(" 12 записів ") != std::string::npos);
  CHECK(said(21).find(" 21 запис ") != std::string::npos);
}

}  // namespace pobratym::sync
