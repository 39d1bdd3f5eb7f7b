// SPDX-License-Identifier: Apache-2.0
#include "content/store/city_card.hpp"

#include <charconv>

#include "content/store/row_check.hpp"

namespace pobratym::store {
namespace {

class CardWriter {
 public:
  void add(std::string_view part) {
    text_ += std::to_string(part.size());
    text_ += ':';
    text_ += part;
  }
  template <class Number>
  void add_number(Number value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    add({digits, static_cast<std::size_t>(end - digits)});
  }
  void add_all(const std::vector<std::string>& parts) {
    add_number(parts.size());
    for (const std::string& part : parts) add(part);
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

class CardReader {
 public:
  explicit CardReader(std::string_view text) : rest_(text) {}

  std::string_view part() {
    std::size_t size = 0;
    const char* const end = rest_.data() + rest_.size();
    const auto read = std::from_chars(rest_.data(), end, size);
    if (read.ec != std::errc() || read.ptr == end || *read.ptr != ':' ||
        size > static_cast<std::size_t>(end - read.ptr - 1)) {
      good_ = false;
      rest_ = {};
      return {};
    }
    const std::string_view found(read.ptr + 1, size);
    rest_ = {found.data() + size, static_cast<std::size_t>(end - found.data()) - size};
    return found;
  }
  std::string text() { return std::string(part()); }
  template <class Number>
  Number number() {
    const std::string_view digits = part();
    Number value{};
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    good_ = good_ && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return value;
  }
  /// As many as a number says that stands before them.
  template <class Read>
  void each(Read read) {
    for (auto left = number<std::size_t>(); left > 0 && good_; --left) read();
  }
  std::vector<std::string> all() {
    std::vector<std::string> parts;
    each([&] { parts.push_back(text()); });
    return parts;
  }
  [[nodiscard]] bool is_done() const { return good_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool good_ = true;
};

}  // namespace

CityCard card_of(const model::City& city) {
  CityCard card{city.envelope.key.slug,
                city.name,
                city.local_names,
                city.country,
                city.latitude,
                city.longitude,
                city.timezone,
                0,
                city.partner_finder.has_value(),
                {},
                {}};
  if (city.population) card.people = city.population->value;
  if (city.partner_finder) {
    card.offers = city.partner_finder->offers;
    card.seeks = city.partner_finder->seeks;
  }
  return card;
}

std::string card_text(const CityCard& card) {
  CardWriter text;
  text.add(card.slug);
  text.add_number(card.name.by_language.size());
  for (const auto& [language, name] : card.name.by_language) {
    text.add(language);
    text.add(name);
  }
  text.add_number(card.local_names.size());
  for (const model::LocalName& name : card.local_names) {
    text.add(name.language);
    text.add(name.text);
    text.add(name.right_to_left ? "rtl" : "");
  }
  text.add(card.country);
  text.add_number(card.latitude);
  text.add_number(card.longitude);
  text.add(card.timezone);
  text.add_number(card.people);
  text.add(card.seeks_partners ? "finder" : "");
  text.add_all(card.offers);
  text.add_all(card.seeks);
  return text.take();
}

std::optional<CityCard> parse_card(std::string_view text) {
  CardReader parts(text);
  CityCard card;
  card.slug = parts.text();
  parts.each([&] {
    std::string language = parts.text();
    card.name.by_language.emplace_hint(card.name.by_language.end(), std::move(language),
                                       parts.text());
  });
  parts.each([&] {
    std::string language = parts.text(), name = parts.text();
    card.local_names.push_back({std::move(language), std::move(name), parts.part() == "rtl"});
  });
  card.country = parts.text();
  card.latitude = parts.number<double>();
  card.longitude = parts.number<double>();
  card.timezone = parts.text();
  card.people = parts.number<std::int64_t>();
  card.seeks_partners = parts.part() == "finder";
  card.offers = parts.all();
  card.seeks = parts.all();
  return parts.is_done() ? std::optional(std::move(card)) : std::nullopt;
}

std::int64_t card_sum(std::string_view slug, std::int64_t first, std::int64_t last,
                      std::string_view card) {
  return (RowCheck() << slug << first << last << card).sum();
}

}  // namespace pobratym::store
