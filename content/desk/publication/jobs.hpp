// SPDX-License-Identifier: Apache-2.0
// Long work, one after another in a thread of its own. What is more urgent goes before what waits,
// and what runs is asked to give way to it. Who asked looks in from time to time.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

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

/// From the least on: what somebody waits for at leisure, what the clock asks for, what has to
/// disappear.
enum class Urgency { ordinary, timed, recall };

struct Finished {};
/// It stopped because something more urgent waits, and has to run again after that.
struct GaveWay {};
using JobOutcome = std::variant<Finished, GaveWay, Failure>;

/// What work is told and tells while it runs.
class JobRun {
 public:
  virtual ~JobRun() = default;
  virtual void progress(int done, int of) const = 0;
  /// Whether something more urgent waits. Work that can begin again looks here between its steps.
  [[nodiscard]] virtual bool has_to_give_way() const = 0;
};

class Jobs {
 public:
  using Work = std::function<JobOutcome(const JobRun& run)>;

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
