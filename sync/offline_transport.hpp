// SPDX-License-Identifier: Apache-2.0
// The transport that reaches nobody: with it the same steps that bring new content rebuild what is
// damaged out of what is here already.
#pragma once

#include "sync/transport.hpp"

namespace pobratym::sync {

class OfflineTransport final : public Transport {
 public:
  [[nodiscard]] Result<Bytes> fetch(const std::string& path, const FetchLimits&) override {
    return fail(ErrorCode::unreachable, path + " is not on this computer");
  }
  [[nodiscard]] Status fetch_all(std::span<const FetchRequest> requests,
                                 const Arrival& arrival) override {
    for (std::size_t i = 0; i < requests.size(); ++i) {
      auto taken = arrival(i, fetch(requests[i].path, requests[i].limits));
      if (!taken) return taken;
    }
    return {};
  }
  [[nodiscard]] Traffic traffic() const override { return {}; }
};

}  // namespace pobratym::sync
