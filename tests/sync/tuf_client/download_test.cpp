// SPDX-License-Identifier: Apache-2.0
// Files: the ones that were signed, whole or not at all.
#include <catch2/catch_test_macros.hpp>

#include "content/base/disk.hpp"
#include "content/base/hash.hpp"
#include "tests/sync/tuf_client/tuf_site.hpp"

using namespace pobratym;
using test::TufSite;
using Names = std::vector<std::string>;
using Files = std::map<std::string, Bytes>;

namespace {

std::size_t files_asked(const TufSite& site) {
  std::size_t count = 0;
  for (const std::string& name : site.asked()) count += name.ends_with(".json") ? 0 : 1;
  return count;
}

}  // namespace

TEST_CASE("a file is downloaded after the metadata is brought up to date") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "file.txt", "content");
  site.repository.publish_all();
  CHECK(site.download({"file.txt"}));
  CHECK(site.downloaded() == Files{{"file.txt", "content"}});
  CHECK(site.asked().back() == to_hex(sha256("content")) + ".file.txt");
  CHECK(site.trusted() == Names{"root 1", "snapshot 2", "targets 2", "timestamp 2"});
}

TEST_CASE("refreshing downloads no files, and downloading none but those asked for") {
  TufSite site;
  REQUIRE(site.init());
  for (const char* name : {"a", "b", "c"}) site.repository.add_target("targets", name, name);
  site.repository.publish_all();
  REQUIRE(site.refresh());
  CHECK(files_asked(site) == 0);
  CHECK(site.downloaded().empty());
  REQUIRE(site.download({"b"}));
  CHECK(site.downloaded() == Files{{"b", "b"}});
}

TEST_CASE("a file that nobody names fails, with the metadata brought up to date") {
  TufSite site;
  REQUIRE(site.init());
  CHECK_FALSE(site.download({"no such file"}));
  CHECK(site.asked() ==
        Names{"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"});
  CHECK(site.trusted() == Names{"root 1", "snapshot 1", "targets 1", "timestamp 1"});
}

TEST_CASE("a file that is here already is not downloaded again") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "file", "content");
  site.repository.publish_all();
  REQUIRE(site.download({"file"}));
  CHECK(files_asked(site) == 1);
  CHECK(site.download({"file"}));
  CHECK(files_asked(site) == 0);
}

TEST_CASE("a file that the disk damaged is downloaded again") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "file", "content");
  site.repository.publish_all();
  REQUIRE(site.download({"file"}));
  RealDisk disk;
  for (const char* damaged : {"conten?", "", "content and more"}) {
    REQUIRE(disk.write(site.folder() / "targets/file", damaged));
    CHECK(site.download({"file"}));
    CHECK(site.downloaded() == Files{{"file", "content"}});
  }
}

TEST_CASE("a new version takes the old one's place") {
  TufSite site;
  REQUIRE(site.init());
  for (const char* content : {"one", "two", "three, which is longer", ""}) {
    site.repository.add_target("targets", "file", content);
    site.repository.publish_all();
    CHECK(site.download({"file"}));
    CHECK(site.downloaded() == Files{{"file", content}});
  }
}

TEST_CASE("a file that is not the one signed is refused, and nothing of it stays") {
  const std::string good = "content";
  const std::vector<std::pair<std::string, Bytes>> cases = {
      {"other bytes", "CONTENT"},     {"shorter", "conten"},
      {"longer", "content!"},         {"nothing", ""},
      {"a web page", "<html>log in"}, {"a megabyte more", good + Bytes(1u << 20u, ' ')},
  };
  for (const auto& [what, bytes] : cases) {
    INFO(what);
    TufSite site;
    REQUIRE(site.init());
    site.repository.add_target("targets", "file", good);
    site.repository.publish_all();
    const std::string path = "targets/" + to_hex(sha256(good)) + ".file";
    site.repository.change(path, [&bytes = bytes](Bytes& file) { file = bytes; });
    CHECK_FALSE(site.download({"file"}));
    CHECK(site.downloaded().empty());
  }
}

TEST_CASE("a file that was changed on the server does not take the good one's place") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "file", "good");
  site.repository.publish_all();
  REQUIRE(site.download({"file"}));
  site.repository.add_target("targets", "file", "new");
  site.repository.publish_all();
  site.repository.change("targets/" + to_hex(sha256("new")) + ".file",
                         [](Bytes& file) { file = "bad"; });
  CHECK_FALSE(site.download({"file"}));
  CHECK(site.downloaded() == Files{{"file", "good"}});
}

TEST_CASE("a long file is written as it comes, and a bad end of it leaves nothing behind") {
  TufSite site;
  REQUIRE(site.init());
  const Bytes whole(1'000'000, 'x');
  site.repository.add_target("targets", "file", whole);
  site.repository.publish_all();
  const std::string path = "targets/" + to_hex(sha256(whole)) + ".file";
  for (const Bytes& bad : {whole.substr(1), whole + "y", whole.substr(1) + "y"}) {
    site.repository.change(path, [&](Bytes& file) { file = bad; });
    CHECK_FALSE(site.download({"file"}));
    CHECK(site.downloaded().empty());
  }
  // What a run left that was killed stands in nobody's way.
  REQUIRE(RealDisk().write(site.folder() / "targets/+arriving", "half of it"));
  site.repository.change(path, [&](Bytes& file) { file = whole; });
  CHECK(site.download({"file"}));
  CHECK(site.downloaded() == Files{{"file", whole}});
}

TEST_CASE("a file that is named and not there fails") {
  TufSite site;
  REQUIRE(site.init());
  site.repository.add_target("targets", "file", "content");
  site.repository.publish_all();
  site.repository.remove("targets/" + to_hex(sha256("content")) + ".file");
  CHECK_FALSE(site.download({"file"}));
  CHECK(site.downloaded().empty());
}

TEST_CASE("several files come in the order they were asked for, until one fails") {
  TufSite site;
  REQUIRE(site.init());
  for (const char* name : {"a", "b", "c"}) site.repository.add_target("targets", name, name);
  site.repository.publish_all();
  CHECK_FALSE(site.download({"c", "missing", "a"}));
  CHECK(site.downloaded() == Files{{"c", "c"}});
  CHECK(site.download({"b", "a"}));
  CHECK(site.asked() == Names{"2.root.json", "timestamp.json", to_hex(sha256("b")) + ".b",
                              to_hex(sha256("a")) + ".a"});
}

TEST_CASE("one good hash of a kind we know is enough, and one bad is too many") {
  struct Case {
    std::string what;
    Names hashes;
    std::optional<std::string> spoilt;
    bool good;
  };
  const std::vector<Case> cases = {
      {"sha256", {"sha256"}, {}, true},
      {"sha512", {"sha512"}, {}, true},
      {"both", {"sha256", "sha512"}, {}, true},
      {"sha256 and one we do not know", {"sha256", "blake3"}, "blake3", true},
      {"one we do not know", {"blake3"}, {}, false},
      {"no hash at all", {}, {}, false},
      {"a bad sha256 beside a good sha512", {"sha256", "sha512"}, "sha256", false},
      {"a bad sha512 beside a good sha256", {"sha256", "sha512"}, "sha512", false},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    TufSite site;
    REQUIRE(site.init());
    site.repository.add_target("targets", "file", "content", one.hashes);
    Json& hashes = site.repository.role("targets")["targets"]["file"]["hashes"];
    if (one.spoilt) {
      auto& hash = hashes[*one.spoilt].get_ref<std::string&>();
      hash[0] = hash[0] == '0' ? '1' : '0';
    }
    site.repository.publish_all();
    CHECK(site.download({"file"}) == one.good);
    CHECK(site.downloaded() == (one.good ? Files{{"file", "content"}} : Files{}));
  }
}

TEST_CASE("a file's name may have folders, and lies in one folder all the same") {
  for (const bool consistent : {true, false}) {
    TufSite site(consistent);
    REQUIRE(site.init());
    site.repository.add_target("targets", "path/to a/file", "content");
    site.repository.publish_all();
    CHECK(site.download({"path/to a/file"}));
    CHECK(site.downloaded() == Files{{"path%2Fto%20a%2Ffile", "content"}});
    const std::string hash = consistent ? to_hex(sha256("content")) + "." : "";
    CHECK(site.asked().back() == "path/to%20a/" + hash + "file");
  }
}

TEST_CASE("a file's name cannot lead out of the folder") {
  for (const char* name : {"../evil", "/etc/evil", "a/../../evil", "..", "."}) {
    INFO(name);
    TufSite site;
    REQUIRE(site.init());
    site.repository.add_target("targets", name, "evil");
    site.repository.publish_all();
    site.download({name});
    CHECK_FALSE(RealDisk().exists(site.folder() / "evil"));
    for (const auto& [file, _] : site.downloaded()) CHECK(file.find('/') == std::string::npos);
  }
}

TEST_CASE("an empty file and a large one arrive") {
  TufSite site;
  REQUIRE(site.init());
  const Bytes large(5u << 20u, 'x');
  site.repository.add_target("targets", "empty", "");
  site.repository.add_target("targets", "large", large);
  site.repository.publish_all();
  CHECK(site.download({"empty", "large"}));
  CHECK(site.downloaded() == Files{{"empty", ""}, {"large", large}});
}
