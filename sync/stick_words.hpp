// SPDX-License-Identifier: Apache-2.0
// What became of a stick, for whoever plugged it in: a few plain sentences, in Ukrainian and in
// English. They do not come from assets/i18n because they are read on the stick, in a text editor,
// by staff, and the sync knows nothing of the kiosk's languages.
#pragma once

#include <string>

#include "sync/usb.hpp"

namespace pobratym::sync {

[[nodiscard]] std::string in_ukrainian(const StickResult& result);
[[nodiscard]] std::string in_english(const StickResult& result);

/// The file on the stick: both, with the kiosk and the time. Its lines end as every editor likes.
[[nodiscard]] std::string result_text(const StickResult& result, const std::string& kiosk,
                                      Instant now);

}  // namespace pobratym::sync
