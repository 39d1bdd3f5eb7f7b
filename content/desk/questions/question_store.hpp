// SPDX-License-Identifier: Apache-2.0
// What visitors sent from the phones' pages, for staff to read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"

namespace pobratym::desk {

/// Older ones are forgotten: the form says so.
inline constexpr std::chrono::days kQuestionsKept{90};
inline constexpr std::size_t kMostQuestions = 5000;

struct Question {
  std::int64_t number = 0;  ///< given by the store
  Instant at{};
  model::RecordKey event;
  std::string language;  ///< of the page
  bool coming = false;   ///< "I plan to take part"
  std::string words;     ///< may be empty when `coming`
  std::string contact;   ///< an e-mail address to answer to; may be empty
};

class QuestionStore {
 public:
  QuestionStore() = default;
  QuestionStore(const QuestionStore&) = delete;
  QuestionStore& operator=(const QuestionStore&) = delete;
  virtual ~QuestionStore() = default;

  /// Keeps it, and forgets what is too old or too much.
  [[nodiscard]] virtual Status add(const Question& question) = 0;
  /// The newest first, none that is too old at `now`.
  [[nodiscard]] virtual Result<std::vector<Question>> newest(Instant now, std::size_t most) = 0;
  /// False when there is none of that number.
  [[nodiscard]] virtual Result<bool> remove(std::int64_t number) = 0;
};

}  // namespace pobratym::desk
