// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/jobs.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace pobratym::desk {
namespace {

constexpr std::size_t kRemembered = 1000;

std::optional<Failure> run(const Jobs::Work& work, const Jobs::Progress& progress) {
  try {
    return work(progress);
  } catch (const std::exception& bug) {
    return Failure{bug.what(), bug.what()};
  }
}

}  // namespace

struct Jobs::State {
  struct Job {
    std::string name;
    Work work;
  };

  mutable std::mutex guard;
  mutable std::condition_variable changed;
  std::deque<Job> urgent, ordinary;
  std::map<std::string, JobStanding> standings;
  std::deque<std::string> order;  ///< of names, oldest first
  std::uint64_t count = 0;
  bool stopping = false;
  bool busy = false;
  std::thread worker;

  void work() {
    std::unique_lock<std::mutex> held(guard);
    while (true) {
      changed.wait(held, [&] { return stopping || !urgent.empty() || !ordinary.empty(); });
      if (stopping) return;
      std::deque<Job>& queue = urgent.empty() ? ordinary : urgent;
      Job job = std::move(queue.front());
      queue.pop_front();
      busy = true;
      held.unlock();
      std::optional<Failure> failure = run(job.work, [&](int steps, int of) {
        const std::lock_guard<std::mutex> again(guard);
        standings[job.name].done = steps;
        standings[job.name].of = of;
      });
      held.lock();
      busy = false;
      JobStanding& standing = standings[job.name];
      standing.state = failure ? JobState::failed : JobState::done;
      if (failure) standing.failure = *std::move(failure);
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
  auto& queue = urgency == Urgency::urgent ? state_->urgent : state_->ordinary;
  queue.push_back({name, std::move(work)});
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
  state_->changed.wait(
      held, [&] { return !state_->busy && state_->urgent.empty() && state_->ordinary.empty(); });
}

}  // namespace pobratym::desk
