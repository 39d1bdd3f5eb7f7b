// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/jobs.hpp"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "content/desk/publication/freed_memory.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kRemembered = 1000;

constexpr std::size_t kUrgencies = 3;

JobOutcome run(const Jobs::Work& work, const JobRun& of) {
  try {
    return work(of);
  } catch (const std::exception& bug) {
    std::cerr << "a job: " << bug.what() << std::endl;  // for whoever looks after the server
    return Failure{
        "Редакція помилилася. Спробуйте ще раз; якщо не допоможе, скажіть адміністраторові.",
        "The desk made a mistake. Try again; if that does not help, tell the "
        "administrator."};
  }
}

}  // namespace

struct Jobs::State {
  struct Job {
    std::string name;
    Work work;
    std::size_t urgency = 0;
  };

  mutable std::mutex guard;
  mutable std::condition_variable changed;
  std::array<std::deque<Job>, kUrgencies> waiting;  ///< by urgency
  std::map<std::string, JobStanding> standings;
  std::deque<std::string> order;  ///< of names, oldest first
  std::uint64_t count = 0;
  bool stopping = false;
  bool busy = false;
  std::thread worker;

  class Run final : public JobRun {
   public:
    Run(State& state, const Job& job) : state_(state), job_(job) {}
    void progress(int done, int of) const override {
      const std::lock_guard<std::mutex> held(state_.guard);
      state_.standings[job_.name].done = done;
      state_.standings[job_.name].of = of;
    }
    bool has_to_give_way() const override {
      const std::lock_guard<std::mutex> held(state_.guard);
      return state_.waits_above(job_.urgency);
    }

   private:
    State& state_;
    const Job& job_;
  };

  [[nodiscard]] bool waits_above(std::size_t urgency) const {
    return std::any_of(waiting.begin() + static_cast<std::ptrdiff_t>(urgency) + 1, waiting.end(),
                       [](const auto& queue) { return !queue.empty(); });
  }
  [[nodiscard]] bool idle() const {
    return std::all_of(waiting.begin(), waiting.end(),
                       [](const auto& queue) { return queue.empty(); });
  }

  Job take_next() {
    const auto queue = std::find_if(waiting.rbegin(), waiting.rend(),
                                    [](const auto& one) { return !one.empty(); });
    Job job = std::move(queue->front());
    queue->pop_front();
    return job;
  }

  void note(const Job& job, JobOutcome outcome) {
    JobStanding& standing = standings[job.name];
    if (auto* failure = std::get_if<Failure>(&outcome)) {
      standing.state = JobState::failed;
      standing.failure = std::move(*failure);
    } else {
      standing.state = JobState::done;
    }
  }

  void work() {
    std::unique_lock<std::mutex> held(guard);
    while (true) {
      changed.wait(held, [&] { return stopping || !idle(); });
      if (stopping) return;
      Job job = take_next();
      busy = true;
      held.unlock();
      JobOutcome outcome = run(job.work, Run(*this, job));
      const bool again = std::holds_alternative<GaveWay>(outcome);
      if (!again) job.work = nullptr;
      give_freed_memory_back();
      held.lock();
      busy = false;
      if (again) {
        waiting.at(job.urgency).push_front(std::move(job));
      } else {
        note(job, std::move(outcome));
      }
      changed.notify_all();
    }
  }
};

Jobs::Jobs() : state_(std::make_unique<State>()) {
  state_->worker = std::thread([state = state_.get()] { state->work(); });
}

Jobs::~Jobs() { stop(); }

void Jobs::stop() {
  {
    const std::lock_guard<std::mutex> held(state_->guard);
    state_->stopping = true;
  }
  state_->changed.notify_all();
  if (state_->worker.joinable()) state_->worker.join();
}

std::string Jobs::start(Work work, Urgency urgency) {
  const std::lock_guard<std::mutex> held(state_->guard);
  std::string name = "job-" + std::to_string(++state_->count);
  state_->standings[name] = {};
  state_->order.push_back(name);
  if (state_->order.size() > kRemembered) {
    state_->standings.erase(state_->order.front());
    state_->order.pop_front();
  }
  const auto rank = static_cast<std::size_t>(urgency);
  state_->waiting.at(rank).push_back({name, std::move(work), rank});
  state_->changed.notify_all();
  return name;
}

std::optional<JobStanding> Jobs::find(const std::string& name) const {
  const std::lock_guard<std::mutex> held(state_->guard);
  const auto found = state_->standings.find(name);
  if (found == state_->standings.end()) return std::nullopt;
  return found->second;
}

void Jobs::wait_until_idle() const {
  std::unique_lock<std::mutex> held(state_->guard);
  state_->changed.wait(held, [&] { return !state_->busy && state_->idle(); });
}

}  // namespace pobratym::desk
