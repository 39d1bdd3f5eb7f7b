// SPDX-License-Identifier: Apache-2.0
// Cuts over a sync. Whatever a cut leaves, the screen shows all of the content before or all of the
// content after, alone and at once; what was once said to be up to date is never older; and the
// next sync with power reaches the newest and leaves nothing lying about.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "sync/once.hpp"
#include "tests/power/sandbox.hpp"
#include "tests/power/screen.hpp"

namespace pobratym::power {

/// The kind of sync that finds its database damaged.
inline const std::string kRepair = "a repair";

/// A repository as it is served, and what is in it.
struct Served {
  test::StorageImage image;
  Truth truth;
  std::set<Digest> pictures;
  Bytes root;  ///< the first one, as kiosks were given it
  bool has_patches = true;
};

class KioskCuts {
 public:
  explicit KioskCuts(Sandbox& sandbox) : sandbox_(sandbox) {}

  /// Syncs from `before`, cut at many places; answers what is there after one that was not cut, or
  /// after one that was and its recovery.
  test::StorageImage run(const std::string& kind, const test::StorageImage& before,
                         const Served& served, Instant now, test::Dice& dice);

  /// Syncs once and lets happen what may; for a repository that is not whole.
  test::StorageImage try_once(const test::StorageImage& before, const Served& served, Instant now);

 private:
  /// What a screen may show.
  struct Expected {
    std::optional<Truth> old;      ///< none: there need be nothing
    bool old_was_damaged = false;  ///< that in the database, which is to be made good
    bool old_is_over = false;      ///< the new content was acknowledged
    std::uint64_t timestamp = 0;
    Instant now;
    int depth = 0;
  };
  struct Ran {
    std::vector<test::StorageStep> steps;
    test::StorageImage after;
  };

  Result<sync::Outcome> sync(test::SimulatedStorage& storage, sync::Transport& transport,
                             const Served& served, Instant now);
  test::StorageImage look(const Sandbox::Cut& cut, Expected expected, const Served& served,
                          test::Dice& dice);
  void see(test::SimulatedStorage& storage, Expected& expected, const Served& served);
  void go_on_offline(test::SimulatedStorage& storage, Expected& expected, const Served& served);
  Ran go_on(const test::StorageImage& left, const Expected& expected, const Served& served);
  void see_all_is_well(test::SimulatedStorage& storage, const Served& served);

  [[nodiscard]] std::string database() const { return sandbox_.state() / "content.db"; }

  Sandbox& sandbox_;
  std::optional<Truth> shown_;  ///< by the last sync
  std::size_t wells_ = 0;
};

}  // namespace pobratym::power
