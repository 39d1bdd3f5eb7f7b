// SPDX-License-Identifier: Apache-2.0
// What each city is to each other one, from day to day, kept up by what changes. A screen needs it
// of all partners before it shows anything, and to work it out takes every agreement there is.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content/model/relation.hpp"
#include "content/store/connection.hpp"
#include "content/store/fingerprint.hpp"

namespace pobratym::store {

class PartnerRows {
 public:
  /// An agreement between more is one between the first so many: each pair of them has rows.
  static constexpr std::int64_t kMostParties = 32;

  [[nodiscard]] static Result<PartnerRows> prepare(const Connection& connection,
                                                   Fingerprint& fingerprint);

  /// An agreement has been stored with its links, or is about to go. What other origins have of the
  /// same key is concerned too: another one may answer from now on.
  [[nodiscard]] Status note(std::int64_t record);

  /// The last step of a change: works out anew the relations that it touches.
  [[nodiscard]] Status finish();

  PartnerRows() = default;

 private:
  using Pair = std::pair<std::string, std::string>;  ///< slugs, the lesser first
  [[nodiscard]] Status renew(const Pair& pair);
  [[nodiscard]] Status forget(const std::string& one, const std::string& other);
  [[nodiscard]] Status put(const std::string& one, const std::string& other,
                           const std::vector<model::RelationSince>& changes);
  [[nodiscard]] Result<std::vector<model::ShownAgreement>> agreements(const Pair& pair);
  [[nodiscard]] Result<std::int64_t> count(const std::string& target);

  Fingerprint* fingerprint_ = nullptr;
  std::set<Pair> touched_;
  Statement parties_;
  Statement count_;
  Statement agreements_;
  Statement put_;
  Statement delete_;
};

}  // namespace pobratym::store
