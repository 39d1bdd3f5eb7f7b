// SPDX-License-Identifier: Apache-2.0
// The rows of records, changed page by page inside the transaction of ContentWriter, with what is
// derived from them and with their part of the fingerprint. Rows that stay the same are not
// written: flash wears, and a long journal is a long time in which power may fail.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "content/model/schema.hpp"
#include "content/store/changed_kinds.hpp"
#include "content/store/connection.hpp"
#include "content/store/content_change.hpp"
#include "content/store/derived_rows.hpp"
#include "content/store/fingerprint.hpp"
#include "content/store/partner_rows.hpp"

namespace pobratym::store {

class RecordRows {
 public:
  [[nodiscard]] static Result<RecordRows> prepare(const Connection& connection,
                                                  const model::Schemas& schemas,
                                                  Fingerprint& fingerprint);

  [[nodiscard]] Status replace(const PassingPage& page);
  [[nodiscard]] Status remove(const PageName& page);
  /// The last step of a change.
  [[nodiscard]] Status finish();

 private:
  explicit RecordRows(Fingerprint& fingerprint) : fingerprint_(&fingerprint) {}
  struct Stored {
    std::int64_t id = 0;  ///< 0: it is not stored
    std::int64_t bucket = 0;
    std::optional<Digest> digest;
  };
  [[nodiscard]] Result<Stored> find(const PageName& page, const model::RecordKey& key);
  /// Nothing happens when the record is stored with these very bytes.
  [[nodiscard]] Status store(const PageName& page, const model::Record& record, BytesView document);
  /// What is stored of the record is about to go.
  [[nodiscard]] Status leave(std::int64_t id, const std::string& type);
  [[nodiscard]] Status forget(std::int64_t id, const std::string& type);
  /// Forgets the rows of a page, except of the keys in `kept`.
  [[nodiscard]] Status forget_others(const PageName& page, const std::set<model::RecordKey>& kept);

  Fingerprint* fingerprint_;
  /// The file was empty, and pages and records come but once: nothing need be looked for.
  bool nothing_yet_ = false;
  std::int64_t next_id_ = 1;
  DerivedRows derived_;
  ChangedKinds changed_;
  PartnerRows partners_;
  Statement find_;
  Statement put_;
  Statement list_;
  Statement delete_record_;
  Statement put_page_;
  Statement delete_page_;
};

}  // namespace pobratym::store
