// SPDX-License-Identifier: Apache-2.0
#include "sync/interruptible_transport.hpp"

namespace pobratym::sync {

Status InterruptibleTransport::go_on(const std::string& path) const {
  if (!interrupted_ || !interrupted_()) return {};
  return fail(ErrorCode::unreachable, path + ": stopped on the way; the next run goes on");
}

Result<Bytes> InterruptibleTransport::fetch(const std::string& path, const FetchLimits& limits) {
  if (auto on = go_on(path); !on) return tl::unexpected(on.error());
  return inner_.fetch(path, limits);
}

Status InterruptibleTransport::fetch_all(std::span<const FetchRequest> requests,
                                         const Arrival& arrival) {
  if (requests.empty()) return {};
  if (auto on = go_on(requests.front().path); !on) return on;
  return inner_.fetch_all(requests, [&](std::size_t index, Result<Bytes> body) -> Status {
    if (auto taken = arrival(index, std::move(body)); !taken) return taken;
    return index + 1 < requests.size() ? go_on(requests[index].path) : Status{};
  });
}

Result<bool> InterruptibleTransport::may_have(const std::string& path) {
  if (auto on = go_on(path); !on) return tl::unexpected(on.error());
  return inner_.may_have(path);
}

Result<Answer> InterruptibleTransport::fetch_unless_known(const std::string& path,
                                                          const FetchLimits& limits,
                                                          const std::string& known_tag) {
  if (auto on = go_on(path); !on) return tl::unexpected(on.error());
  return inner_.fetch_unless_known(path, limits, known_tag);
}

Status InterruptibleTransport::fetch_rest(const std::string& path, std::uint64_t from,
                                          const FetchLimits& limits, const Piece& piece) {
  if (auto on = go_on(path); !on) return on;
  return inner_.fetch_rest(path, from, limits, [&](BytesView bytes) -> Status {
    if (auto taken = piece(bytes); !taken) return taken;
    return go_on(path);
  });
}

}  // namespace pobratym::sync
