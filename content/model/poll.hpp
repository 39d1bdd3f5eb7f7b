// SPDX-License-Identifier: Apache-2.0
// A question to visitors, open from one day to another, and what they answered once it is counted.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

enum class PollKind { single, multiple };

struct PollOption {
  std::string id;
  LocalizedText label;
};

/// Votes for options that the poll does not have are not kept.
struct PollResults {
  Date counted{};
  std::int64_t participants = 0;
  std::map<std::string, std::int64_t, std::less<>> votes;  ///< by option
};

struct Poll {
  Envelope envelope;
  LocalizedText question;
  std::vector<PollOption> options;
  PollKind kind = PollKind::single;
  std::optional<Date> from;  ///< the first day on which to answer
  std::optional<Date> to;    ///< the last day, included
  std::optional<PollResults> results;
};

/// invalid without two options or without the day on which it ends.
[[nodiscard]] Result<Poll> decode_poll(const Record& record);

/// Whether visitors may answer today: within its days and not yet counted.
[[nodiscard]] bool is_open(const Poll& poll, Date today);

/// "single" or "multiple".
[[nodiscard]] std::string_view code(PollKind kind);

}  // namespace pobratym::model
