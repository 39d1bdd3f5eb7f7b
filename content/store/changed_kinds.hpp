// SPDX-License-Identifier: Apache-2.0
// How often records of a kind have changed: whoever keeps what was worked out of one kind need not
// begin anew because something else was edited. Not in the fingerprint, which two ways to the same
// content must share: damage here only makes somebody work something out again.
#pragma once

#include <set>
#include <string>

#include "content/store/connection.hpp"

namespace pobratym::store {

/// The kinds that one change touches.
class ChangedKinds {
 public:
  [[nodiscard]] static Result<ChangedKinds> prepare(const Connection& connection);

  /// A record is about to be replaced or to go.
  [[nodiscard]] Status note_old(std::int64_t record);
  /// A record of this type has just been stored with its rows.
  [[nodiscard]] Status note_new(std::int64_t record, const std::string& type);
  /// The last step of a change: counts each kind once.
  [[nodiscard]] Status finish();

  ChangedKinds() = default;

 private:
  [[nodiscard]] Status note_recurring(std::int64_t record);

  Statement type_;
  Statement recurs_;
  Statement count_;
  std::set<std::string> kinds_;
};

}  // namespace pobratym::store
