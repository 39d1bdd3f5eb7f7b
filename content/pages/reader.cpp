// SPDX-License-Identifier: Apache-2.0
#include "content/pages/reader.hpp"

#include <utility>

#include "content/model/zone.hpp"
#include "embedded/pages_cs.hpp"
#include "embedded/pages_de.hpp"
#include "embedded/pages_en.hpp"
#include "embedded/pages_pl.hpp"
#include "embedded/pages_uk.hpp"

namespace pobratym::pages {
namespace {

using std::chrono::days;
using std::chrono::floor;

std::string zone_words(const Reader& reader) {
  const auto phrase = reader.words(reader.site.host.phrases.time);
  return phrase.empty() ? reader.shared("time.local") : phrase.text;
}

}  // namespace

i18n::LocalSeconds Reader::local(Instant instant, std::string_view zone) const {
  const auto local = model::to_local(instant, zone);
  return local ? local->seconds : i18n::LocalSeconds(instant.time_since_epoch());
}

std::string Reader::moment(Instant instant) const {
  const auto at = local(instant);
  return format.weekday_day(at) + ", " +
         shared("time.here", {{"time", format.time(at)}, {"place_time", zone_words(*this)}});
}

std::string Reader::days(const model::TimeWindow& window) const {
  const auto first = local(window.start);
  const auto last = local(window.end - std::chrono::seconds(1));
  if (floor<std::chrono::days>(last) > floor<std::chrono::days>(first) &&
      window.end - window.start > std::chrono::hours(20)) {
    return format.days(first, last);
  }
  return format.weekday_day(first);
}

std::string Reader::date(model::Date date) const {
  return format.full_date(i18n::LocalSeconds(std::chrono::sys_days(date).time_since_epoch()));
}

std::string Reader::language_names(const std::vector<std::string>& tags) const {
  std::string names;
  for (const std::string& tag : tags) {
    names += (names.empty() ? "" : ", ") + format.language_name(tag);
  }
  return names;
}

std::string Reader::city_name(const model::RecordKey& key) const {
  const auto city = site.cities.find(key.slug);
  return city == site.cities.end() ? std::string() : words(city->second.name).text;
}

std::vector<WallClock> clocks_of(const Reader& reader, const model::Event& event) {
  if (event.start.all_day) return {};
  const auto window = model::window(event);
  const auto here = reader.local(window.start);
  const auto clock = [&](const std::string& place, std::string_view zone) {
    const auto start = reader.local(window.start, zone);
    const bool other_day = floor<days>(start) != floor<days>(here);
    return WallClock{place, reader.format.time(start),
                     reader.format.time(reader.local(window.end, zone)),
                     other_day ? reader.format.day_month(start) : std::string()};
  };
  const std::string home = reader.city_name(reader.site.host.city);
  std::vector<WallClock> clocks{clock(
      home.empty() ? reader.words(reader.site.host.name).text : home, reader.site.host.timezone)};
  for (const auto& key : event.cities) {
    const auto city = reader.site.cities.find(key.slug);
    if (city == reader.site.cities.end() || key == reader.site.host.city) continue;
    if (reader.local(window.start, city->second.timezone) == here) continue;
    clocks.push_back(clock(reader.city_name(key), city->second.timezone));
    break;
  }
  return clocks;
}

Result<PageWords> PageWords::load() {
  auto shared = i18n::Languages::load();
  if (!shared) return tl::unexpected(shared.error());
  PageWords words(*std::move(shared));
  const std::pair<const char*, std::string_view> files[] = {{"uk", embedded::pages_uk()},
                                                            {"en", embedded::pages_en()},
                                                            {"de", embedded::pages_de()},
                                                            {"pl", embedded::pages_pl()},
                                                            {"cs", embedded::pages_cs()}};
  for (const auto& [tag, json] : files) {
    auto texts = i18n::Texts::read(tag, json);
    if (!texts) return tl::unexpected(texts.error());
    words.own_.emplace(tag, *std::move(texts));
  }
  return words;
}

const i18n::Texts& PageWords::own(const std::string& language) const { return own_.at(language); }

Reader PageWords::reader(const Site& site, const std::string& language) const {
  const auto& interface = shared_.get(language);
  return {site,
          language,
          exporting::beginning_with(language, site.host.languages),
          interface.texts,
          own_.at(language),
          interface.format};
}

}  // namespace pobratym::pages
