// SPDX-License-Identifier: Apache-2.0
#include "content/import/city_row.hpp"

#include <cmath>

#include "content/base/text.hpp"
#include "content/import/city_numbers.hpp"
#include "content/import/ical_zone_names.hpp"
#include "content/import/item_envelope.hpp"

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxLocalName = 120;
constexpr std::size_t kMaxSummary = 400;
constexpr std::size_t kMaxKey = 200;

class RowReader {
 public:
  RowReader(const CsvRow& row, const CitySurroundings& around)
      : row_(row),
        columns_(around.columns),
        options_(around.options),
        texts_(around.texts),
        countries_(around.countries) {}

  std::optional<ImportedItem> read() {
    document_ = Json::object();
    if (!read_name() || !read_country() || !read_coordinates() || !read_zone()) {
      return std::nullopt;
    }
    read_local_names();
    read_population();
    read_website();
    read_summary();
    add_envelope(document_, "city", options_);
    return ImportedItem{"city", key(), std::move(document_), false};
  }

 private:
  [[nodiscard]] std::string_view cell(std::size_t column) const {
    return column < row_.cells.size() ? trim(row_.cells[column]) : std::string_view();
  }

  /// The first cell of a field that is not empty, and its column.
  struct Found {
    std::string_view text;
    const CityColumn* column = nullptr;
  };
  [[nodiscard]] Found find(CityField field) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].field == field && !cell(i).empty()) return {cell(i), &columns_[i]};
    }
    return {};
  }

  /// Texts of a field, one a language.
  Json localized(CityField field, std::size_t limit) {
    Json result = Json::object();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].field != field || cell(i).empty()) continue;
      const auto& said = columns_[i].language;
      const auto& language = said.empty() ? options_.language : said;
      auto text = texts_.line(columns_[i].heading, cell(i), limit);
      if (!text.empty() && !result.contains(language)) result[language] = std::move(text);
    }
    return result;
  }

  bool read_name() {
    auto name = localized(CityField::name, kMaxTitle);
    if (name.empty()) {
      texts_.refused("no-title", "name", "the row has no name; write one and import again");
      return false;
    }
    document_["name"] = std::move(name);
    return true;
  }

  bool read_country() {
    const auto found = find(CityField::country);
    country_ = countries_.code(found.text);
    if (country_.empty()) {
      texts_.refused("bad-country", "country",
                     "no country; write its two letters (CZ) or its name, and import again",
                     found.text);
      return false;
    }
    document_["country"] = country_;
    return true;
  }

  bool read_coordinates() {
    auto lat = parse_degrees(find(CityField::latitude).text);
    auto lon = parse_degrees(find(CityField::longitude).text);
    auto written = std::string(find(CityField::latitude).text) + " " +
                   std::string(find(CityField::longitude).text);
    if (const auto both = find(CityField::coordinates); !lat && !lon && !both.text.empty()) {
      written = both.text;
      if (const auto pair = parse_coordinates(both.text)) {
        lat = pair->first;
        lon = pair->second;
      }
    }
    if (lat && lon && std::abs(*lat) > 90 && std::abs(*lon) <= 90) {
      std::swap(lat, lon);
      texts_.repaired("bad-coordinates", "lat",
                      "latitude and longitude stood in each other's place", written);
    }
    if (!lat || !lon || std::abs(*lat) > 90 || (*lat == 0 && *lon == 0)) {
      texts_.refused("bad-coordinates", "lat",
                     "no point on the globe; write degrees such as 49.19522 and 16.60796, and "
                     "import again",
                     written);
      return false;
    }
    document_["lat"] = *lat;
    document_["lon"] = *lon;
    return true;
  }

  bool read_zone() {
    const auto written = find(CityField::timezone).text;
    auto zone = written.empty() ? std::string() : zone_by_name(written).value_or("");
    if (zone.empty()) {
      zone = countries_.zone(country_);
      if (zone.empty()) {
        texts_.refused(written.empty() ? "no-zone" : "unknown-zone", "timezone",
                       "the country has several time zones; write the city's, such as "
                       "Europe/Prague, and import again",
                       written);
        return false;
      }
      texts_.repaired(written.empty() ? "no-zone" : "unknown-zone", "timezone",
                      "the time zone of the country", written, zone);
    }
    document_["timezone"] = zone;
    return true;
  }

  /// The name at home: its own column, else the name in the language of the country.
  void read_local_names() {
    const auto& names = document_["name"];
    const auto at_home = countries_.language(country_);
    std::string language = at_home;
    std::string text;
    if (const auto found = find(CityField::local_name); found.column != nullptr) {
      text = texts_.line(found.column->heading, found.text, kMaxLocalName);
      auto said = FieldTexts::language(find(CityField::local_language).text);
      const bool own = !found.column->language.empty() && found.column->language != "uk";
      if (said.empty() && own) said = found.column->language;
      if (!said.empty()) language = said;
    }
    if (text.empty()) {
      const auto found = names.find(at_home);
      const auto any = names.contains("en") ? names.find("en") : names.begin();
      const auto used = found == names.end() ? any : found;
      text = clean_text(used->get<std::string>(), one_line(kMaxLocalName)).text;
      language = used.key();
      if (language != at_home) {
        texts_.repaired("no-local-name", "local_name",
                        "nothing says what the city is called at home; another name stands there",
                        {}, text);
      }
    }
    if (language.empty()) language = names.begin().key();
    Json name{{"lang", language}, {"text", text}};
    name["dir"] = is_right_to_left(language) ? "rtl" : "ltr";
    document_["local_names"] = Json::array({std::move(name)});
  }

  void read_population() {
    const auto found = find(CityField::population);
    if (found.column == nullptr) return;
    const auto value = parse_population(found.text);
    if (!value) {
      texts_.ignored("bad-number", "population", "no number of people", found.text);
      return;
    }
    const auto written = find(CityField::population_date).text;
    auto as_of = parse_as_of(written);
    if (as_of.empty()) as_of = found.column->year;
    if (as_of.empty()) {
      texts_.ignored("bad-date", "population",
                     "a number of people needs its year, in the heading or in a column year",
                     written.empty() ? found.text : written);
      return;
    }
    document_["population"] = {{"value", *value}, {"as_of", as_of}};
  }

  void read_website() {
    auto written = std::string(find(CityField::website).text);
    if (written.empty()) return;
    const bool bare = written.find(':') == std::string::npos &&
                      written.find(' ') == std::string::npos &&
                      written.find('.') != std::string::npos && !written.starts_with("www.");
    if (bare) written.insert(0, "https://");
    auto url = texts_.url("website", written);
    if (url.empty()) return;
    if (bare) texts_.repaired("bad-link", "website", "an address without https://", {}, url);
    document_["website"] = std::move(url);
  }

  void read_summary() {
    auto summary = localized(CityField::summary, kMaxSummary);
    if (summary.empty()) {
      // Only what the row says anyway, in the languages of its names.
      const auto& names = document_["name"];
      if (names.contains("uk")) {
        summary["uk"] = "Місто. Країна: " + country_name(country_, "uk") + ".";
      }
      if (names.contains("en") || summary.empty()) {
        summary["en"] = "A city. Country: " + country_name(country_, "en") + ".";
      }
      texts_.repaired("no-summary", "summary", "made of what the row says", {},
                      summary.begin()->get<std::string>());
    }
    document_["summary"] = std::move(summary);
  }

  /// The same for the same city next time: its own key, else its country and name.
  [[nodiscard]] std::string key() const {
    auto own = clean_text(find(CityField::key).text, one_line(kMaxKey)).text;
    if (!own.empty()) return own;
    const auto& names = document_.at("name");
    const auto used = names.contains("en") ? names.find("en") : names.begin();
    return country_ + "/" + used->get<std::string>();
  }

  const CsvRow& row_;
  const std::vector<CityColumn>& columns_;
  const ReadOptions& options_;
  FieldTexts& texts_;
  Countries& countries_;
  Json document_;
  std::string country_;
};

}  // namespace

std::optional<ImportedItem> read_city_row(const CsvRow& row, const CitySurroundings& around) {
  return RowReader(row, around).read();
}

}  // namespace pobratym::import
