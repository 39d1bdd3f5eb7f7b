// SPDX-License-Identifier: Apache-2.0
// A repository in a folder or on a USB stick. The stick is a stranger's: links that lead out of the
// folder, pipes and devices on it are not opened.
#pragma once

#include "content/base/disk.hpp"
#include "sync/transport.hpp"

namespace pobratym::sync {

class FolderTransport final : public Transport {
 public:
  FolderTransport(const Disk& disk, Path folder) : disk_(disk), folder_(std::move(folder)) {}

  [[nodiscard]] Result<Bytes> fetch(const std::string& path, const FetchLimits& limits) override;
  [[nodiscard]] Status fetch_all(std::span<const FetchRequest> requests,
                                 const Arrival& arrival) override;
  [[nodiscard]] Result<bool> may_have(const std::string& path) override;
  [[nodiscard]] Traffic traffic() const override { return traffic_; }

 private:
  const Disk& disk_;
  Path folder_;
  Traffic traffic_;
};

}  // namespace pobratym::sync
