// SPDX-License-Identifier: Apache-2.0
// Files that a kiosk sealed onto a USB stick, handed over in the editor.
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "content/outbox/health_names.hpp"
#include "content/outbox/seal.hpp"
#include "tests/content/desk/desk_at_hand.hpp"

namespace pobratym::test {
namespace {

using desk::Role;
using outbox::Entry;
using outbox::OpeningKey;
using outbox::Verdict;

Entry entry(outbox::Message message, const std::string& kiosk = "library") {
  return {outbox::new_key(), kiosk, "2026-11-24T08", std::move(message)};
}

Entry words(const std::string& text) {
  return entry(outbox::Feedback{outbox::Face::good, "", text, "city/brno", "uk"});
}

outbox::Letter letter(const std::vector<Entry>& entries, const std::string& kiosk = "library") {
  outbox::Letter letter{kiosk, 7, outbox::new_key() + outbox::new_key(), {}};
  for (const Entry& one : entries) letter.entries.push_back({one.key, dump_json(to_json(one))});
  return letter;
}

/// A desk with its key, one kiosk without a network, and somebody with a stick in hand.
struct Corner {
  DeskAtHand desk;
  OpeningKey key = OpeningKey::generate();
  std::string editor = desk.join("iryna@example.org", {Role::editor}).token;

  explicit Corner(bool has_key = true) {
    RealDisk secret(FileMode::secret);
    if (has_key) REQUIRE(key.save(secret, key_file()));
    desk.context().inbox.add_kiosk({"library", "", {}, 0, {}, {}, ""}).value();
  }
  [[nodiscard]] Path key_file() const { return desk.folder() / "outbox-key.json"; }

  desk::Response hand_over(const Bytes& sealed) {
    return desk.ask("POST", "/api/sticks", Json::binary({sealed.begin(), sealed.end()}), editor,
                    {{"content-type", "application/octet-stream"}});
  }
  desk::Response hand_over(const outbox::Letter& letter) {
    return hand_over(seal(letter, key.sealing_key()));
  }
  std::string refusal(const Bytes& sealed) {
    const std::string code = desk.json(hand_over(sealed)).value("code", "taken");
    CHECK(entries_kept() == 0);
    return code;
  }
  std::size_t entries_kept() {
    return desk.context().inbox.opinions(0, 1000).value().size() +
           desk.context().inbox.poll_counts().value().size();
  }
  Json get(const std::string& path) { return desk.json(desk.ask("GET", path, {}, editor)); }
  std::size_t rows_in_journal() {
    const auto rows = desk.context().people.audit(0, 1000).value();
    return static_cast<std::size_t>(std::ranges::count(rows, "stick.taken", &desk::AuditRow::what));
  }
};

}  // namespace

TEST_CASE("what a stick brings is kept, told in words and answered with a receipt") {
  Corner corner;
  const auto sent = letter({words("Дякую"), words("Гарно"),
                            entry(outbox::PollAnswer{"poll/benches", {"oak"}, 12}),
                            entry(outbox::Health{{{std::string(outbox::kDiskFree), 812}}})});
  const auto response = corner.hand_over(sent);
  REQUIRE(response.status == 200);
  const Json taken = corner.desk.json(response);
  CHECK(taken.at("kiosk") == "library");
  CHECK(taken.at("entries") == 4);
  CHECK(taken.at("new") == Json{{"opinions", 2}, {"answers", 12}, {"others", 1}});
  CHECK(taken.at("known") == 0);
  CHECK(taken.at("refused") == 0);
  CHECK(taken.at("receipt").at("name") == "library-7.receipt");

  const auto receipt = outbox::read_receipt(taken.at("receipt").at("text").get<std::string>(),
                                            "library", [&](std::int64_t number) {
                                              CHECK(number == 7);
                                              return Result<std::string>(sent.token);
                                            });
  REQUIRE(receipt);
  REQUIRE(receipt->fates.size() == 4);
  CHECK(receipt->fates[3].verdict == Verdict::accepted);

  CHECK(corner.get("/api/feedback").at("feedback").size() == 2);
  CHECK(corner.get("/api/polls").at("polls").at(0).at("answers") == 12);
  const Json kiosk = corner.get("/api/kiosks").at("kiosks").at(0);
  CHECK(kiosk.at("disk_free_mb") == 812);
  CHECK_FALSE(kiosk.at("seen_at").is_null());
  const auto row = corner.desk.context().people.audit(0, 1).value().at(0);
  CHECK(row.what == "stick.taken");
  CHECK(row.about == "library-7.sealed");
}

TEST_CASE("a file that is handed over twice counts once, and its receipt is made again") {
  Corner corner;
  const auto sent = letter({words("Дякую"), entry(outbox::PollAnswer{"poll/benches", {"oak"}, 3})});
  REQUIRE(corner.hand_over(sent).status == 200);
  const Json again = corner.desk.json(corner.hand_over(sent));
  CHECK(again.at("new") == Json{{"opinions", 0}, {"answers", 0}, {"others", 0}});
  CHECK(again.at("known") == 2);
  CHECK(again.at("receipt").at("text").get<std::string>().find("known") != std::string::npos);
  CHECK(corner.get("/api/polls").at("polls").at(0).at("answers") == 3);

  // A newer file holds what the older one held.
  auto newer = sent;
  newer.number = 8;
  const Entry more = words("Ще");
  newer.entries.push_back({more.key, dump_json(to_json(more))});
  const Json taken = corner.desk.json(corner.hand_over(newer));
  CHECK(taken.at("new").at("opinions") == 1);
  CHECK(taken.at("known") == 2);
  CHECK(corner.rows_in_journal() == 3);
}

TEST_CASE("a file that cannot be opened says what to do, and nothing of it is kept") {
  Corner corner;
  const auto sent = letter({words("Дякую")});
  const Bytes sealed = seal(sent, corner.key.sealing_key());
  CHECK(corner.refusal(seal(sent, OpeningKey::generate().sealing_key())) == "stick_other_key");
  Bytes changed = sealed;
  changed[100] = static_cast<char>(changed[100] ^ 1);
  CHECK(corner.refusal(changed) == "stick_other_key");
  CHECK(corner.refusal("") == "stick_cut");
  CHECK(corner.refusal(sealed.substr(0, 4096)) == "stick_cut");
  CHECK(corner.refusal(sealed.substr(0, sealed.size() - 1)) == "stick_cut");
  CHECK(corner.refusal("%PDF-1.7 minutes of the council") == "stick_cut");
  const Bytes large(outbox::kLongestSealed + 1, 'x');
  CHECK(corner.hand_over(large).status == 413);
  CHECK(corner.refusal(large) == "stick_large");
  auto no_kiosk = sent;
  no_kiosk.kiosk = "../../etc";
  CHECK(corner.refusal(seal(no_kiosk, corner.key.sealing_key())) == "stick_no_letter");
  auto many = sent;
  many.entries.assign(outbox::kMostEntries + 1, {"", "{}"});
  CHECK(corner.refusal(seal(many, corner.key.sealing_key())) == "stick_no_letter");
  CHECK(corner.rows_in_journal() == 0);
  CHECK(corner.hand_over(sealed).status == 200);
}

TEST_CASE("entries that are none are named in the receipt and keep nothing else back") {
  Corner corner;
  auto sent = letter({words("Дякую")});
  Json bad = to_json(words("Зле"));
  bad["about"] = "no page at all!";
  sent.entries.push_back({bad.at("key"), dump_json(bad)});
  sent.entries.push_back({"", R"({"format":1})"});
  const Json taken = corner.desk.json(corner.hand_over(sent));
  CHECK(taken.at("entries") == 3);
  CHECK(taken.at("new").at("opinions") == 1);
  CHECK(taken.at("refused") == 1);
  CHECK(taken.at("receipt").at("text").get<std::string>().find("refused") != std::string::npos);
}

TEST_CASE("from a kiosk that nobody registered nothing is taken, and it is named") {
  Corner corner;
  const auto strange = corner.hand_over(letter({words("Дякую")}, "nobody"));
  CHECK(strange.status == 403);
  CHECK(corner.desk.json(strange).at("kiosk") == "nobody");
  const Entry foreign = entry(outbox::Counter{"page-city", 1}, "station");
  const auto mixed = corner.hand_over(letter({words("Дякую"), foreign}));
  CHECK(corner.desk.json(mixed).at("kiosk") == "station");
  CHECK(corner.entries_kept() == 0);
}

TEST_CASE("a key that others could read opens nothing, and neither does none") {
  Corner corner(false);
  const Bytes sealed = seal(letter({words("Дякую")}), corner.key.sealing_key());
  CHECK(corner.get("/api/sticks").at("code") == "stick_no_key");
  CHECK(corner.refusal(sealed) == "stick_no_key");
  RealDisk secret(FileMode::secret);
  REQUIRE(corner.key.save(secret, corner.key_file()));
  for (const mode_t mode : {0640U, 0604U, 0620U}) {
    REQUIRE(::chmod(corner.key_file().c_str(), mode) == 0);
    CHECK(corner.get("/api/sticks").at("code") == "stick_bad_key");
    CHECK(corner.refusal(sealed) == "stick_bad_key");
  }
  REQUIRE(::chmod(corner.key_file().c_str(), 0600) == 0);
  CHECK(corner.hand_over(sealed).status == 200);
  REQUIRE(secret.write(corner.key_file(), "{\"format\":1,\"secret\":\"12\"}"));
  CHECK(corner.get("/api/sticks").at("code") == "stick_bad_key");
}

TEST_CASE("the key of before opens what was on its way when it was replaced") {
  TemporaryFolder folder;
  RealDisk secret(FileMode::secret);
  const OpeningKey now = OpeningKey::generate();
  const OpeningKey before = OpeningKey::generate();
  REQUIRE(now.save(secret, folder / "now.json"));
  REQUIRE(before.save(secret, folder / "before.json"));
  const auto keys =
      desk::StickKeys({folder / "now.json", folder / "none.json", folder / "before.json"}).load();
  REQUIRE(keys);
  REQUIRE(keys->size() == 2);
  CHECK(keys->front().sealing_key().hex() == now.sealing_key().hex());
  const auto sent = letter({words("Дякую")});
  CHECK(desk::open_letter(*keys, seal(sent, before.sealing_key()))->kiosk == "library");
  CHECK(desk::open_letter(*keys, seal(sent, OpeningKey::generate().sealing_key())).error().code ==
        ErrorCode::untrusted);
}

TEST_CASE("staff see whether kiosks close their files for this desk") {
  Corner corner;
  CHECK(corner.get("/api/sticks") ==
        Json{{"key", corner.key.sealing_key().hex()}, {"record", "no_key"}});
  const auto publish_key = [&](const std::string& key) {
    auto& drafts = corner.desk.context().drafts;
    const auto host = drafts.find({"host", "kharkiv"}).value().value();
    Json document = host.document;
    document["desk"]["key"] = key;
    REQUIRE(drafts.published({1, corner.desk.clock().now(), 0}, {{host.key, dump_json(document)}}));
  };
  publish_key(OpeningKey::generate().sealing_key().hex());
  CHECK(corner.get("/api/sticks").at("record") == "another_key");
  publish_key(corner.key.sealing_key().hex());
  CHECK(corner.get("/api/sticks").at("record") == "fits");
}

TEST_CASE("a full inbox takes nothing of a stick, and the journal tells of nothing") {
  Corner corner;
  auto& inbox = corner.desk.context().inbox;
  const desk::Request request;
  const auto full = desk::audited(
      corner.desk.context(), desk::Ask{request, {}}, "stick.taken", "library-7.sealed",
      [&] { return inbox.receive({words("Добре")}, corner.desk.clock().now(), 0); });
  CHECK(full.error().code == ErrorCode::no_space);
  CHECK(corner.entries_kept() == 0);
  CHECK(corner.rows_in_journal() == 0);
}

}  // namespace pobratym::test
