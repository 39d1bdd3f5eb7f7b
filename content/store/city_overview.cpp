// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "content/store/event_rows.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

/// Open ones by deadline, then the others as they come.
void open_first(std::vector<model::Exchange>& exchanges, model::Date today) {
  const auto closed =
      std::stable_partition(exchanges.begin(), exchanges.end(),
                            [&](const auto& exchange) { return is_open(exchange, today); });
  std::stable_sort(exchanges.begin(), closed,
                   [](const auto& a, const auto& b) { return *a.deadline < *b.deadline; });
}

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
                                                                 std::size_t limit) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  const model::Date today = day_at(*host, now);
  auto city = this->city(slug, today);
  if (!city) return tl::unexpected(city.error());
  if (!*city) return std::optional<CityOverview>();
  CityOverview all{**std::move(city), {}, {}, {}, {}, {}, {}, {}};
  const std::string key = "city/" + std::string(slug);
  const auto linked = [&](const char* type, auto decode) {
    return database_->linked(type, key, today, decode, limit);
  };
  Error error;
  const bool found =
      take(agreements_of(slug, today), all.agreements, error) &&
      take(events_of(slug, now, limit), all.events, error) &&
      take(linked("exchange", model::decode_exchange), all.exchanges, error) &&
      take(linked("project", model::decode_project), all.projects, error) &&
      take(linked("initiative", model::decode_initiative), all.initiatives, error) &&
      take(linked("organisation", model::decode_organisation), all.organisations, error);
  if (!found) return tl::unexpected(error);
  all.relation = model::relation_from(all.agreements, today);
  open_first(all.exchanges, today);
  return std::optional(std::move(all));
}

}  // namespace pobratym::store
