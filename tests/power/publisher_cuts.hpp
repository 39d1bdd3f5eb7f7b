// SPDX-License-Identifier: Apache-2.0
// Cuts over a publication. Whatever a cut leaves, the repository verifies from the root down to the
// last picture and holds all of the publication before or all of the new one; publishing again
// succeeds.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/power/city.hpp"
#include "tests/power/kiosk_cuts.hpp"
#include "tests/power/sandbox.hpp"

namespace pobratym::power {

class PublisherCuts {
 public:
  PublisherCuts(Sandbox& sandbox, const City& city)
      : sandbox_(sandbox), city_(city), image_(sandbox.empty()) {}

  /// Publishes what an origin has written, cut at many places.
  void run(const std::string& kind, const std::string& origin, Instant now, test::Dice& dice);

  /// A publication that is cut off, most often close to its end; answers how a kiosk may have found
  /// the repository just before: a web server serves what is not on the medium yet.
  Served break_off(const std::string& origin, Instant now, test::Dice& dice);

  /// As kiosks find it now.
  [[nodiscard]] Served served() const;

 private:
  struct Ran {
    std::vector<test::StorageStep> steps;
    test::StorageImage after;
    Truth truth;
  };

  Ran publish(const test::StorageImage& left, const std::string& origin, Instant now);
  test::StorageImage look(const Sandbox::Cut& cut, std::vector<Truth> allowed, Truth newest,
                          const std::string& origin, Instant now, int depth, test::Dice& dice);
  /// Empty when nothing has been published yet; throws when it is neither that nor whole.
  [[nodiscard]] std::optional<Truth> truth_in(test::SimulatedStorage& storage, Instant now) const;
  void collect(test::SimulatedStorage& storage, Instant now);
  [[nodiscard]] Served as_served(const test::StorageImage& image, const Truth& truth) const;

  Sandbox& sandbox_;
  const City& city_;
  test::StorageImage image_;
  Truth truth_;
  std::map<Digest, Digest> contents_;  ///< by the index that leads to them
};

}  // namespace pobratym::power
