// SPDX-License-Identifier: Apache-2.0
// Which cities are partners, and by which agreements.
#include <algorithm>
#include <map>

#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

using Agreements = std::vector<model::Agreement>;

std::map<std::string, Agreements> by_partner(const Agreements& agreements,
                                             const model::RecordKey& host) {
  std::map<std::string, Agreements> partners;
  for (const model::Agreement& agreement : agreements) {
    for (const model::RecordKey& party : agreement.parties) {
      if (party.type == "city" && party != host) partners[party.slug].push_back(agreement);
    }
  }
  return partners;
}

bool names(const model::Agreement& agreement, const model::RecordKey& party) {
  return std::find(agreement.parties.begin(), agreement.parties.end(), party) !=
         agreement.parties.end();
}

/// The date of the last step that has one.
std::optional<model::PartialDate> newest(const model::Agreement& agreement) {
  std::optional<model::PartialDate> date;
  for (const model::Step& step : agreement.steps) date = std::max(date, step.date);
  return date;
}

}  // namespace

Result<model::Host> ContentReader::Database::host() const {
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

Result<Agreements> ContentReader::Database::host_agreements(const model::RecordKey& city,
                                                            model::Date today) const {
  return linked("agreement", city.text(), today, model::decode_agreement);
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
  auto agreements = host_agreements(of->city, today);
  if (!agreements) return tl::unexpected(agreements.error());
  auto rows = query("", "record.type = 'city'");
  if (!rows) return tl::unexpected(rows.error());
  auto all = decoded(*rows, today, model::decode_city);
  if (!all) return tl::unexpected(all.error());

  std::vector<PartnerCity> standing, ended;
  const auto found = by_partner(*std::move(agreements), of->city);
  for (model::City& city : *all) {
    const auto its = found.find(city.envelope.key.slug);
    if (its == found.end()) continue;
    const auto relation = model::relation_from(its->second, today);
    if (!relation) continue;
    const bool is_over = relation->standing == model::Standing::ended;
    (is_over ? ended : standing).push_back({std::move(city), *relation});
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

Result<Agreements> ContentReader::agreements_of(std::string_view city_slug, model::Date today) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  // By the city, which has few, not by the host, which has all.
  const model::RecordKey city{"city", std::string(city_slug)};
  auto agreements = database_->linked("agreement", city.text(), today, model::decode_agreement);
  if (!agreements) return tl::unexpected(agreements.error());
  std::erase_if(*agreements,
                [&](const auto& one) { return !names(one, city) || !names(one, host->city); });
  std::stable_sort(agreements->begin(), agreements->end(),
                   [](const auto& a, const auto& b) { return newest(a) > newest(b); });
  return agreements;
}

Result<std::optional<model::Relation>> ContentReader::relation(std::string_view city_slug,
                                                               model::Date today) {
  const auto agreements = agreements_of(city_slug, today);
  if (!agreements) return tl::unexpected(agreements.error());
  return model::relation_from(*agreements, today);
}

}  // namespace pobratym::store
