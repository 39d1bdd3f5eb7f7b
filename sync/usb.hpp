// SPDX-License-Identifier: Apache-2.0
// What happens when somebody plugs in a stick: its content is verified like any other repository's
// and taken if it is newer, the outbox goes onto it, and what came of it is said in words that
// stand on the stick, in the state folder and on the terminal. A stick is a stranger's; the worst
// it can do is to bring nothing.
#pragma once

#include <optional>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/outbox/outbox.hpp"
#include "content/outbox/seal.hpp"
#include "sync/reconcile.hpp"
#include "sync/stick_outbox.hpp"

namespace pobratym::sync {

struct StickParts {
  Disk& disk;
  Path state_folder;
  std::optional<Bytes> installed_root;  ///< for the first content
  Progress progress;
  const outbox::Outbox* outbox = nullptr;  ///< null: only content
  std::optional<outbox::SealingKey> desk_key = {};
  std::uint32_t picture_width = 0;  ///< as in PictureWishes
};

enum class StickContent {
  none,     ///< the stick carries no repository, only post
  updated,  ///< newer, verified, and shown from now on
  same,     ///< what is here already
  older,    ///< than what is here: nothing changed
  refused,  ///< it could not be verified, read or kept: nothing changed
};

struct StickResult {
  StickContent content = StickContent::none;
  std::optional<std::int64_t> version;  ///< of the content that is here now
  std::optional<Instant> dated;         ///< when that was published
  std::string why;                      ///< a sentence, when it was refused or is not whole
  StickPost post;
  bool told = false;  ///< the result is on the stick too

  /// Nothing is left for anybody to do.
  [[nodiscard]] bool good() const {
    return content != StickContent::refused && why.empty() && post.trouble.empty();
  }
};

/// `top` is where the stick is mounted: the folder that holds "pobratym". An error only when there
/// is no such folder, or nothing could be begun because another sync is at work.
[[nodiscard]] Result<StickResult> serve_stick(const StickParts& parts, const Path& top,
                                              Instant now);

/// The result of the last stick, from stick.json in the state folder; empty when there was none.
struct StickReport {
  Instant at{};
  std::string ukrainian;
  std::string english;
};
[[nodiscard]] std::optional<StickReport> last_stick(const Disk& disk, const Path& state_folder);

}  // namespace pobratym::sync
