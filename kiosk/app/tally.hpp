// SPDX-License-Identifier: Apache-2.0
// How often what was done, added up in memory and told once an hour: which places were opened and
// which languages chosen. Sums only; nothing in it can tell one visitor from another.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "content/base/clock.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::kiosk {

/// Keeps a message for the desk; an error when it could not be kept.
using Say = std::function<Status(const outbox::Message& message, Instant when)>;

class Tally {
 public:
  /// `name` is a slug: "page-city". Told with the hour in which the oldest count was made.
  void add(const std::string& name, Instant now);

  /// Tells what was counted once its hour is over.
  void tell_past(Instant now, const Say& say);
  /// Tells all of it now. What could not be kept stays for the next time.
  void tell(const Say& say);

 private:
  std::map<std::string, std::int64_t, std::less<>> counts_;
  Instant since_{};
};

}  // namespace pobratym::kiosk
