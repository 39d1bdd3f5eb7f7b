// SPDX-License-Identifier: Apache-2.0
// A repository behind HTTP or HTTPS, by libcurl. Its defaults are too trusting for a kiosk that
// nobody watches: redirects without end and to any protocol, no limit on a body that does not
// announce its length, no end to a server that drips. Each is set here.
#pragma once

#include <memory>
#include <string>

#include "sync/curl_settings.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

class CurlSession;

class CurlTransport final : public Transport {
 public:
  /// `url` is http:// or https:// and names the folder that holds "metadata/"; it may hold a name
  /// and password, which no sentence repeats.
  [[nodiscard]] static Result<std::unique_ptr<CurlTransport>> open(std::string url,
                                                                   const CurlSettings& settings);
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  [[nodiscard]] Result<Bytes> fetch(const std::string& path, const FetchLimits& limits) override;
  [[nodiscard]] Status fetch_all(std::span<const FetchRequest> requests,
                                 const Arrival& arrival) override;
  [[nodiscard]] Result<bool> may_have(const std::string& path) override;
  [[nodiscard]] Result<Answer> fetch_unless_known(const std::string& path,
                                                  const FetchLimits& limits,
                                                  const std::string& known_tag) override;
  [[nodiscard]] Status fetch_rest(const std::string& path, std::uint64_t from,
                                  const FetchLimits& limits, const Piece& piece) override;
  [[nodiscard]] Traffic traffic() const override;
  void begin_run() override;
  [[nodiscard]] std::chrono::seconds wished_pause() const override;

 private:
  explicit CurlTransport(std::unique_ptr<CurlSession> session);
  std::unique_ptr<CurlSession> session_;
};

}  // namespace pobratym::sync
