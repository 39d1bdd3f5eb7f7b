// SPDX-License-Identifier: Apache-2.0
// The way to a repository that lies on another computer's simulated medium. Long files come in
// small pieces, so that what is kept of a file on its way is cut as well.
#pragma once

#include "sync/transport.hpp"
#include "tests/support/simulated_storage.hpp"

namespace pobratym::power {

class ImageTransport final : public sync::Transport {
 public:
  /// `has_patches`: whether it answers for them.
  ImageTransport(const test::StorageImage& image, std::string folder, bool has_patches)
      : image_(image), folder_(std::move(folder)), has_patches_(has_patches) {}

  [[nodiscard]] Result<Bytes> fetch(const std::string& path,
                                    const sync::FetchLimits& limits) override;
  [[nodiscard]] Status fetch_all(std::span<const sync::FetchRequest> requests,
                                 const sync::Arrival& arrival) override;
  [[nodiscard]] Result<bool> may_have(const std::string& path) override;
  [[nodiscard]] Result<sync::Answer> fetch_unless_known(const std::string& path,
                                                        const sync::FetchLimits& limits,
                                                        const std::string& known_tag) override;
  [[nodiscard]] Status fetch_rest(const std::string& path, std::uint64_t from,
                                  const sync::FetchLimits& limits,
                                  const sync::Piece& piece) override;
  [[nodiscard]] sync::Traffic traffic() const override { return traffic_; }

 private:
  const test::StorageImage& image_;
  std::string folder_;
  bool has_patches_;
  sync::Traffic traffic_;
};

}  // namespace pobratym::power
