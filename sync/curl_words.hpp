// SPDX-License-Identifier: Apache-2.0
// What a failed transfer is called in status.json: a sentence that says what whoever looks after
// the kiosk can do, whether libcurl, the server or a network on the way had the last word.
#pragma once

#include <string>

#include "sync/curl_transfer.hpp"

namespace pobratym::sync {

/// Of an answer that came whole, with a status that is none of success. `secure`: over HTTPS.
[[nodiscard]] std::string describe_status(const Transfer& transfer, const CurlSettings& settings,
                                          bool secure);

/// Of a transfer that ended with `code`, a CURLcode.
[[nodiscard]] std::string describe_failure(const Transfer& transfer, int code,
                                           const CurlSettings& settings);

/// "about 5 minutes"
[[nodiscard]] std::string describe_pause(std::chrono::seconds pause);

/// What the answer asks for with Retry-After, up to a day; nothing when it does not.
[[nodiscard]] std::chrono::seconds pause_of(const Transfer& transfer);

}  // namespace pobratym::sync
