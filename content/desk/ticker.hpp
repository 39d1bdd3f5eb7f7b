// SPDX-License-Identifier: Apache-2.0
// Does something every now and then in a thread of its own, until it goes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace pobratym::desk {

class Ticker {
 public:
  Ticker(std::chrono::milliseconds every, std::function<void()> work)
      : work_(std::move(work)), thread_([this, every] { run(every); }) {}
  ~Ticker() {
    {
      const std::lock_guard<std::mutex> held(guard_);
      stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
  }
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

 private:
  void run(std::chrono::milliseconds every) {
    std::unique_lock<std::mutex> held(guard_);
    while (!stopped_.wait_for(held, every, [this] { return stopping_; })) work_();
  }

  std::function<void()> work_;
  std::mutex guard_;
  std::condition_variable stopped_;
  bool stopping_ = false;
  std::thread thread_;  ///< last: it uses the others
};

}  // namespace pobratym::desk
