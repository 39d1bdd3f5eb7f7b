// SPDX-License-Identifier: Apache-2.0
// What a kiosk has to tell the desk. Each entry is one JSON document (FORMAT.md) that knows nothing
// of who stood there: no visitor, no visit, no minute. Whoever writes one and whoever receives one
// hold it to the same rules, here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/json.hpp"
#include "content/base/result.hpp"

namespace pobratym::outbox {

/// Answers of the same kind within the same time are one entry with a count.
struct PollAnswer {
  std::string poll;                  ///< a record: "poll/benches"
  std::vector<std::string> options;  ///< by their ids, sorted
  std::int64_t count = 1;
};

enum class Face { good, fair, bad };

/// A visitor's words: never merged, never dropped.
struct Feedback {
  std::optional<Face> face;
  std::string reason;    ///< one of the screen's own, by its code
  std::string text;      ///< typed by the visitor, up to kMostWords bytes
  std::string about;     ///< the page it was said on: "city/brno"
  std::string language;  ///< of the screen: "uk"
};

/// How often something happened: a page was opened, a search found nothing.
struct Counter {
  std::string name;  ///< a code: "page-city"
  std::int64_t count = 1;
};

/// How the machine is: free space, versions, temperatures, as whole numbers under fixed names.
struct Health {
  std::map<std::string, std::int64_t, std::less<>> values;
};

using Message = std::variant<PollAnswer, Feedback, Counter, Health>;

struct Entry {
  std::string key;    ///< idempotency: 32 hexadecimal digits, drawn when the entry was written
  std::string kiosk;  ///< a slug
  std::string when;   ///< a period (period.hpp)
  Message message;
};

inline constexpr std::size_t kMostWords = 8'000;      ///< bytes of one visitor's text
inline constexpr std::size_t kLongestEntry = 16'384;  ///< bytes of one document
inline constexpr std::int64_t kHighestCount = 1'000'000'000'000;

/// invalid with a sentence when the message breaks a rule.
[[nodiscard]] Status check(const Message& message);

[[nodiscard]] Json to_json(const Entry& entry);

/// Unknown members are passed over: a newer kiosk may say more.
[[nodiscard]] Result<Entry> entry_from_json(const Json& json);

/// "poll", "feedback", "counter" or "health".
[[nodiscard]] std::string kind_of(const Message& message);

/// What makes two messages the same but for their count, as text; empty for those that never are.
[[nodiscard]] std::string same_as(const Message& message);

/// The message's count, to be added to; null for those that have none.
[[nodiscard]] std::int64_t* count_of(Message& message);

/// 128 random bits as 32 hexadecimal digits.
[[nodiscard]] std::string new_key();
[[nodiscard]] bool is_key(std::string_view text);

}  // namespace pobratym::outbox
