// SPDX-License-Identifier: Apache-2.0
#include "content/store/partner_rows.hpp"

#include <algorithm>

#include "content/base/json.hpp"
#include "content/store/stored_relation.hpp"

namespace pobratym::store {
namespace {

/// The cities that a record names, and those that other origins' records of its key name.
constexpr std::string_view kParties =
    "SELECT its.id, link.target FROM record JOIN record AS its "
    "ON its.type = record.type AND its.slug = record.slug JOIN link ON link.record = its.id "
    "WHERE record.id = ?1 AND link.target LIKE 'city/%' ORDER BY its.id, link.target";

/// Agreements that name both cities, by the one that has fewer; of one key only the first origin's.
constexpr std::string_view kAgreements =
    "SELECT record.slug, record.document FROM link JOIN record ON record.id = link.record "
    "LEFT JOIN source ON source.origin = record.origin "
    "WHERE link.target = ?1 AND link.type = 'agreement' "
    "AND EXISTS (SELECT 1 FROM link AS its WHERE its.record = link.record AND its.target = ?2) "
    "AND NOT EXISTS (SELECT 1 FROM record AS rival "
    "JOIN source AS whose ON whose.origin = rival.origin WHERE rival.type = record.type "
    "AND rival.slug = record.slug AND rival.origin <> record.origin "
    "AND (source.position IS NULL OR whose.position < source.position)) "
    "ORDER BY record.slug, source.position IS NULL, source.position, record.origin";

std::string target_of(const std::string& slug) { return "city/" + slug; }

std::string spaced(const std::set<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : " ") + code;
  return text;
}

bool names(const model::Agreement& agreement, const std::string& slug) {
  return std::find(agreement.parties.begin(), agreement.parties.end(),
                   model::RecordKey{"city", slug}) != agreement.parties.end();
}

}  // namespace

Result<PartnerRows> PartnerRows::prepare(const Connection& connection, Fingerprint& fingerprint) {
  PartnerRows rows;
  rows.fingerprint_ = &fingerprint;
  struct Prepared {
    Statement* statement;
    std::string_view sql;
  };
  const Prepared all[] = {
      {&rows.parties_, kParties},
      {&rows.count_, "SELECT count(*) FROM link WHERE target = ? AND type = 'agreement'"},
      {&rows.agreements_, kAgreements},
      {&rows.put_,
       "INSERT INTO partner(one, other, day, relation, areas, forms, sum) "
       "VALUES(?, ?, ?, ?, ?, ?, ?)"},
      {&rows.delete_, "DELETE FROM partner WHERE one = ? AND other = ?"},
  };
  for (const Prepared& one : all) {
    auto statement = connection.prepare(one.sql);
    if (!statement) return tl::unexpected(statement.error());
    *one.statement = *std::move(statement);
  }
  return rows;
}

Status PartnerRows::note(std::int64_t record) {
  std::vector<std::string> cities;  // of one record
  std::int64_t whose = 0;
  parties_.bind(1, record);
  auto row = parties_.step();
  for (; row && *row; row = parties_.step()) {
    if (whose != parties_.integer(0)) cities.clear();
    whose = parties_.integer(0);
    std::string city = parties_.text(1).substr(target_of({}).size());
    if (static_cast<std::int64_t>(cities.size()) == kMostParties) continue;
    for (const std::string& other : cities) {
      if (other != city) touched_.insert(std::minmax(city, other));
    }
    cities.push_back(std::move(city));
  }
  parties_.reset();
  if (!row) return tl::unexpected(row.error());
  return {};
}

Status PartnerRows::finish() {
  for (const Pair& pair : touched_) {
    if (auto status = renew(pair); !status) return status;
  }
  touched_.clear();
  return {};
}

Status PartnerRows::renew(const Pair& pair) {
  const auto& [one, other] = pair;
  const auto found = agreements(pair);
  if (!found) return tl::unexpected(found.error());
  const auto changes =
      found->empty() ? std::vector<model::RelationSince>() : model::relation_over_time(*found);
  if (auto status = forget(one, other); !status) return status;
  if (auto status = forget(other, one); !status) return status;
  if (auto status = put(one, other, changes); !status) return status;
  return put(other, one, changes);
}

Status PartnerRows::forget(const std::string& one, const std::string& other) {
  if (auto status = fingerprint_->leave_out_partner(one, other); !status) return status;
  return delete_.bind(1, one).bind(2, other).run();
}

Status PartnerRows::put(const std::string& one, const std::string& other,
                        const std::vector<model::RelationSince>& changes) {
  for (const model::RelationSince& change : changes) {
    const std::int64_t day = change.from.time_since_epoch().count();
    const StoredRelation stored{one,
                                other,
                                day,
                                relation_text(change.relation),
                                spaced(change.areas),
                                spaced(change.forms)};
    const std::int64_t sum = stored.sum();
    put_.bind(1, one).bind(2, other).bind(3, day).bind(4, stored.relation);
    put_.bind(5, stored.areas).bind(6, stored.forms).bind(7, sum);
    const RowText row = RowText("partner") << one << other << day << stored.relation << stored.areas
                                           << stored.forms << sum;
    if (auto status = fingerprint_->write(put_, row); !status) return status;
  }
  return {};
}

Result<std::vector<model::ShownAgreement>> PartnerRows::agreements(const Pair& pair) {
  const auto of_one = count(pair.first), of_other = count(pair.second);
  if (!of_one) return tl::unexpected(of_one.error());
  if (!of_other) return tl::unexpected(of_other.error());
  const bool other_has_fewer = *of_other < *of_one;
  agreements_.bind(1, target_of(other_has_fewer ? pair.second : pair.first));
  agreements_.bind(2, target_of(other_has_fewer ? pair.first : pair.second));
  std::vector<model::ShownAgreement> found;
  std::string last;
  auto row = agreements_.step();
  for (; row && *row; row = agreements_.step()) {
    std::string slug = agreements_.text(0);
    auto document = parse_json(agreements_.text(1));
    if (!document || slug == last) continue;
    const model::Record record{{"agreement", slug}, *std::move(document)};
    auto agreement = model::decode_agreement(record);
    const auto shown = model::shown_days(record);
    if (!agreement) continue;
    last = std::move(slug);
    if (!shown || !names(*agreement, pair.first) || !names(*agreement, pair.second)) continue;
    found.push_back({*std::move(agreement), *shown});
  }
  agreements_.reset();
  if (!row) return tl::unexpected(row.error());
  return found;
}

Result<std::int64_t> PartnerRows::count(const std::string& target) {
  const auto row = count_.bind(1, target).step();
  if (!row) return tl::unexpected(row.error());
  const std::int64_t number = *row ? count_.integer(0) : 0;
  count_.reset();
  return number;
}

}  // namespace pobratym::store
