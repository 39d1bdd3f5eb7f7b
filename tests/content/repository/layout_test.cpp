// SPDX-License-Identifier: Apache-2.0
#include "content/repository/layout.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "content/base/hash.hpp"
#include "tests/content/repository/sample.hpp"

namespace pobratym::repository {

TEST_CASE("every file has the place that other TUF programs look in") {
  const Digest digest = sha256("");
  const std::string hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  CHECK(timestamp_path() == "metadata/timestamp.json");
  CHECK(root_path(1) == "metadata/1.root.json");
  CHECK(snapshot_path(12) == "metadata/12.snapshot.json");
  CHECK(targets_path("targets", 3) == "metadata/3.targets.json");
  CHECK(targets_path("kharkiv", 4) == "metadata/4.kharkiv.json");
  CHECK(target_path("kharkiv", "index", digest) == "targets/kharkiv/" + hex + ".index");
  CHECK(blob_path(digest) == "blobs/e3/" + hex);
  CHECK(page_path(digest) == "blobs/e3/" + hex + ".zst");
}

TEST_CASE("a role's name becomes a file's name that leads nowhere else") {
  CHECK(quote_for_url("az AZ-09_.~") == "az%20AZ-09_.~");
  CHECK(quote_for_url("../?#%") == "..%2F%3F%23%25");
  CHECK(quote_for_url("Ї") == "%D0%87");
  CHECK(role_file("../evil", 3) == "3...%2Fevil.json");
  CHECK(role_file("timestamp", std::nullopt) == "timestamp.json");
}

TEST_CASE("a target lies where its name says, with its hash before the last part if files stay") {
  const TargetFile file{0, sha256(""), {}};
  const std::string hex = to_hex(sha256(""));
  CHECK(tuf_target_path("a/b c", file, false) == "a/b%20c");
  CHECK(tuf_target_path("a/b c", file, true) == "a/" + hex + ".b%20c");
  CHECK(tuf_target_path("b", file, true) == hex + ".b");
  CHECK(tuf_target_path("b", {0, {}, sha512("")}, true) == to_hex(sha512("")) + ".b");
}

TEST_CASE("a published picture is found by what the record says of it") {
  model::Record record = test::sample_records(1)[0];
  CHECK(medium_of(record.document).value() == std::nullopt);
  record.document["image"] = {{"file", "a.webp"},
                              {"sha256", to_hex(sha256("a"))},
                              {"length", 1},
                              {"media_type", "image/webp"}};
  const auto medium = medium_of(record.document);
  REQUIRE(medium);
  REQUIRE(*medium);
  CHECK((*medium)->digest == sha256("a"));
  CHECK((*medium)->length == 1);
  CHECK((*medium)->media_type == "image/webp");

  for (const Json& wrong : std::vector<Json>{{{"sha256", "../../etc/passwd"}},
                                             {{"sha256", nullptr}},
                                             {{"length", 0}},
                                             {{"length", -1}},
                                             {{"length", 1.5}},
                                             {{"length", 1'000'000'000'000}}}) {
    INFO(wrong.dump());
    Json document = record.document;
    document["image"].update(wrong);
    CHECK_FALSE(medium_of(document));
  }
}

}  // namespace pobratym::repository
