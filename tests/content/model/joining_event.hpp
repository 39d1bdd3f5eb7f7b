// SPDX-License-Identifier: Apache-2.0
// The event of joining_situations.hpp, changed as a situation says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/model/record.hpp"
#include "tests/content/model/joining_situations.hpp"

namespace pobratym::test {

inline constexpr const char* kJoinUrl = "https://meet.example/j";
inline constexpr const char* kStreamUrl = "https://meet.example/s";
inline constexpr const char* kRecordingUrl = "https://films.example/r";

[[nodiscard]] std::vector<std::string> join_hosts();
[[nodiscard]] model::Record record_of(const JoiningSituation& situation);

/// "18:30+1d" as a moment; empty when `text` is.
[[nodiscard]] std::optional<Instant> moment(std::string_view text);

/// "J" → kJoinUrl and so on; anything longer is an address already.
[[nodiscard]] std::string address(std::string_view letter);

}  // namespace pobratym::test
