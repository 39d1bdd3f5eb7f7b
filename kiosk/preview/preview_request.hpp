// SPDX-License-Identifier: Apache-2.0
// One line of what a preview is asked: which page, how, when, and with which unpublished record.
// PROTOCOL.md is its description. Everything in it is bounded; an unknown member is a mistake, so
// that a misspelt one is not silently without effect.
#pragma once

#include <optional>
#include <string>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"
#include "kiosk/platform/options.hpp"

namespace pobratym::kiosk {

inline constexpr std::size_t kLongestRequest = 1u << 20u;  ///< bytes of one line

struct PreviewRequest {
  std::string id;                       ///< the asker's own word for it, given back
  Options options;                      ///< page, language, size, looks, scroll, now
  std::optional<model::Record> record;  ///< shown as if it were published
};

/// What could be read of a request that cannot be answered, too: so that its error finds its asker.
struct ReadRequest {
  std::string id;
  Result<PreviewRequest> request;
};

[[nodiscard]] ReadRequest read_request(BytesView line);

}  // namespace pobratym::kiosk
