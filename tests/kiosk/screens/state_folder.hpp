// SPDX-License-Identifier: Apache-2.0
// A kiosk's state folder as the sync process leaves it: content.db by the real writer, pictures by
// their hash, status.json. Filled with documents that a test makes up or with a whole pack, at any
// moment.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/json.hpp"
#include "content/model/record.hpp"
#include "tests/support/temporary_folder.hpp"

namespace pobratym::test {

class StateFolder {
 public:
  /// All that is stored from now on, in one change. `origin`: who signs it.
  void store(const std::vector<Json>& documents, const std::string& origin = "kharkiv");

  /// content/packs/<name> as published at `now`: relative times resolved, pictures beside it.
  void store_pack(const std::string& name, Instant now);

  /// The pack stored last, without the records that `left_out` is true of: another day's content.
  void store_pack_without(const std::function<bool(const model::Record&)>& left_out);

  /// The last sync ended well at `then`.
  void synced(Instant then);

  /// Slugs of the stored records of a type.
  [[nodiscard]] std::set<std::string> slugs(const std::string& type) const;

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
  [[nodiscard]] std::filesystem::path database() const { return folder_ / "content.db"; }

 private:
  void store(std::vector<model::Record> records, const std::string& origin);

  TemporaryFolder folder_;
  std::vector<model::Record> pack_;
  std::string pack_origin_;
  std::vector<model::Record> records_;
  std::uint64_t version_ = 0;
};

}  // namespace pobratym::test
