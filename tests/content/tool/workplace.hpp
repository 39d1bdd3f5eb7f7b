// SPDX-License-Identifier: Apache-2.0
// A clerk's workplace: a copy of the Brno pack to spoil, room for keys and a repository, and the
// commands typed as words.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/base/json.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::tool::test {

struct Spoken {
  int code = 0;
  std::string out;
  std::string err;

  [[nodiscard]] bool says(const std::string& text) const {
    return out.find(text) != std::string::npos || err.find(text) != std::string::npos;
  }
};

class Workplace {
 public:
  Workplace();

  /// At 2026-11-24T08:30:00Z, unless the words say otherwise.
  [[nodiscard]] Spoken run(const std::vector<std::string>& words) const;

  [[nodiscard]] Spoken new_keys() const;
  [[nodiscard]] Spoken publish(const std::vector<std::string>& more = {}) const;
  [[nodiscard]] Spoken show(const std::vector<std::string>& more = {}) const;

  /// Sets one member of a record of the pack; the pointer is an RFC 6901 one.
  void edit(const std::string& file, const std::string& pointer, const Json& value);

  [[nodiscard]] Path pack() const { return folder_ / "pack"; }
  [[nodiscard]] Path keys() const { return folder_ / "keys"; }
  [[nodiscard]] Path repository() const { return folder_ / "repository"; }

 private:
  pobratym::test::TemporaryFolder folder_;
  RealDisk disk_;
};

}  // namespace pobratym::tool::test
