// SPDX-License-Identifier: Apache-2.0
// Work that can be told to end: a transport that asks, before each file and after each answer,
// whether to go on. Being stopped looks like a network that broke off, and is as harmless.
#pragma once

#include <functional>

#include "sync/transport.hpp"

namespace pobratym::sync {

/// Whether to end soon. Asked often, at least every second while something is waited for; empty
/// when nobody ever wants that.
using Interrupted = std::function<bool()>;

class InterruptibleTransport final : public Transport {
 public:
  InterruptibleTransport(Transport& inner, Interrupted interrupted)
      : inner_(inner), interrupted_(std::move(interrupted)) {}

  [[nodiscard]] Result<Bytes> fetch(const std::string& path, const FetchLimits& limits) override;
  [[nodiscard]] Status fetch_all(std::span<const FetchRequest> requests,
                                 const Arrival& arrival) override;
  [[nodiscard]] Result<bool> may_have(const std::string& path) override;
  [[nodiscard]] Result<Answer> fetch_unless_known(const std::string& path,
                                                  const FetchLimits& limits,
                                                  const std::string& known_tag) override;
  [[nodiscard]] Status fetch_rest(const std::string& path, std::uint64_t from,
                                  const FetchLimits& limits, const Piece& piece) override;
  [[nodiscard]] Traffic traffic() const override { return inner_.traffic(); }
  void begin_run() override { inner_.begin_run(); }
  [[nodiscard]] std::chrono::seconds wished_pause() const override { return inner_.wished_pause(); }

 private:
  [[nodiscard]] Status go_on(const std::string& path) const;

  Transport& inner_;
  Interrupted interrupted_;
};

}  // namespace pobratym::sync
