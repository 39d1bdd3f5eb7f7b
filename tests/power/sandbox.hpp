// SPDX-License-Identifier: Apache-2.0
// What all cuts have in common: where files seem to lie, SQLite's way there, the counters, and how
// a cut that went wrong is reported.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include "content/base/clock.hpp"
#include "tests/support/power_disk.hpp"
#include "tests/support/power_loss.hpp"
#include "tests/support/storage_vfs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::power {

/// A promise that a cut broke: "mixed", "lost", "stuck" or "blank".
struct Broken : std::runtime_error {
  Broken(std::string which, const std::string& words)
      : std::runtime_error(words), promise(std::move(which)) {}
  std::string promise;
};

/// One computer's medium, and how its programs write to it: honest and careful unless the harness
/// itself is on trial.
struct Computer {
  test::Medium medium;
  test::PowerDisk::Care care = test::PowerDisk::Care::careful;
};

struct Settings {
  std::size_t cuts = 40;  ///< of one operation
  Computer publisher;
  Computer kiosk;
};

struct Tally {
  std::map<std::string, std::uint64_t> cuts;  ///< by what was going on
  std::uint64_t different = 0;                ///< media as no cut of the operation left them before
  std::uint64_t operations = 0;
  [[nodiscard]] std::uint64_t all() const;
};

class Sandbox {
 public:
  explicit Sandbox(const Settings& settings) : settings_(settings) {}

  /// The real folder of that name holds locks only.
  [[nodiscard]] Path top() const { return folder_.path(); }
  [[nodiscard]] Path repository() const { return folder_ / "repository"; }
  [[nodiscard]] Path state() const { return folder_ / "state"; }
  [[nodiscard]] test::StorageImage empty() const { return {{}, {top().string()}}; }

  [[nodiscard]] const Settings& settings() const { return settings_; }
  Tally& tally() { return tally_; }

  /// A program that starts: SQLite works on this storage, and the disk is given to it.
  test::PowerDisk boot(test::SimulatedStorage& storage, const Computer& computer) {
    vfs_.use(storage);
    return test::PowerDisk(storage, ++runs_, computer.care);
  }
  void seed(std::uint64_t seed) {
    vfs_.seed(seed);
    runs_ = 0;
  }

  /// Cuts `steps`, which began on `before`, at random places and hands on what each cut leaves; the
  /// last one comes after the last step. What was left so before is counted and not looked at
  /// again.
  struct Cut {
    std::size_t after;  ///< steps
    bool complete;      ///< all of them: the program had said that it was done
    test::StorageImage left;
  };
  void cut(const std::string& kind, const Computer& computer, const test::StorageImage& before,
           std::span<const test::StorageStep> steps, std::size_t times, test::Dice& dice,
           const std::function<void(const Cut&)>& look);

 private:
  Settings settings_;
  test::TemporaryFolder folder_;
  test::StorageVfs vfs_;
  Tally tally_;
  std::uint64_t runs_ = 0;
};

}  // namespace pobratym::power
