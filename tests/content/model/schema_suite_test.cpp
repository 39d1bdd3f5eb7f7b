// SPDX-License-Identifier: Apache-2.0
// The official JSON Schema test suite, draft 7, over our engine. What we do not apply is listed
// with its reason, and must be refused when the schema is loaded: a rule that is silently skipped
// would pass here unnoticed.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <vector>

#include "content/base/disk.hpp"
#include "content/model/schema_check.hpp"

namespace pobratym::model {
namespace {

using std::filesystem::path;

/// Groups of a file that are refused for one reason.
struct Refused {
  const char* file;
  const char* word;    ///< what the refusal names
  std::size_t groups;  ///< at least; later versions of the suite have more
  const char* why;
};

constexpr Refused kRefused[] = {
    {"definitions.json", "http://json-schema.org/draft-07/schema#", 1, "no references to others"},
    {"format.json", "/format", 15, "only our own formats, which we say in both languages"},
    {"id.json", "\"$id\"", 1, "a reference names a loaded file, whatever $id says"},
    {"ref.json", "\"$id\"", 14, "a reference names a loaded file, whatever $id says"},
    {"ref.json", "beside \"$ref\"", 1, "draft 7 would not apply what stands there"},
    {"ref.json", "http://json-schema.org/draft-07/schema#", 1, "no references to others"},
    {"refRemote.json", "\"$id\"", 5, "a reference names a loaded file, whatever $id says"},
    {"refRemote.json", "http://localhost:1234/", 1, "that file is itself refused"},
    {"unknownKeyword.json", "is not applied here", 1, "words that are not applied are refused"},
    {"optional/content.json", "\"content", 3, "nobody writes encoded content by hand"},
    {"optional/cross-draft.json", "http://localhost:1234/draft2019-09", 1, "only draft 7"},
};

/// Files that the suite calls optional and that are not about what the engine does.
bool is_left_out(const std::string& name) {
  return name.starts_with("optional/format/") ||  // of formats that are refused
         name == "optional/bignum.json";          // our reader refuses numbers beyond 64 bits
}

Json read(const path& file) {
  const auto bytes = RealDisk().read(file, 4u << 20u);
  INFO(file.string());
  REQUIRE(bytes);
  auto json = parse_json(*bytes);
  REQUIRE(json);
  return *std::move(json);
}

/// The suite's files to refer to, under the addresses by which it does, if they can be loaded.
std::map<std::string, std::string> remotes(const path& suite) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(suite / "remotes")) {
    if (!entry.is_regular_file()) continue;
    const std::string name = "http://localhost:1234/" + entry.path().filename().string();
    const std::string text = dump_json(read(entry.path()));
    const SchemaFile file{name, text};
    if (Schemas::load(std::span(&file, 1))) files.emplace(name, text);
  }
  return files;
}

class SuiteRun {
 public:
  explicit SuiteRun(const path& suite)
      : tests_(suite / "tests" / "draft7"), remotes_(remotes(suite)) {}

  void run() {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(tests_)) {
      const std::string name = std::filesystem::relative(entry.path(), tests_).string();
      if (entry.path().extension() != ".json" || is_left_out(name)) continue;
      for (const Json& group : read(entry.path())) run_group(name, group);
    }
  }

  std::size_t cases = 0;
  std::size_t refused_cases = 0;
  std::vector<std::size_t> refused_groups = std::vector<std::size_t>(std::size(kRefused));

 private:
  void run_group(const std::string& file, const Json& group) {
    INFO(file << ": " << group["description"]);
    const std::string text = dump_json(group["schema"]);
    std::vector<SchemaFile> files{{"suite.json", text}};
    for (const auto& [name, remote] : remotes_) files.push_back({name, remote});
    const auto schemas = Schemas::load(files);
    if (!schemas) return check_refusal(file, schemas.error().message, group["tests"].size());
    for (const Json& test : group["tests"]) {
      INFO(test["description"] << " " << test["data"]);
      const Json& schema = *schemas->find("suite");
      const auto problems = check_value(*schemas, schema, test["data"]);
      CHECK(problems.empty() == test["valid"].get<bool>());
      CHECK(fits(*schemas, schema, test["data"]) == test["valid"].get<bool>());
      ++cases;
    }
  }

  void check_refusal(const std::string& file, const std::string& message, std::size_t tests) {
    INFO(message);
    for (std::size_t i = 0; i < std::size(kRefused); ++i) {
      if (file != kRefused[i].file || message.find(kRefused[i].word) == std::string::npos) continue;
      ++refused_groups[i];
      refused_cases += tests;
      return;
    }
    FAIL_CHECK("refused, and not for a listed reason");
  }

  path tests_;
  std::map<std::string, std::string> remotes_;
};

}  // namespace

TEST_CASE("schemas mean what the official test suite of draft 7 says they mean") {
  const path suite = POBRATYM_JSON_SCHEMA_SUITE_DIR;
  if (suite.empty()) SKIP("packaging/dependencies installs the JSON Schema test suite");
  SuiteRun run(suite);
  run.run();
  CHECK(run.cases >= 788);  // Debian 12's suite; later ones have more
  for (std::size_t i = 0; i < std::size(kRefused); ++i) {
    INFO(kRefused[i].file << ": " << kRefused[i].word);
    CHECK(run.refused_groups[i] >= kRefused[i].groups);
  }
  WARN(run.cases << " cases were run; " << run.refused_cases << " belong to refused schemas");
}

}  // namespace pobratym::model
