// SPDX-License-Identifier: Apache-2.0
// A partner city with a key of its own: what it hands over as it should, and what it signs when its
// tools know no rules.
#pragma once

#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/model/record.hpp"
#include "content/repository/partners.hpp"

namespace pobratym::test {

class PartnerCity {
 public:
  explicit PartnerCity(Path folder, std::string name = "brno");

  [[nodiscard]] const std::string& name() const { return name_; }
  /// What is handed over.
  [[nodiscard]] const Path& folder() const { return folder_; }
  [[nodiscard]] repository::KeySet& keys() { return keys_; }
  [[nodiscard]] repository::SignerKeys signers() const;
  void new_key();

  /// Throw std::runtime_error with the sentence of a refusal.
  repository::PublishReport hand_over(const std::vector<model::Record>& records, Instant now);
  /// The same folder, with records that are not the partner's.
  void forge(const std::vector<model::Record>& records, Instant now);
  /// What the host would never do: names the folder's newest role in its snapshot unseen.
  void slip_into(const Path& repository, const repository::KeySet& host_keys, Instant now) const;

 private:
  std::string name_;
  Path folder_;
  repository::KeySet keys_;
};

/// A published record with a title, of a type that partners may publish or of another.
[[nodiscard]] model::Record titled(const std::string& type, const std::string& id,
                                   const std::string& title);

/// The host's side of the library, on the real disk; the sentence of a refusal, or "".
[[nodiscard]] std::string delegate_to(const PartnerCity& partner, const Path& repository,
                                      const repository::KeySet& keys, Instant now);
[[nodiscard]] std::string accept_from(const PartnerCity& partner, const Path& repository,
                                      const repository::KeySet& keys, Instant now);
[[nodiscard]] std::string revoke_from(const PartnerCity& partner, const Path& repository,
                                      const repository::KeySet& keys, Instant now);

}  // namespace pobratym::test
