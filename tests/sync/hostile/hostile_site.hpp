// SPDX-License-Identifier: Apache-2.0
// A kiosk that has version 1 and asks for version 2, and a server on a real socket that attacks it.
// Whatever is tried, the same four things must hold: the refusal is a sentence, the content stays
// byte for byte, time and bytes have a bound, and the next honest answer mends everything.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "sync/curl_transport.hpp"
#include "sync/once.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/published_repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

inline constexpr Instant kToday =
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(8);

/// Serves a folder as a good web server does: tags, parts, 404 for the rest.
[[nodiscard]] Answer serve_well(std::filesystem::path folder);

/// Sends these bytes, whatever was asked, and hangs up; or stays silent until the kiosk goes.
[[nodiscard]] Answer say(std::string bytes);
[[nodiscard]] Answer say_and_wait(std::string bytes);

class HostileSite {
 public:
  HostileSite();

  /// For paths that end in `ending` ("" is all of them), until another attack or be_honest().
  void attack(const std::string& ending, Answer answer);
  void be_honest();

  /// With `settings` below, two hours after the second version.
  sync::Outcome run() { return run_at(kToday + std::chrono::hours(3)); }
  sync::Outcome run_at(Instant now) { return run_from(server_.url(), now); }
  sync::Outcome run_from(const std::string& url, Instant now);

  /// A run that fails and says `words`; all of the above but the last.
  void must_refuse(const std::string& words);
  void must_refuse_at(const std::string& words, Instant now);
  void must_refuse_from(const std::string& url, const std::string& words, Instant now);
  /// An honest run brings version 2.
  void must_recover();
  void must_recover_from(const std::string& url);

  PublishedRepository& repository() { return repository_; }
  [[nodiscard]] const Answer& honest() const { return honest_; }
  [[nodiscard]] Path state() const { return folder_ / "state"; }
  [[nodiscard]] Path folder() const { return folder_.path(); }
  [[nodiscard]] std::string url() const { return server_.url(); }
  [[nodiscard]] HttpServer& server() { return server_; }
  [[nodiscard]] Bytes content() const;                          ///< content.db as it lies there
  [[nodiscard]] Bytes bytes_of(const std::string& path) const;  ///< of the honest repository
  /// The one file of version 2 whose path ends so, with "/" before it.
  [[nodiscard]] std::string written(const std::string& ending) const;

  /// Paths of one file for each way of being fetched: by its tag, alone, and among many.
  [[nodiscard]] std::vector<std::string> kinds() const;

  sync::CurlSettings settings;         ///< impatient, so that tests are not slow
  std::chrono::seconds most_time{20};  ///< that a refused run may take
  std::uint64_t most_bytes = 1u << 20u;

 private:
  void answer(Connection& to, const std::string& path);

  TemporaryFolder folder_;
  PublishedRepository repository_;
  Answer honest_;
  std::mutex mutex_;
  std::vector<std::pair<std::string, Answer>> attacks_;
  repository::PublishReport report_;
  HttpServer server_;
};

}  // namespace pobratym::test
