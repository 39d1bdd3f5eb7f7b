// SPDX-License-Identifier: Apache-2.0
// Who has a record open right now. Forgotten when a browser stops saying so; nothing depends on it.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "content/base/clock.hpp"
#include "content/model/record.hpp"

namespace pobratym::desk {

struct Editing {
  std::int64_t person = 0;
  Instant since{};
};

class Presence {
 public:
  static constexpr std::chrono::seconds kForgottenAfter{60};

  void is_here(const model::RecordKey& key, std::int64_t person, Instant now);
  /// Others than `person`.
  [[nodiscard]] std::vector<Editing> others(const model::RecordKey& key, std::int64_t person,
                                            Instant now);

 private:
  struct Times {
    Instant since{};
    Instant last{};
  };
  void forget(Instant now);

  std::mutex one_at_a_time_;
  std::map<std::pair<model::RecordKey, std::int64_t>, Times> here_;
};

}  // namespace pobratym::desk
