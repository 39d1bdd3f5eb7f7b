// SPDX-License-Identifier: Apache-2.0
// Two city halls and one kiosk with the real programs: Kharkiv is the host, Brno a partner with a
// key of its own. What they do is what content/tool/README.md tells them to.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "content/base/json.hpp"
#include "content/store/content_reader.hpp"
#include "tests/support/partner_city.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"
#include "tests/support/says.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace pobratym;
using test::ProgramRun;
using test::says;

namespace {

constexpr const char* kNow = "2026-11-24T09:00:00Z";
const model::Date kToday{std::chrono::year(2026) / 11 / 24};

void must(const ProgramRun& run) {
  INFO(run.output);
  REQUIRE(run.code == 0);
}

struct TwoHalls {
  TwoHalls() {
    for (const char* city : {"kharkiv", "brno"}) {
      std::filesystem::copy(Path(POBRATYM_SOURCE_DIR "/content/packs") / city, folder / city,
                            std::filesystem::copy_options::recursive);
    }
    must(pack({"keys", "new", folder / "kharkiv-keys"}));
    must(pack({"publish", folder / "kharkiv", "--repository", repository(), "--keys",
               folder / "kharkiv-keys", "--now", kNow}));
    must(pack({"keys", "new", folder / "brno-keys", "--only", "brno"}));
    add_event("brno-evening");
  }

  static ProgramRun pack(std::vector<std::string> words) {
    words.insert(words.begin(), POBRATYM_BIN_DIR "/pobratym-pack");
    return test::run_program(words);
  }
  ProgramRun host(std::vector<std::string> words) const {
    words.insert(words.end(),
                 {"--repository", repository(), "--keys", folder / "kharkiv-keys", "--now", kNow});
    return pack(words);
  }
  ProgramRun delegate(const std::string& keys = "brno-keys") const {
    return host({"delegate", "brno", "--public-key", folder / keys / "brno.public.json"});
  }
  ProgramRun hand_over(const std::string& keys = "brno-keys") const {
    return pack({"publish", folder / "brno", "--partner", "--only-own", "--repository",
                 folder / "out", "--keys", folder / keys, "--now", kNow});
  }
  ProgramRun accept() const { return host({"accept", "brno", "--from", folder / "out"}); }
  ProgramRun sync() const {
    return test::run_program({POBRATYM_BIN_DIR "/pobratym-sync", "once", "--repository",
                              repository(), "--state", folder / "state", "--root",
                              repository() + "/metadata/1.root.json", "--now", kNow});
  }

  /// A record of Brno's own, made from one of its pack.
  void add_event(const std::string& id) const {
    RealDisk disk;
    Json event =
        parse_json(
            disk.read(folder / "brno/records/event/sample-library-evening.json", 1u << 20u).value())
            .value();
    event["id"] = id;
    event["uid"] = id + "@brno.example";
    REQUIRE(disk.write(folder / ("brno/records/event/" + id + ".json"), dump_json_pretty(event)));
  }

  /// The keys of all records of a type on the kiosk.
  [[nodiscard]] std::set<std::string> shown(const std::string& type) const {
    auto reader = store::ContentReader::open(folder / "state/content.db").value();
    std::set<std::string> keys;
    const auto records = reader.records(type, kToday);
    REQUIRE(records);
    for (const model::Record& record : *records) keys.insert(record.key.slug);
    return keys;
  }
  [[nodiscard]] std::string host_name() const {
    auto reader = store::ContentReader::open(folder / "state/content.db").value();
    return reader.host().value().envelope.key.text();
  }

  [[nodiscard]] std::string repository() const { return folder / "repository"; }

  test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("two city halls publish on one kiosk, one lies, is put out and comes back") {
  TwoHalls halls;
  must(halls.delegate());
  must(halls.hand_over());
  must(halls.accept());
  must(halls.sync());
  const auto events = halls.shown("event");
  CHECK(events.contains("brno-evening"));
  CHECK(events.size() > 5);  // Kharkiv's
  CHECK(halls.host_name() == "host/kharkiv");
  const auto cities = halls.shown("city");
  const auto organisations = halls.shown("organisation");

  // Brno speaks for Kharkiv, past its own tools; then the host's tools are got round as well.
  test::PartnerCity liar(halls.folder / "out");
  liar.keys().clear();
  auto keys = repository::load_keys(RealDisk(), halls.folder / "brno-keys").value();
  liar.keys().emplace("brno", std::move(keys.at("brno")));
  const Instant now = parse_instant(kNow).value();
  liar.forge({test::titled("host", "kharkiv", "Brno's host"), test::titled("city", "kharkiv", "?"),
              test::titled("event", "brno-evening", "The evening")},
             now);
  CHECK(says(halls.accept(), "brno is a partner here and may not publish 2 records"));
  must(halls.sync());
  CHECK(halls.shown("event") == events);
  liar.slip_into(halls.repository(),
                 repository::load_keys(RealDisk(), halls.folder / "kharkiv-keys").value(), now);
  const ProgramRun warned = halls.sync();
  must(warned);
  CHECK(says(warned,
             "of the content of brno not everything is shown: it published city/kharkiv, "
             "host/kharkiv"));
  CHECK(halls.host_name() == "host/kharkiv");
  CHECK(halls.shown("city") == cities);

  must(halls.host({"revoke", "brno"}));
  must(halls.sync());
  CHECK_FALSE(halls.shown("event").contains("brno-evening"));
  CHECK(halls.shown("city") == cities);
  CHECK(halls.shown("organisation") == organisations);

  // Brno comes back with a key that nobody stole, and all of Kharkiv's keys are others since.
  must(TwoHalls::pack({"keys", "new", halls.folder / "brno-keys-2", "--only", "brno"}));
  must(halls.delegate("brno-keys-2"));
  for (const char* role : {"root", "targets", "snapshot", "timestamp", "kharkiv"}) {
    must(halls.host({"rotate", role}));
  }
  halls.add_event("brno-morning");
  CHECK(says(halls.accept(), "what brno handed over was not taken in: brno.json: "));
  must(halls.hand_over("brno-keys-2"));
  must(halls.accept());
  const ProgramRun again = halls.sync();
  must(again);
  CHECK(again.output.find("Warning") == std::string::npos);
  CHECK(halls.shown("event").contains("brno-morning"));
  CHECK(halls.shown("city") == cities);
}
