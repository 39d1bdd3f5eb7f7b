// SPDX-License-Identifier: Apache-2.0
// Long work, one after another in a thread of its own; what is urgent goes before what waits. Who
// asked looks in from time to time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "content/base/result.hpp"

namespace pobratym::desk {

enum class JobState { running, done, failed };

/// Why work failed, for whoever asked for it.
struct Failure {
  std::string uk;
  std::string en;
};

struct JobStanding {
  JobState state = JobState::running;
  int done = 0;  ///< steps
  int of = 0;
  Failure failure;
};

enum class Urgency { ordinary, urgent };

class Jobs {
 public:
  using Progress = std::function<void(int done, int of)>;
  /// Answers why it failed, if it did.
  using Work = std::function<std::optional<Failure>(const Progress&)>;

  Jobs();
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  /// Answers what it goes by.
  [[nodiscard]] std::string start(Work work, Urgency urgency);
  /// Empty when nothing goes by that name; only the last thousand are remembered.
  [[nodiscard]] std::optional<JobStanding> find(const std::string& name) const;
  /// Finishes what has begun and drops what waits, and whatever comes later. Call it before what
  /// the work uses goes away.
  void stop();
  /// Returns once nothing waits or runs.
  void wait_until_idle() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym::desk
