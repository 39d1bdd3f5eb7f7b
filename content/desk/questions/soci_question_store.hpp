// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content/desk/questions/question_store.hpp"

namespace pobratym::desk {

class Database;

class SociQuestionStore final : public QuestionStore {
 public:
  explicit SociQuestionStore(Database& database) : database_(database) {}

  [[nodiscard]] Status add(const Question& question) override;
  [[nodiscard]] Result<std::vector<Question>> newest(Instant now, std::size_t most) override;
  [[nodiscard]] Result<bool> remove(std::int64_t number) override;

 private:
  Database& database_;
};

}  // namespace pobratym::desk
