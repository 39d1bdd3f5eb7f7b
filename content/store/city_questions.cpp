// SPDX-License-Identifier: Apache-2.0
// Which cities are partners, and by which agreements.
#include <algorithm>
#include <map>

#include "content/base/text.hpp"
#include "content/store/layout.hpp"
#include "content/store/reader_database.hpp"
#include "content/store/stored_relation.hpp"

namespace pobratym::store {
namespace {

using Agreements = std::vector<model::Agreement>;

bool names(const model::Agreement& agreement, const model::RecordKey& party) {
  return std::find(agreement.parties.begin(), agreement.parties.end(), party) !=
         agreement.parties.end();
}

std::vector<std::string> codes(const std::string& spaced) {
  return spaced.empty() ? std::vector<std::string>() : split(spaced, ' ');
}

/// The row; empty and reported when it is not what was stored.
std::optional<StoredRelation> read_relation(const Statement& row, const Report& report) {
  StoredRelation stored{row.text(0), row.text(1), row.integer(2),
                        row.text(3), row.text(4), row.text(5)};
  if (stored.sum() == row.integer(6)) return stored;
  if (report) {
    report("A partner is left out: " + stored.other + ": it is no longer what was stored");
  }
  return std::nullopt;
}

constexpr std::string_view kRelations =
    "SELECT one, other, day, relation, areas, forms, sum FROM partner "
    "WHERE one = ?1 AND day <= ?2 ORDER BY other, day";
constexpr std::string_view kRelation =
    "SELECT one, other, day, relation, areas, forms, sum FROM partner "
    "WHERE one = ?1 AND day <= ?2 AND other = ?3 ORDER BY day DESC LIMIT 1";

}  // namespace

Result<model::Host> ContentReader::Database::host() const {
  if (still && still->host) return *still->host;
  auto host = read_host();
  if (host && still) still->host = *host;
  return host;
}

Result<model::Host> ContentReader::Database::read_host() const {
  auto rows = query("", "record.type = 'host'", "record.type");
  if (!rows) return tl::unexpected(rows.error());
  for (;;) {
    const auto record = rows->next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) break;
    auto host = model::decode_host(**record);
    if (host) return host;
    rows->leave_out(host.error());
  }
  return fail(ErrorCode::not_found,
              "the content names no host city; publish a pack with a host record and sync it");
}

Result<std::map<std::string, StoredRelation>> ContentReader::Database::relations(
    const model::RecordKey& city, model::Date today) const {
  auto rows = memory.statements.lend(connection, std::string(kRelations));
  if (!rows) return tl::unexpected(rows.error());
  (*rows)->bind(1, city.slug).bind(2, days_of(today));
  std::map<std::string, StoredRelation> relations;
  for (;;) {
    const auto row = (*rows)->step();
    if (!row) return fail_in("asking who is a partner", row.error());
    if (!*row) return relations;
    std::string other = (*rows)->text(1);
    relations.erase(other);
    if (auto relation = read_relation(**rows, report)) {
      relations.emplace(std::move(other), *std::move(relation));
    }
  }
}

Result<std::optional<model::Relation>> ContentReader::Database::relation(
    const model::RecordKey& city, std::string_view other, model::Date today) const {
  auto rows = memory.statements.lend(connection, std::string(kRelation));
  if (!rows) return tl::unexpected(rows.error());
  (*rows)->bind(1, city.slug).bind(2, days_of(today)).bind(3, other);
  const auto row = (*rows)->step();
  if (!row) return fail_in("asking who is a partner", row.error());
  const auto stored = *row ? read_relation(**rows, report) : std::nullopt;
  return stored ? parse_relation(stored->relation) : std::nullopt;
}

Result<const ContentReader::Database::Partners*> ContentReader::Database::partner_cities(
    model::Date today) {
  // One snapshot: the writer may commit between two of these questions.
  auto transaction = Transaction::begin(connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto now = version_of_partners();
  if (!now) return tl::unexpected(now.error());
  if (partners && partners->version == *now && partners->today == today) return partners.get();
  const auto of = host();
  if (!of) return tl::unexpected(of.error());
  const auto found = relations(of->city, today);
  if (!found) return tl::unexpected(found.error());
  std::vector<PartnerCity> standing, ended;
  for (const auto& [slug, stored] : *found) {
    const auto relation = parse_relation(stored.relation);
    if (!relation) continue;
    auto city = one("city", slug, today, model::decode_city);
    if (!city) return tl::unexpected(city.error());
    if (!*city) continue;
    const bool is_over = relation->standing == model::Standing::ended;
    (is_over ? ended : standing)
        .push_back({**std::move(city), *relation, codes(stored.areas), codes(stored.forms)});
  }
  partners = std::make_unique<Partners>(
      Partners{*now, today, KeptList(std::move(standing)), KeptList(std::move(ended))});
  return partners.get();
}

Result<KeptList<PartnerCity>> ContentReader::cities(model::Date today) {
  const auto partners = database_->partner_cities(today);
  if (!partners) return tl::unexpected(partners.error());
  return (*partners)->standing;
}

Result<KeptList<PartnerCity>> ContentReader::former_cities(model::Date today) {
  const auto partners = database_->partner_cities(today);
  if (!partners) return tl::unexpected(partners.error());
  return (*partners)->ended;
}

Result<Agreements> ContentReader::agreements_of(std::string_view city_slug, model::Date today,
                                                std::size_t limit) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  // By the city, which has few, not by the host, which has all.
  const model::RecordKey city{"city", std::string(city_slug)};
  auto rows =
      database_->query("JOIN dated ON dated.record = record.id",
                       "dated.target = ?1 AND dated.kind = ?2", "dated.at DESC, record.slug");
  if (!rows) return tl::unexpected(rows.error());
  rows->statement().bind(1, city.text()).bind(2, kAgreementKind);
  const auto between_them = [&](const model::Record& record) {
    using Found = Result<std::optional<model::Agreement>>;
    auto one = model::decode_agreement(record);
    if (!one) return Found(tl::unexpect, one.error());
    if (!names(*one, city) || !names(*one, host->city)) return Found(std::nullopt);
    return Found(*std::move(one));
  };
  return database_->chosen<model::Agreement>(*rows, today, between_them, limit);
}

Result<std::optional<model::Relation>> ContentReader::relation(std::string_view city_slug,
                                                               model::Date today) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  return database_->relation(host->city, city_slug, today);
}

}  // namespace pobratym::store
