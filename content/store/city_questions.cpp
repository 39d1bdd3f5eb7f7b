// SPDX-License-Identifier: Apache-2.0
// Whose kiosk it is, and by which agreements a city belongs to it.
#include <algorithm>

#include "content/store/layout.hpp"
#include "content/store/reader_database.hpp"

namespace pobratym::store {
namespace {

bool names(const model::Agreement& agreement, const model::RecordKey& party) {
  return std::find(agreement.parties.begin(), agreement.parties.end(), party) !=
         agreement.parties.end();
}

}  // namespace

Result<std::shared_ptr<const model::Host>> ContentReader::Database::host() const {
  if (still && still->host) return still->host;
  auto host = read_host();
  if (host && still) still->host = *host;
  return host;
}

Result<std::shared_ptr<const model::Host>> ContentReader::Database::read_host() const {
  auto rows = query("", "record.type = 'host'", "record.type");
  if (!rows) return tl::unexpected(rows.error());
  for (;;) {
    const auto record = rows->next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) break;
    auto host = (*record)->as(model::decode_host);
    if (host) return host;
    rows->leave_out(host.error());
  }
  return fail(ErrorCode::not_found,
              "the content names no host city; publish a pack with a host record and sync it");
}

Result<KnownList<model::Agreement>> ContentReader::agreements_of(std::string_view city_slug,
                                                                 model::Date today,
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
  const auto between_them = [&](const KnownRecord& record) {
    auto one = record->as(model::decode_agreement);
    if (one && (!names(**one, city) || !names(**one, (*host)->city))) *one = nullptr;
    return one;
  };
  return database_->chosen<model::Agreement>(*rows, today, between_them, limit);
}

}  // namespace pobratym::store
