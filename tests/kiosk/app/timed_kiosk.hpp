// SPDX-License-Identifier: Apache-2.0
// An App whose clocks a test moves, and a small city to put into it.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "kiosk/app/app.hpp"
#include "tests/content/model/documents.hpp"
#include "tests/kiosk/screens/state_folder.hpp"

namespace pobratym::test {

inline constexpr const char* kMorning = "2026-11-24T10:00:30Z";

/// A kiosk whose wall clock and uptime a test moves.
class Kiosk {
 public:
  explicit Kiosk(const StateFolder& state, const std::string& language = {}, kiosk::Say say = {})
      : languages_(load()),
        app_({state.path(), language, {}, std::move(say)}, disk_, languages_, moment()) {}

  bool after(std::chrono::milliseconds passed) {
    uptime_ += passed;
    return app_.tick(moment());
  }
  void touch(const std::string& command) {
    const auto action = kiosk::parse_command(command);
    REQUIRE(action);
    app_.apply(*action, moment());
    app_.tick(moment());
  }
  void touched() { app_.touched(moment()); }
  void clock(const std::string& wall) {
    wall_ = at(wall);
    uptime_before_ = uptime_;
  }
  [[nodiscard]] const kiosk::View& view() const { return app_.view(); }
  template <class Page>
  [[nodiscard]] const Page& page() const {
    REQUIRE(std::holds_alternative<Page>(app_.view().page));
    return std::get<Page>(app_.view().page);
  }
  [[nodiscard]] bool shows_message() const {
    return std::holds_alternative<kiosk::MessageView>(app_.view().page);
  }
  [[nodiscard]] kiosk::App& app() { return app_; }
  [[nodiscard]] kiosk::Moment moment() const {
    return {wall_ + std::chrono::duration_cast<std::chrono::seconds>(uptime_ - uptime_before_),
            uptime_};
  }

 private:
  static i18n::Languages load() {
    auto languages = i18n::Languages::load();
    REQUIRE(languages);
    return *std::move(languages);
  }
  RealDisk disk_;
  i18n::Languages languages_;
  Instant wall_ = at(kMorning);
  kiosk::Uptime uptime_{0}, uptime_before_{0};
  kiosk::App app_;
};

inline std::vector<Json> two_cities() {
  return {host_json(), with(city_json("kharkiv", "Харків"), {{"country", "UA"}}), city_json("brno"),
          agreement_json("kharkiv-brno", "brno", Json::array({step_json("signed", "2005-04-12")}))};
}

}  // namespace pobratym::test
