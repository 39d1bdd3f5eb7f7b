// SPDX-License-Identifier: Apache-2.0
// Which cities are partners, and what each is to the host.
#include "content/base/text.hpp"
#include "content/store/reader_database.hpp"
#include "content/store/stored_relation.hpp"

namespace pobratym::store {
namespace {

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

/// What a city is to another one from a day on, with each card of it that an origin has brought.
constexpr std::string_view kPartners =
    "SELECT partner.one, partner.other, partner.day, partner.relation, partner.areas, "
    "partner.forms, partner.sum, city_card.first, city_card.last, city_card.card, city_card.sum "
    "FROM partner JOIN city_card ON city_card.slug = partner.other "
    "WHERE partner.one = ?1 AND partner.day <= ?2 ORDER BY partner.other, partner.day";
constexpr std::string_view kRelation =
    "SELECT one, other, day, relation, areas, forms, sum FROM partner "
    "WHERE one = ?1 AND day <= ?2 AND other = ?3 ORDER BY day DESC LIMIT 1";

/// What the newest row says of a city.
struct Told {
  std::string slug;
  std::int64_t day = 0;
  std::optional<StoredRelation> relation;
  std::optional<CityCard> card;  ///< none when it is damaged, or more than one origin has one
  bool shown = false;            ///< what the card says of today
};

Told read_told(const Statement& row, std::int64_t today, const Report& report) {
  Told told{row.text(1), row.integer(2), read_relation(row, report), {}, false};
  const std::int64_t first = row.integer(7), last = row.integer(8);
  const std::string card = row.text(9);
  if (card_sum(told.slug, first, last, card) == row.integer(10)) told.card = parse_card(card);
  told.shown = first <= today && today <= last;
  return told;
}

}  // namespace

struct ContentReader::Database::PartnerList {
  const Database& database;
  model::Date today{};
  std::vector<PartnerCity> standing = {}, ended = {};

  Status add(Told&& told) {
    const auto relation = told.relation ? parse_relation(told.relation->relation) : std::nullopt;
    if (!relation) return {};
    if (!told.card) {  // the documents know
      const auto city = database.one("city", told.slug, today, model::decode_city);
      if (!city) return tl::unexpected(city.error());
      if (!*city) return {};
      told.card = card_of(**city);
    } else if (!told.shown) {
      return {};
    }
    const bool is_over = relation->standing == model::Standing::ended;
    (is_over ? ended : standing)
        .push_back({*std::move(told.card), *relation, codes(told.relation->areas),
                    codes(told.relation->forms)});
    return {};
  }
};

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
  auto rows = memory.statements.lend(connection, std::string(kPartners));
  if (!rows) return tl::unexpected(rows.error());
  const std::int64_t day = days_of(today);
  (*rows)->bind(1, (*of)->city.slug).bind(2, day);
  PartnerList list{*this, today};
  std::optional<Told> last;
  for (;;) {
    const auto row = (*rows)->step();
    if (!row) return fail_in("asking who is a partner", row.error());
    const bool same_city = *row && last && (*rows)->text(1) == last->slug;
    if (same_city && (*rows)->integer(2) == last->day) {
      last->card.reset();
      continue;
    }
    if (last && !same_city) {
      if (auto status = list.add(*std::move(last)); !status) return tl::unexpected(status.error());
    }
    if (!*row) break;
    last = read_told(**rows, day, report);
  }
  partners = std::make_unique<Partners>(
      Partners{*now, today, KeptList(std::move(list.standing)), KeptList(std::move(list.ended))});
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

Result<std::optional<model::Relation>> ContentReader::relation(std::string_view city_slug,
                                                               model::Date today) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  return database_->relation((*host)->city, city_slug, today);
}

}  // namespace pobratym::store
