// SPDX-License-Identifier: Apache-2.0
// The way to the desk as a seam. Unlike a repository's answers, the desk's are not signed: a
// courier goes to the one address it was given and nowhere else, and what comes back is hostile
// until somebody has read it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym::sync {

struct PostLimits {
  std::chrono::milliseconds time{20'000};  ///< for everything, however the bytes drip
  std::uint64_t answer = 65'536;           ///< bytes
  std::function<bool()> stop;              ///< asked now and then; true ends it
};

struct Reply {
  long status = 0;
  Bytes body;
};

/// What one errand came to, and how long it took whatever it came to.
struct Errand {
  Result<Reply> reply;
  std::chrono::milliseconds took{0};
};

class Courier {
 public:
  virtual ~Courier() = default;

  /// Brings JSON. unreachable when nobody answers, or not in time; untrusted when the answer is
  /// longer than allowed. A redirect is an answer like any other.
  [[nodiscard]] virtual Errand post(BytesView body, const PostLimits& limits) = 0;
};

}  // namespace pobratym::sync
