// SPDX-License-Identifier: Apache-2.0
#include "tests/power/image_transport.hpp"

#include "content/base/hash.hpp"

namespace pobratym::power {
namespace {

constexpr std::size_t kPiece = 6000;

}  // namespace

Result<Bytes> ImageTransport::fetch(const std::string& path, const sync::FetchLimits& limits) {
  ++traffic_.requests;
  const auto found = image_.files.find(folder_ + "/" + path);
  if (found == image_.files.end() || (!has_patches_ && path.starts_with("patches/"))) {
    return fail(ErrorCode::not_found, path + " is not in the repository");
  }
  if (auto fits = sync::check_length(path, found->second->size(), limits); !fits) {
    return tl::unexpected(fits.error());
  }
  traffic_.bytes += found->second->size();
  return *found->second;
}

Status ImageTransport::fetch_all(std::span<const sync::FetchRequest> requests,
                                 const sync::Arrival& arrival) {
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (auto taken = arrival(i, fetch(requests[i].path, requests[i].limits)); !taken) return taken;
  }
  return {};
}

Result<bool> ImageTransport::may_have(const std::string& path) {
  ++traffic_.requests;
  return image_.files.contains(folder_ + "/" + path);
}

Result<sync::Answer> ImageTransport::fetch_unless_known(const std::string& path,
                                                        const sync::FetchLimits& limits,
                                                        const std::string& known_tag) {
  auto bytes = fetch(path, limits);
  if (!bytes) return tl::unexpected(bytes.error());
  std::string tag = "\"" + to_hex(sha256(*bytes)).substr(0, 8) + "\"";
  if (tag == known_tag) return sync::Answer{std::nullopt, std::move(tag)};
  return sync::Answer{std::move(*bytes), std::move(tag)};
}

Status ImageTransport::fetch_rest(const std::string& path, std::uint64_t from,
                                  const sync::FetchLimits& limits, const sync::Piece& piece) {
  const auto bytes = fetch(path, limits);
  if (!bytes) return tl::unexpected(bytes.error());
  for (std::size_t at = from; at < bytes->size(); at += kPiece) {
    if (auto taken = piece(BytesView(*bytes).substr(at, kPiece)); !taken) return taken;
  }
  return {};
}

}  // namespace pobratym::power
