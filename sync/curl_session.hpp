// SPDX-License-Identifier: Apache-2.0
// Many transfers from one server over few connections, and the end of each: answered, refused, too
// slow, too late or stopped. Part of curl_transport.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sync/curl_settings.hpp"
#include "sync/curl_transfer.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

struct MultiCleanup {
  void operator()(void* multi) const;
};

class CurlSession {
 public:
  CurlSession(std::string url, CurlSettings settings);
  ~CurlSession();
  CurlSession(const CurlSession&) = delete;
  CurlSession& operator=(const CurlSession&) = delete;

  /// Of the last answer; for single requests.
  struct Last {
    long status = 0;
    std::string tag;
    bool wrong_part = false;
  };
  [[nodiscard]] const Last& last() const { return last_; }

  [[nodiscard]] Result<Bytes> run_one(const FetchRequest& request, const Manner& manner);
  [[nodiscard]] Status run(std::span<const FetchRequest> requests, const Arrival& arrival,
                           const Manner& manner = {});

  void begin_run();
  [[nodiscard]] std::chrono::seconds wished_pause() const { return wished_pause_; }
  [[nodiscard]] const Traffic& traffic() const { return traffic_; }
  [[nodiscard]] const CurlSettings& settings() const { return settings_; }

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] Status may_go_on() const;
  [[nodiscard]] Status begin(std::size_t index, const FetchRequest& request, const Manner& manner,
                             std::uint64_t floor);
  [[nodiscard]] Status collect(const Arrival& arrival);
  [[nodiscard]] Status give_up_slow(const Arrival& arrival);
  [[nodiscard]] Status end(void* easy, int code, const Arrival& arrival);
  [[nodiscard]] Result<Bytes> outcome(Transfer& transfer, int code);
  [[nodiscard]] bool is_secure() const;
  void abandon();

  std::string url_;
  std::string shown_url_;  ///< for sentences: without a password
  CurlSettings settings_;
  Reach home_ = Reach::everywhere;
  std::unique_ptr<void, MultiCleanup> multi_;  ///< a CURLM
  std::vector<std::unique_ptr<Transfer>> running_, idle_;
  std::size_t at_once_;
  std::optional<Clock::time_point> run_began_;
  std::chrono::seconds wished_pause_{0};
  Traffic traffic_;
  Last last_;
};

}  // namespace pobratym::sync
