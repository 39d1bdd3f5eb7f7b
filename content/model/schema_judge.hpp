// SPDX-License-Identifier: Apache-2.0
// One judgement of a value by a schema: what has been found, where it is, and how much work it may
// still take. Hostile values and careless schemas exist, so depth and steps are counted, and a
// judgement that runs out of them says so instead of answering.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/model/problem.hpp"
#include "content/model/schema_check.hpp"
#include "content/model/schema_index.hpp"

namespace pobratym::model {

/// Where a value stands: a chain towards the root, written out only when there is something to say.
struct Location {
  const Location* before = nullptr;  ///< nullptr for the whole value
  const std::string* name = nullptr;
  std::size_t index = 0;  ///< in an array, when there is no name

  [[nodiscard]] std::string pointer() const;
};

class Judge {
 public:
  static constexpr std::size_t kMostProblems = 1000;  ///< of one value; nobody reads more

  Judge(const SchemaIndex& index, const CheckLimits& limits) : index_(index), limits_(limits) {}

  /// Judges by all of `schema`; problems are added, or in a quiet judgement only the failure noted.
  void judge(const Json& schema, const Json& value, const Location& place);

  /// Whether `value` fits, without a word.
  [[nodiscard]] bool fits(const Json& schema, const Json& value, const Location& place);

  /// What would be said, without saying it.
  [[nodiscard]] std::vector<Problem> try_out(const Json& schema, const Json& value,
                                             const Location& place);

  /// `make_params` is called only when somebody will read them.
  template <class MakeParams>
  void add(const std::string& pointer, ProblemCode code, MakeParams&& make_params) {
    failed_ = true;
    if (quiet_ || effort_.stopped || problems_.size() >= kMostProblems) return;
    problems_.push_back({"", "", pointer, code, make_params()});
  }
  template <class MakeParams>
  void add(const Location& place, ProblemCode code, MakeParams&& make_params) {
    failed_ = true;
    if (!quiet_) add(place.pointer(), code, std::forward<MakeParams>(make_params));
  }
  void add(const Location& place, ProblemCode code) {
    add(place, code, [] { return ProblemParams(); });
  }
  void add_all(std::vector<Problem> problems);

  /// Takes the steps of work that cannot be seen from outside, such as reading a long text.
  void spend(std::size_t steps);

  [[nodiscard]] const SchemaIndex& index() const { return index_; }
  [[nodiscard]] bool is_quiet() const { return quiet_; }
  /// Nothing more can change the answer.
  [[nodiscard]] bool is_done() const { return effort_.stopped || (quiet_ && failed_); }
  /// Why there is no answer, when there is none.
  [[nodiscard]] std::optional<ProblemCode> stopped() const { return effort_.stopped; }
  [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }

 private:
  struct Effort {
    std::size_t steps = 0;
    std::size_t depth = 0;
    std::optional<ProblemCode> stopped = std::nullopt;
  };

  const SchemaIndex& index_;
  const CheckLimits& limits_;
  Effort effort_;
  std::vector<Problem> problems_;
  bool quiet_ = false;
  bool failed_ = false;
};

}  // namespace pobratym::model
