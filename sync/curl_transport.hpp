// SPDX-License-Identifier: Apache-2.0
// A repository behind HTTP or HTTPS, by libcurl. Its defaults are too trusting for a kiosk that
// nobody watches: redirects without end and to any protocol, no limit on a body that does not
// announce its length, no end to a server that drips. Each is set here.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "sync/transport.hpp"

namespace pobratym::sync {

struct CurlSettings {
  std::chrono::seconds connect_timeout{15};
  /// A transfer below `slowest` bytes a second for `patience` is given up.
  std::uint64_t slowest = 200;
  std::chrono::seconds patience{30};
  /// may_have() asks with HEAD instead of answering "maybe".
  bool ask_by_head = true;

  std::string proxy{};
  std::string ca_file{};
  std::string client_certificate{}, client_key{};
  /// Asked several times a second while something travels; true ends it.
  std::function<bool()> stop{};
};

class CurlTransport final : public Transport {
 public:
  /// `url` is http:// or https:// and names the folder that holds "metadata/".
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

 private:
  class Session;
  explicit CurlTransport(std::unique_ptr<Session> session);
  std::unique_ptr<Session> session_;
};

}  // namespace pobratym::sync
