// SPDX-License-Identifier: Apache-2.0
// A city's staff, its web server and its kiosk, with the real programs and a copy of the reference
// pack, at a fixed moment.
#pragma once

#include <map>
#include <set>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/json.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

class City {
 public:
  City();  ///< a copy of content/packs/kharkiv and new keys; nothing is published
  /// The same with a pack of these records, each of which may show the picture "picture.webp".
  explicit City(const std::map<std::string, Json>& records);

  [[nodiscard]] ProgramRun check() const;
  [[nodiscard]] ProgramRun publish() const;
  [[nodiscard]] ProgramRun sync_from(const std::string& repository) const;
  /// Starts nginx, syncs from it, stops it; `asked` becomes what was asked of it.
  [[nodiscard]] ProgramRun sync_over_http(std::multiset<std::string>* asked = nullptr);
  [[nodiscard]] ProgramRun status() const;

  /// The kiosk program draws a page into a picture of 1080×1920.
  [[nodiscard]] ProgramRun draw(const std::string& page, const std::string& language) const;
  /// Everything that a page shows, in words.
  [[nodiscard]] std::string words_on(const std::string& page, const std::string& language,
                                     Instant now) const;

  /// The English summary of city/brno in the pack.
  void edit_brno(const std::string& summary) const;

  /// Publishes what no pack may hold, past all checks, as a publisher of a later version would.
  void publish_unchecked(const std::map<std::string, Json>& records) const;

  [[nodiscard]] Path pack() const { return folder_ / "pack"; }
  [[nodiscard]] Path repository() const { return folder_ / "repository"; }
  [[nodiscard]] Path state() const { return folder_ / "state"; }
  [[nodiscard]] Path content_database() const { return state() / "content.db"; }
  [[nodiscard]] Path picture() const { return folder_ / "shot.png"; }
  /// Paths of all files below a folder, relative to it.
  [[nodiscard]] static std::set<std::string> files_in(const Path& folder);

 private:
  void make_keys() const;

  TemporaryFolder folder_;
  int servers_ = 0;
};

/// When everything in the end-to-end test takes place.
inline constexpr Instant kNow =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(9);

}  // namespace pobratym::test
