// SPDX-License-Identifier: Apache-2.0
// What a visitor thinks of the kiosk, as far as they have said it: a face first, then what for,
// words if they like. Nothing in it asks who they are.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pobratym::kiosk {

enum class Mood { good, fair, bad };
inline constexpr Mood kMoods[] = {Mood::good, Mood::fair, Mood::bad};

/// "good", "fair", "bad": in commands and keys of texts.
[[nodiscard]] std::string_view to_text(Mood mood);

/// What may be touched as the reason; codes that the desk gets.
[[nodiscard]] std::span<const std::string_view> reasons_for(Mood mood);
[[nodiscard]] bool is_reason(std::string_view code);

enum class Sent { no, yes, failed };

struct Opinion {
  std::optional<Mood> mood;
  std::string reason;  ///< one of reasons_for(mood), or empty
  std::string words;
  bool writing = false;  ///< the keyboard is out
  Sent sent = Sent::no;
  bool operator==(const Opinion&) const = default;
};

/// Bytes of UTF-8: half a page in any alphabet.
inline constexpr std::size_t kMostWritten = 1'200;

/// Another face takes back a reason that does not go with it.
void feel(Opinion& opinion, Mood mood);
/// Once more takes it back.
void name_reason(Opinion& opinion, std::string_view code);

}  // namespace pobratym::kiosk
