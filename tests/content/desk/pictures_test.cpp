// SPDX-License-Identifier: Apache-2.0
// Pictures that people send to the desk, good and hostile, through the real program that cuts them.
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <future>
#include <thread>
#include <utility>

#include "content/base/hash.hpp"
#include "content/desk/api/picture_work.hpp"
#include "content/desk/http/target.hpp"
#include "content/repository/layout.hpp"
#include "tests/content/desk/desk_at_hand.hpp"
#include "tests/content/desk/sample_pictures.hpp"
#include "tests/support/paths.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using namespace std::chrono_literals;

/// An editor with pictures to send.
class Sender {
 public:
  Sender() : token_(desk_.join("olena@example.org", {Role::editor}).token) {}

  desk::Response send(const Bytes& picture, const std::string& type = "image/jpeg") {
    return desk_.ask("POST", "/api/pictures", Json::binary({picture.begin(), picture.end()}),
                     token_, {{"content-type", type}});
  }
  Json sent(const Bytes& picture) {
    const auto response = send(picture);
    REQUIRE(response.status == 201);
    return desk_.json(response).at("picture");
  }
  std::string code(const Bytes& picture, const std::string& type = "image/jpeg") {
    return desk_.json(send(picture, type)).at("code");
  }
  Bytes file(const std::string& name) {
    const auto response = desk_.ask("GET", "/api/pictures/" + name + "/file", {}, token_);
    REQUIRE(response.status == 200);
    return response.body;
  }
  /// A picture as it is kept, in each of its sizes.
  std::vector<Bytes> cuts_of(const Bytes& picture) {
    const Json kept = sent(picture);
    std::vector<Bytes> cuts;
    for (const Json& size : kept.at("sizes")) cuts.push_back(file(size.at("file")));
    REQUIRE_FALSE(cuts.empty());
    return cuts;
  }
  desk::Response ask(const std::string& method, const std::string& path, const Json& body = {}) {
    return desk_.ask(method, path, body, token_);
  }
  DeskAtHand& desk() { return desk_; }

 private:
  DeskAtHand desk_;
  std::string token_;
};

TEST_CASE("a photo becomes three bare WebP pictures, whatever it calls itself") {
  Sender olena;
  for (const char* format : {".jpg", ".png", ".webp"}) {
    INFO(format);
    const Json picture = olena.sent(sample_picture(format));
    REQUIRE(picture.at("sizes").size() == 3);
    std::vector<int> widths;
    for (const Json& size : picture.at("sizes")) {
      widths.push_back(size.at("width"));
      CHECK(size.at("height").get<int>() == size.at("width").get<int>() * 9 / 16);
      const Bytes webp = olena.file(size.at("file"));
      CHECK(desk::is_bare_webp(webp));
      CHECK(webp.size() == size.at("length").get<std::size_t>());
    }
    CHECK(widths == std::vector{1600, 960, 480});
    CHECK(picture.at("name") == picture.at("sizes")[0].at("file"));
    CHECK(picture.at("used_in").empty());
  }
  CHECK(olena.send(sample_picture(".jpg"), "image/png").status == 201);
}

TEST_CASE("nothing of where, when and with what a photo was taken leaves the desk") {
  Sender olena;
  for (const char* format : {".jpg", ".png", ".webp"}) {
    const Bytes photo = sample_picture(format);
    INFO(format);
    // PNG packs what it tells; that something is in there is seen by its name.
    REQUIRE((photo.find("Kamera") != Bytes::npos || photo.find("xmp") != Bytes::npos));
    for (const Bytes& webp : olena.cuts_of(photo)) {
      for (const char* trace : {"Kamera", "GPS", "xmpmeta", "EXIF", "Exif", "ICCP", "XMP "}) {
        CHECK(webp.find(trace) == Bytes::npos);
      }
    }
  }
}

TEST_CASE("a photo taken with a turned camera stands upright") {
  Sender olena;
  const Json picture =
      olena.sent(sample_picture(".jpg", {.width = 1200, .height = 2000, .orientation = 8}));
  // Turned left, what was above is at the left: both ends of a row are of one half each.
  CHECK(picture.at("sizes")[0].at("width") == 1600);
  const Bytes webp = olena.file(picture.at("name"));
  CHECK(std::abs(red_at(webp, 0.1) - red_at(webp, 0.9)) < 40);
}

TEST_CASE("what the focal point is on stays in the picture") {
  Sender olena;
  const Json picture = olena.sent(sample_picture(".jpg", {.width = 3000, .height = 900}));
  const std::string name = picture.at("name");
  const auto cut = [&](double x) {
    const auto response =
        olena.ask("POST", "/api/pictures/" + name + "/cut", {{"x", x}, {"y", 0.5}});
    REQUIRE(response.status == 201);
    return olena.desk().json(response).at("picture");
  };
  const Json left = cut(0.0);
  const Json right = cut(1.0);
  CHECK(left.at("name") != right.at("name"));
  CHECK(red_at(olena.file(left.at("name")), 0.9) > 180);
  CHECK(red_at(olena.file(right.at("name")), 0.1) < 120);
  CHECK(left.at("focus") == Json({{"x", 0.0}, {"y", 0.5}}));
  for (const Json& wrong : {Json({{"x", 2}, {"y", 0}}), Json({{"x", 0.5}}), Json::object()}) {
    CHECK(olena.ask("POST", "/api/pictures/" + name + "/cut", wrong).status == 400);
  }
  CHECK(olena.ask("POST", "/api/pictures/p-0.webp/cut", {{"x", 0.5}, {"y", 0.5}}).status == 404);
}

TEST_CASE("a transparent drawing stands on white, and a small picture is not made larger") {
  Sender olena;
  const Json picture = olena.sent(sample_picture(
      ".png", {.width = 640, .height = 1000, .orientation = 1, .transparent = true}));
  CHECK(picture.at("sizes")[0].at("width") == 640);
  CHECK(picture.at("sizes").size() == 2);
}

TEST_CASE(
    "what is no picture, too large, too small or damaged is refused in words, and the desk goes "
    "on") {
  Sender olena;
  const Bytes photo = sample_picture(".jpg");
  CHECK(olena.code(bomb(30'000, 30'000)) == "picture_large");
  CHECK(olena.code(bomb(12'001, 300)) == "picture_large");
  CHECK(olena.code(photo + Bytes(desk::kMostPictureBytes, ' ')) == "picture_large");
  CHECK(olena.code(sample_picture(".png", {.width = 199, .height = 400})) == "picture_small");
  CHECK(olena.code("") == "picture_kind");
  CHECK(olena.code("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                   "image/svg+xml") == "picture_kind");
  CHECK(olena.code(sample_picture(".gif")) == "picture_kind");
  CHECK(olena.code(sample_picture(".tif")) == "picture_kind");
  CHECK(olena.code("GIF89a" + photo) == "picture_kind");
  CHECK(olena.code(bomb(1000, 1000)) == "picture_damaged");
  for (const char* format : {".jpg", ".png", ".webp"}) {
    const Bytes whole = sample_picture(format);
    for (const std::size_t part : {2u, 3u, 10u}) {
      INFO(format << " cut to 1/" << part);
      const std::string code = olena.code(whole.substr(0, whole.size() / part));
      CHECK((code == "picture_damaged" || code == "picture_kind"));
    }
  }
  CHECK(olena.send(photo).status == 201);
}

TEST_CASE("a picture that is a page or an archive as well loses that part") {
  Sender olena;
  const Bytes page = "<html><script>alert(document.cookie)</script></html>PK\x05\x06";
  for (const char* format : {".jpg", ".png"}) {
    for (const Bytes& webp : olena.cuts_of(sample_picture(format) + page)) {
      CHECK(webp.find("script") == Bytes::npos);
      CHECK(webp.find("PK\x05\x06") == Bytes::npos);
    }
  }
  const auto response = olena.ask(
      "GET", "/api/pictures/" + olena.sent(sample_picture(".png")).at("name").get<std::string>() +
                 "/file");
  for (const auto& [name, value] : response.headers) {
    if (name == "Content-Type") CHECK(value == "image/webp");
  }
}

TEST_CASE("the program that cuts refuses a bomb by itself, too") {
  const desk::PictureProgram program(POBRATYM_BIN_DIR "/pobratym-picture");
  CHECK_FALSE(program.cut(bomb(30'000, 30'000), {}));
  CHECK_FALSE(program.cut("no picture", {}));
  CHECK(program.cut(sample_picture(".webp"), {0.1, 0.9}));
}

TEST_CASE("a program that does not end is ended, and one that is missing is told") {
  const desk::PictureProgram slow("/bin/sleep", 300ms);  // as many seconds as it is told shares
  const Bytes much(1u << 20u, 'x');
  const auto late = slow.cut(much, {0.9, 0.9});
  CHECK(late.error().code == ErrorCode::invalid);
  CHECK(late.error().message == "the picture took too long to decode");
  const desk::PictureProgram missing("/nowhere/pobratym-picture");
  CHECK(missing.cut(much, {}).error().code == ErrorCode::failed);
}

TEST_CASE("two pictures sent at once are both taken in") {
  Sender olena;
  const Bytes photos[] = {sample_picture(".jpg"), sample_picture(".png")};
  std::array<int, 2> status{};
  {
    std::jthread one([&] { status[0] = olena.send(photos[0]).status; });
    std::jthread two([&] { status[1] = olena.send(photos[1]).status; });
  }
  CHECK(status == std::array{201, 201});
  CHECK(olena.desk().json(olena.ask("GET", "/api/pictures")).at("pictures").size() == 2);
}

TEST_CASE("a path of a picture leads to pictures only") {
  Sender olena;
  const auto& store = olena.desk().context().pictures.store();
  for (const char* name : {"", "..", "desk.db", "p-1.json", "../desk.db", "../../etc/passwd.webp",
                           "a/b.webp", "/etc/passwd", "P.webp", ".webp"}) {
    INFO(name);
    CHECK_FALSE(store.file(name));
    CHECK_FALSE(store.find(name).value());
  }
  CHECK(olena.ask("GET", "/api/pictures/desk.db/file").status == 404);
  // With a slash in it a name is no address at all: the server never gets to ask for it.
  CHECK_FALSE(desk::parse_target("/api/pictures/..%2F..%2Fdesk.db/file"));
  CHECK_FALSE(desk::parse_target("/api/pictures/../../desk.db/file"));
}

TEST_CASE(
    "a picture is kept while a record names it, and goes with its original when long unused") {
  Sender olena;
  auto& desk = olena.desk();
  const std::string used = olena.sent(sample_picture(".jpg")).at("name");
  const std::string unused =
      olena.sent(sample_picture(".png", {.width = 900, .height = 900})).at("name");
  Json document = term("t-9", "Форма").document;
  document["image"] = {{"file", used}};
  REQUIRE(olena.ask("POST", "/api/records", {{"type", "term"}, {"document", document}}).status ==
          201);
  const Json picture = desk.json(olena.ask("GET", "/api/pictures/" + used)).at("picture");
  REQUIRE(picture.at("used_in").size() == 1);
  CHECK(picture.at("used_in")[0].at("id") == "term/t-9");
  desk::tidy_pictures(desk.context());
  desk.clock().move_to(desk.clock().now() + 24h * 60);
  desk::tidy_pictures(desk.context());
  CHECK(desk.context().pictures.store().has(unused));
  desk.clock().move_to(desk.clock().now() + 24h * 31);
  desk::tidy_pictures(desk.context());
  CHECK_FALSE(desk.context().pictures.store().has(unused));
  CHECK(desk.context().pictures.store().has(used));
  CHECK(RealDisk().list(desk.folder() / "originals").value().size() == 1);
}

/// At the first removal something else happens.
class LateDisk final : public Disk {
 public:
  Result<Bytes> read(const Path& path, std::uint64_t limit) const override {
    return real_.read(path, limit);
  }
  Status write(const Path& path, BytesView bytes) override { return real_.write(path, bytes); }
  bool exists(const Path& path) const override { return real_.exists(path); }
  Result<std::vector<std::string>> list(const Path& folder) const override {
    return real_.list(folder);
  }
  Status make_folders(const Path& folder) override { return real_.make_folders(folder); }
  Status remove(const Path& path) override {
    if (auto first = std::exchange(before_removal, nullptr)) first();
    return real_.remove(path);
  }
  Status replace(const Path& to, const Path& from) override { return real_.replace(to, from); }
  std::function<void()> before_removal;

 private:
  RealDisk real_;
};

TEST_CASE("a picture that is sent again while old ones are cleared away is there afterwards") {
  TemporaryFolder folder;
  LateDisk disk;
  desk::Pictures pictures(desk::PictureStore(disk, folder.path()),
                          desk::PictureProgram(POBRATYM_BIN_DIR "/pobratym-picture"));
  const Bytes photo = sample_picture(".png", {.width = 300, .height = 300});
  const auto send = [&](Instant now) {
    return std::get<desk::StoredPicture>(pictures.take(photo, {}, now).value()).name;
  };
  const Instant then = parse_instant("2026-11-24T08:30:00Z").value();
  const std::string name = send(then);
  REQUIRE(pictures.collect({}, then).value() == 0);
  const Instant later = then + desk::PictureStore::kKeptUnused + 1s;
  std::future<std::string> again;
  disk.before_removal = [&] {
    again = std::async(std::launch::async, [&] { return send(later); });
    static_cast<void>(again.wait_for(2s));  // it may not finish before the others are gone
  };
  CHECK(pictures.collect({}, later).value() == 1);
  CHECK(again.get() == name);
  CHECK(pictures.store().has(name));
  CHECK(pictures.store().find(name).value());
}

TEST_CASE("a picture is published in every size, and the record says how wide each is") {
  DeskAtHand desk;
  const std::string boss = desk.join("boss@example.org", {Role::administrator}).token;
  const Bytes photo = sample_picture(".jpg");
  const Json picture =
      desk.json(desk.ask("POST", "/api/pictures", Json::binary({photo.begin(), photo.end()}), boss,
                         {{"content-type", "image/jpeg"}}))
          .at("picture");
  Json document = term("t-9", "Форма").document;
  document["image"] = {{"file", picture.at("name")},
                       {"alt", {{"uk", "Люди"}, {"en", "People"}}},
                       {"credit", "City"},
                       {"licence", "CC0-1.0"}};
  REQUIRE(
      desk.ask("POST", "/api/records", {{"type", "term"}, {"document", document}}, boss).status ==
      201);
  REQUIRE(
      desk.ask("POST", "/api/records/term/t-9/state", {{"to", "approved"}, {"version", 1}}, boss)
          .status == 200);
  REQUIRE(desk.finish(desk.ask("POST", "/api/publication", {}, boss), boss) == "done");
  const Json image = desk.on_kiosks().at("term/t-9").at("image");
  CHECK(image.at("width") == 1600);
  CHECK(image.at("height") == 900);
  REQUIRE(image.at("sizes").size() == 2);
  CHECK(image.at("sizes")[0].at("width") == 960);
  CHECK(image.at("sizes")[1].at("width") == 480);
  for (const Json& size : {image, image.at("sizes")[0], image.at("sizes")[1]}) {
    const Digest digest = digest_from_hex(size.at("sha256").get<std::string>()).value();
    const auto blob = RealDisk().read(desk.repository() / repository::blob_path(digest), 1u << 20u);
    REQUIRE(blob);
    CHECK(blob->size() == size.at("length").get<std::size_t>());
    CHECK(sha256(*blob) == digest);
  }
  // What is approved is what somebody looked at; the sizes are the program's.
  CHECK(desk.json(desk.ask("GET", "/api/publication", {}, boss)).at("changes").empty());
  CHECK_FALSE(
      desk.context().drafts.find({"term", "t-9"}).value()->document.at("image").contains("sizes"));
}

}  // namespace
}  // namespace pobratym::test
