// SPDX-License-Identifier: Apache-2.0
// A transport that tells what is asked of another one: for --verbose, and for tests that must know
// exactly what travelled.
#pragma once

#include <functional>

#include "sync/transport.hpp"

namespace pobratym::sync {

class ToldTransport final : public Transport {
 public:
  using Tell = std::function<void(const std::string& line)>;

  ToldTransport(Transport& inner, Tell tell) : inner_(inner), tell_(std::move(tell)) {}

  [[nodiscard]] Result<Bytes> fetch(const std::string& path, const FetchLimits& limits) override {
    tell_(path);
    return inner_.fetch(path, limits);
  }
  [[nodiscard]] Status fetch_all(std::span<const FetchRequest> requests,
                                 const Arrival& arrival) override {
    for (const FetchRequest& request : requests) tell_(request.path);
    return inner_.fetch_all(requests, arrival);
  }
  [[nodiscard]] Result<bool> may_have(const std::string& path) override {
    tell_(path);
    return inner_.may_have(path);
  }
  [[nodiscard]] Result<Answer> fetch_unless_known(const std::string& path,
                                                  const FetchLimits& limits,
                                                  const std::string& known_tag) override {
    tell_(path);
    return inner_.fetch_unless_known(path, limits, known_tag);
  }
  [[nodiscard]] Status fetch_rest(const std::string& path, std::uint64_t from,
                                  const FetchLimits& limits, const Piece& piece) override {
    tell_(path);
    return inner_.fetch_rest(path, from, limits, piece);
  }
  [[nodiscard]] Traffic traffic() const override { return inner_.traffic(); }
  void begin_run() override { inner_.begin_run(); }
  [[nodiscard]] std::chrono::seconds wished_pause() const override { return inner_.wished_pause(); }

 private:
  Transport& inner_;
  Tell tell_;
};

}  // namespace pobratym::sync
