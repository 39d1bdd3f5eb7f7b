// SPDX-License-Identifier: Apache-2.0
// The names under which a kiosk says how it is. Who does not know one passes it over; who misses
// one says that it is not known.
#pragma once

#include <string_view>

namespace pobratym::outbox {

inline constexpr std::string_view kContentVersion = "content-version";  ///< of the timestamp role
inline constexpr std::string_view kLastSync = "last-sync";  ///< that ended well; since 1970, UTC
inline constexpr std::string_view kSyncFailures = "sync-failures";  ///< in a row
inline constexpr std::string_view kDamagedFiles = "damaged-files";
inline constexpr std::string_view kDiskFree = "disk-free-mb";  ///< where the content lies

}  // namespace pobratym::outbox
