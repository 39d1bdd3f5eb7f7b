// SPDX-License-Identifier: Apache-2.0
// A courier by libcurl. People's words travel encrypted or not at all: the address is https, or
// this very computer, where a proxy may wait that does it.
#pragma once

#include <memory>
#include <string>

#include "sync/courier.hpp"
#include "sync/curl_transport.hpp"

namespace pobratym::sync {

class CurlCourier final : public Courier {
 public:
  /// `desk` is the desk's address; entries go to <desk>/outbox.
  [[nodiscard]] static Result<std::unique_ptr<CurlCourier>> open(std::string desk,
                                                                 const CurlSettings& settings);
  ~CurlCourier() override;
  CurlCourier(const CurlCourier&) = delete;
  CurlCourier& operator=(const CurlCourier&) = delete;

  [[nodiscard]] Errand post(BytesView body, const PostLimits& limits) override;

 private:
  class Bag;
  explicit CurlCourier(std::unique_ptr<Bag> bag);
  std::unique_ptr<Bag> bag_;
};

/// https://…, or http:// to this computer (127.0.0.1, [::1], localhost).
[[nodiscard]] bool is_desk_address(const std::string& url);

}  // namespace pobratym::sync
