// SPDX-License-Identifier: Apache-2.0
// A scene as the app would make it: one visitor's language, one moment, what is stored.
#pragma once

#include "content/i18n/languages.hpp"
#include "kiosk/screens/scene.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::test {

class Glance {
 public:
  Glance(const StateFolder& state, const std::string& language, const std::string& now);
  Glance(const Glance&) = delete;
  Glance& operator=(const Glance&) = delete;

  [[nodiscard]] const kiosk::Scene& operator*() const { return scene_; }
  [[nodiscard]] kiosk::Scene& scene() { return scene_; }

 private:
  i18n::Languages languages_;
  store::ContentReader reader_;
  model::Host host_;
  kiosk::Scene scene_;
};

}  // namespace pobratym::test
