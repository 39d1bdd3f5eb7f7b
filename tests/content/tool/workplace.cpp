// SPDX-License-Identifier: Apache-2.0
#include "tests/content/tool/workplace.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <sstream>

#include "content/base/clock.hpp"
#include "content/tool/command_line.hpp"

namespace pobratym::tool::test {

Workplace::Workplace() {
  std::filesystem::copy(Path(POBRATYM_SOURCE_DIR) / "content/packs/brno", pack(),
                        std::filesystem::copy_options::recursive);
}

Spoken Workplace::run(const std::vector<std::string>& words) const {
  const FixedClock clock(parse_instant("2026-11-24T08:30:00Z").value());
  std::ostringstream out;
  std::ostringstream err;
  const int code = tool::run(words, {out, err, clock});
  return {code, out.str(), err.str()};
}

Spoken Workplace::new_keys() const { return run({"keys", "new", keys().string()}); }

Spoken Workplace::publish(const std::vector<std::string>& more) const {
  std::vector<std::string> words = {
      "publish", pack().string(), "--repository", repository().string(), "--keys", keys().string()};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

Spoken Workplace::show(const std::vector<std::string>& more) const {
  std::vector<std::string> words = {"show", "--repository", repository().string()};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

void Workplace::edit(const std::string& file, const std::string& pointer, const Json& value) {
  Json json = parse_json(disk_.read(pack() / file, 1u << 20u).value()).value();
  json[Json::json_pointer(pointer)] = value;
  REQUIRE(disk_.write(pack() / file, dump_json_pretty(json)));
}

}  // namespace pobratym::tool::test
