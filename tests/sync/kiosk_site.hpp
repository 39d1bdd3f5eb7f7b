// SPDX-License-Identifier: Apache-2.0
// One kiosk's state folder and the repository it follows, served by a loopback server that a test
// can turn hostile.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sync/once.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/published_repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

/// The moment at which tests publish unless they say otherwise.
inline constexpr Instant kToday =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(8);

class KioskSite {
 public:
  explicit KioskSite(std::size_t records = 200, std::size_t pictures = 3);

  PublishedRepository& repository() { return repository_; }
  [[nodiscard]] Path state() const { return folder_ / "state"; }

  /// Over HTTP, with the root given, as a kiosk's timer does.
  sync::Outcome sync(Instant now = kToday);
  sync::Outcome sync_with(Disk& disk, Instant now = kToday);
  sync::Outcome sync_from_folder(Instant now = kToday);
  /// Pixels that the screen is wide; 0 as long as nobody said.
  void set_picture_width(std::uint32_t width) { picture_width_ = width; }

  /// Answers for paths that end in `ending` with what `change` makes of the real bytes.
  void tamper(const std::string& ending, std::function<Bytes(Bytes)> change);
  /// Answers 404 for paths that end so.
  void hide(const std::string& ending) { tamper(ending, {}); }
  /// Hangs up after so many bytes of the first answer for a path that ends so.
  void break_off_once(const std::string& ending, std::uint64_t bytes);
  /// And is not there any more afterwards.
  void break_off_and_die(const std::string& ending, std::uint64_t bytes);
  /// Answers 404 for every patch.
  void hide_patches() { without_patches_ = true; }
  void be_honest();

  /// Without the leading "/", each once.
  [[nodiscard]] std::set<std::string> asked_for() const;

  /// English labels by slug, as a screen would read them from content.db.
  [[nodiscard]] std::map<std::string, std::string> shown() const;
  /// English titles of records of a type, by slug.
  [[nodiscard]] std::map<std::string, std::string> titles(const std::string& type) const;
  /// The pictures that content.db names and the disk holds whole.
  [[nodiscard]] std::set<Bytes> pictures() const;

 private:
  /// How the network fails.
  struct Break {
    std::string ending;
    std::uint64_t bytes = 0;
    bool dies = false;
    bool happened = false;
  };

  void answer(Connection& to, const std::string& path);
  /// Whether the answer was left to the network's mood.
  bool breaks_off(Connection& to, const std::string& path, const std::optional<Bytes>& bytes);

  TemporaryFolder folder_;
  PublishedRepository repository_;
  bool without_patches_ = false;
  std::uint32_t picture_width_ = 0;
  std::mutex mutex_;
  std::vector<std::pair<std::string, std::function<Bytes(Bytes)>>> lies_;
  std::optional<Break> break_;
  HttpServer server_;
};

}  // namespace pobratym::test
