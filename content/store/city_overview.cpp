// SPDX-License-Identifier: Apache-2.0
#include "content/store/event_rows.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

/// Moves an answer into its place; false and the error when it is none.
template <class Value>
bool take(Result<Value>&& answer, Value& place, Error& error) {
  if (!answer) {
    error = answer.error();
    return false;
  }
  place = *std::move(answer);
  return true;
}

}  // namespace

Result<std::optional<CityOverview>> ContentReader::city_overview(std::string_view slug, Instant now,
                                                                 const CityLimits& limits) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  const model::Date today = day_at(**host, now);
  const auto city = this->city(slug, today);
  if (!city) return tl::unexpected(city.error());
  if (!*city) return std::optional<CityOverview>();
  CityOverview all{*city, {}, {}, {}, {}, {}, {}, {}};
  const std::string key = "city/" + std::string(slug);
  const auto linked = [&](const char* type, auto decode) {
    auto rows = database_->linked(type, key, today);
    return rows ? database_->decoded(*rows, today, decode, limits.others)
                : decltype(database_->decoded(*rows, today, decode))(tl::unexpect, rows.error());
  };
  Error error;
  const bool found =
      take(agreements_of(slug, today, limits.agreements), all.agreements, error) &&
      take(events_of(slug, now, limits.events), all.events, error) &&
      take(database_->open_exchanges_of(key, today, limits.others), all.exchanges, error) &&
      take(linked("project", model::decode_project), all.projects, error) &&
      take(linked("initiative", model::decode_initiative), all.initiatives, error) &&
      take(linked("organisation", model::decode_organisation), all.organisations, error);
  if (!found) return tl::unexpected(error);
  const auto relation = database_->relation((*host)->city, slug, today);
  if (!relation) return tl::unexpected(relation.error());
  all.relation = *relation;
  return std::optional(std::move(all));
}

}  // namespace pobratym::store
