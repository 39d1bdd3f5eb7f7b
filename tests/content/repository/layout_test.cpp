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
  CHECK(picture_of(record.document).value().empty());
  record.document["image"] = {{"file", "a.webp"},
                              {"sha256", to_hex(sha256("a"))},
                              {"length", 1},
                              {"media_type", "image/webp"}};
  const auto picture = picture_of(record.document);
  REQUIRE(picture);
  REQUIRE(picture->size() == 1);
  CHECK(picture->front().digest == sha256("a"));
  CHECK(picture->front().length == 1);
  CHECK(picture->front().media_type == "image/webp");

  for (const Json& wrong : std::vector<Json>{{{"sha256", "../../etc/passwd"}},
                                             {{"sha256", nullptr}},
                                             {{"length", 0}},
                                             {{"length", -1}},
                                             {{"length", 1.5}},
                                             {{"length", 1'000'000'000'000}}}) {
    INFO(wrong.dump());
    Json document = record.document;
    document["image"].update(wrong);
    CHECK_FALSE(picture_of(document));
    document = record.document;
    document["image"]["sizes"] = Json::array({document["image"]});
    CHECK(picture_of(document).value().size() == 2);
    document["image"]["sizes"][0].update(wrong);
    CHECK_FALSE(picture_of(document));
  }
  record.document["image"]["sizes"] = Json(9, record.document["image"]);
  CHECK_FALSE(picture_of(record.document));
}

TEST_CASE("of a picture the narrowest size fits that a screen need not enlarge") {
  const auto size = [](std::uint32_t width) {
    return Medium{sha256(std::to_string(width)), 1, "image/webp", width};
  };
  const Picture picture{size(1600), size(960), size(480)};
  CHECK(fitting(picture, 0).width == 1600);
  CHECK(fitting(picture, 320).width == 480);
  CHECK(fitting(picture, 480).width == 480);
  CHECK(fitting(picture, 481).width == 960);
  CHECK(fitting(picture, 1080).width == 1600);
  CHECK(fitting(picture, 3840).width == 1600);
  CHECK(fitting({size(0)}, 480).width == 0);
  CHECK(fitting({size(0), size(480)}, 1080).width == 0);
}

}  // namespace pobratym::repository
