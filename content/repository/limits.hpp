// SPDX-License-Identifier: Apache-2.0
// How large each file may be, for writer and reader alike. A reader counts bytes against these
// before it believes anything, because until a signature or hash is checked any file may be
// hostile.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pobratym::repository {

inline constexpr std::uint64_t kMaxRootBytes = 512u << 10u;
inline constexpr std::uint64_t kMaxTimestampBytes = 16u << 10u;
/// Used when the timestamp or the snapshot names no length.
inline constexpr std::uint64_t kMaxSnapshotBytes = 2u << 20u;
inline constexpr std::uint64_t kMaxTargetsBytes = 4u << 20u;
/// How many roots a reader follows in one go (TUF 1.0.31 section 5.3.3 asks for a bound).
inline constexpr int kMaxRootRotations = 256;
/// How many delegated roles a reader asks for one target (section 5.6.7.1 asks for a bound).
inline constexpr std::size_t kMaxVisitedRoles = 64;
/// Of a target of another program's repository.
inline constexpr std::uint64_t kMaxTargetBytes = 512u << 20u;

inline constexpr std::uint64_t kMaxIndexBytes = 1u << 20u;
inline constexpr std::uint64_t kMaxNodeBytes = 64u << 10u;
inline constexpr std::uint64_t kMaxRecordBytes = 256u << 10u;
/// JSON values in a record: in memory each takes some fifty bytes, whatever it took in the text.
inline constexpr std::uint64_t kMaxRecordValues = 20'000;
inline constexpr std::uint64_t kMaxPageBytes = 8u << 20u;    ///< plain, as well as compressed
inline constexpr std::uint64_t kMaxPackBytes = 128u << 20u;  ///< plain, as well as compressed;
                                                             ///< so also for all pages together
/// What may come out of a patch, which is believed only once all of it is there; and how long the
/// patch itself may be.
inline constexpr std::uint64_t kMaxPatchedBytes = 32u << 20u;
inline constexpr std::uint64_t kMaxPatchBytes = 16u << 20u;
/// How many publications a kiosk may be behind and still be helped by a patch.
inline constexpr std::size_t kPatchedVersions = 8;
inline constexpr std::uint64_t kMaxMediumBytes = 64u << 20u;
/// Of a picture, besides its widest.
inline constexpr std::size_t kMostSmallerSizes = 8;

}  // namespace pobratym::repository
