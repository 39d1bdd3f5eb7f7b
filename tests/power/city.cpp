// SPDX-License-Identifier: Apache-2.0
#include "tests/power/city.hpp"

#include "content/base/hash.hpp"
#include "tests/support/published_repository.hpp"

namespace pobratym::power {
namespace {

using test::Dice;

std::string hex(Dice& dice, std::size_t digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < digits; ++i) text += kDigits[dice.below(16)];
  return text;
}

Json record(const std::string& type, const std::string& id) {
  return {{"type", type},          {"id", id},
          {"status", "published"}, {"updated", "2026-11-01T00:00:00Z"},
          {"verified", "yes"},     {"sources", {{{"title", "A source"}}}}};
}

Json host() {
  Json json = record("host", kHost);
  json["city"] = "city/" + kHost;
  json["languages"] = {"uk", "en"};
  json["name"] = {{"uk", "Харків"}, {"en", "Kharkiv"}};
  json["tagline"] = {{"uk", "міста-побратими"}, {"en", "twin cities"}};
  json["timezone"] = "Europe/Kyiv";
  return json;
}

}  // namespace

City::City(Dice& dice) : origins_{kHost} {
  for (const std::string partner : {"brno", "poznan"}) {
    if (dice.once_in(2)) origins_.push_back(partner);
  }
  for (const std::string role : {"root", "targets", "snapshot", "timestamp"}) {
    keys_.emplace(role, repository::SecretKey::from_seed_hex(hex(dice, 64)).value());
  }
  for (const std::string& origin : origins_) {
    keys_.emplace(origin, repository::SecretKey::from_seed_hex(hex(dice, 64)).value());
    const std::size_t count = origin == kHost ? 15 + dice.below(45) : 3 + dice.below(12);
    for (std::size_t i = 0; i < count; ++i) write(origin, next_[origin]++, dice);
  }
  records_[kHost].emplace("host", model::record_from(host()).value());
}

std::vector<model::Record> City::records(const std::string& origin) const {
  std::vector<model::Record> records;
  for (const auto& [_, record] : records_.at(origin)) records.push_back(record);
  return records;
}

void City::write(const std::string& origin, std::size_t number, Dice& dice) {
  const std::string code = origin + "-" + std::to_string(number);
  Json json = record("organisation", code);  // a type that partners may publish as well
  json["kind"] = "network";
  json["name"] = {{"uk", "Мережа " + code}, {"en", hex(dice, 8 + dice.below(300))}};
  if (dice.once_in(6)) {
    const std::string file = hex(dice, 8) + ".webp";
    media_[file] = test::picture(hex(dice, 50 + dice.below(2000)));
    json["image"] = {{"file", file},
                     {"alt", {{"uk", "Картина"}}},
                     {"credit", "Somebody"},
                     {"licence", "CC0-1.0"}};
  }
  records_[origin].insert_or_assign(code, model::record_from(json).value());
}

void City::work_on(const std::string& origin, Dice& dice) {
  const std::size_t changes = 1 + dice.below(dice.once_in(5) ? 20 : 3);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t number = dice.below(next_[origin]);
    if (dice.once_in(4)) {
      write(origin, next_[origin]++, dice);
    } else if (dice.once_in(5) && records_[origin].size() > 3) {
      records_[origin].erase(origin + "-" + std::to_string(number));
    } else {
      write(origin, number, dice);
    }
  }
}

}  // namespace pobratym::power
