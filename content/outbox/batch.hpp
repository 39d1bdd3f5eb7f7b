// SPDX-License-Identifier: Apache-2.0
// What travels to the desk and what comes back (FORMAT.md). Both ends of it, so that the desk reads
// with what the kiosk writes. Everything read here may be hostile.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"
#include "content/outbox/entry.hpp"

namespace pobratym::outbox {

/// An entry that waits, as it will be sent.
struct Waiting {
  std::string key;
  std::string document;  ///< JSON
};

/// What became of an entry at the desk.
enum class Verdict {
  accepted,  ///< it was new
  known,     ///< it was there already
  refused,   ///< it will never be taken
};

struct Fate {
  std::string key;
  Verdict verdict = Verdict::accepted;
  std::string reason;  ///< why it was refused
};

inline constexpr std::size_t kLongestBatch = 4u << 20u;
inline constexpr std::size_t kMostEntries = 20'000;
inline constexpr std::size_t kLongestReason = 200;

[[nodiscard]] Bytes batch_document(std::span<const Waiting> entries);

/// For the desk. Entries that cannot be read are answered too: their keys, where they have one, are
/// in `refused`.
struct Batch {
  std::vector<Entry> entries;
  std::vector<Fate> refused;
};
[[nodiscard]] Result<Batch> read_batch(BytesView bytes);

[[nodiscard]] Bytes answer_document(std::span<const Fate> fates);

/// Fates of keys that are not in `asked` are left out, as are verdicts that nobody knows. invalid
/// when the bytes are no answer at all: a login page, another program.
[[nodiscard]] Result<std::vector<Fate>> read_answer(
    BytesView bytes, const std::set<std::string, std::less<>>& asked);

/// The fates in an answer or a receipt that is JSON already, whatever their keys.
[[nodiscard]] Result<std::vector<Fate>> read_fates(const Json& json);

/// How long an answer to so many entries may be.
[[nodiscard]] std::uint64_t longest_answer(std::size_t entries);

}  // namespace pobratym::outbox
