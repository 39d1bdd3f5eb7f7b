// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/synthetic/draft.hpp"

#include "content/model/partial_date.hpp"
#include "tests/bench/synthetic/synthetic.hpp"

namespace pobratym::bench {
namespace {

struct TermWords {
  const char* scheme;
  const char* code;
  const char* ukrainian;
  const char* english;
};

constexpr TermWords kTerms[] = {
    {"area", "education", "Освіта", "Education"},
    {"area", "culture", "Культура", "Culture"},
    {"area", "sport", "Спорт", "Sport"},
    {"area", "social", "Соціальна сфера", "Social affairs"},
    {"area", "youth", "Молодь", "Youth"},
    {"area", "economy", "Економіка", "Economy"},
    {"area", "energy", "Енергетика", "Energy"},
    {"area", "water", "Вода", "Water"},
    {"area", "health", "Охорона здоров’я", "Health"},
    {"area", "transport", "Транспорт", "Transport"},
    {"form", "delegation-education", "Делегації освітян", "Delegations of educators"},
    {"form", "delegation-culture", "Делегації митців", "Delegations of artists"},
    {"form", "exhibition", "Виставки", "Exhibitions"},
    {"form", "sports-group", "Спортивні групи", "Sports groups"},
    {"form", "emergency-aid", "Екстрена допомога", "Emergency aid"},
    {"form", "joint-project", "Спільні проєкти", "Joint projects"},
};
constexpr std::size_t kAreas = 10;

}  // namespace

std::size_t Draft::terms() { return std::size(kTerms); }

std::string Draft::day(std::int64_t offset) {
  return model::format_date(model::Date(std::chrono::sys_days(kSyntheticToday) +
                                        std::chrono::days(static_cast<int>(offset))));
}

std::int64_t Draft::between(std::int64_t least, std::int64_t most) {
  return least +
         static_cast<std::int64_t>(random_.below(static_cast<std::size_t>(most - least + 1)));
}

std::string Draft::slug(const std::string& type) const {
  return type + "-" + std::to_string(number_);
}

Json Draft::envelope(const std::string& type, const std::string& slug) const {
  return {{"type", type},
          {"id", slug},
          {"status", "published"},
          {"updated", "2026-11-24T00:00:00Z"},
          {"verified", "unknown"},
          {"sample", true},
          {"sources", Json::array({{{"title", "Synthetic content for measurements"},
                                    {"url", "https://synthetic.example/" + slug}}})}};
}

Json Draft::envelope(const std::string& type) const { return envelope(type, slug(type)); }

CityName Draft::partner() { return city_name(1 + random_.rank(cities_ - 1)); }

std::string Draft::organisation_key() {
  const std::size_t first = 1 + cities_ + terms();
  return "organisation/organisation-" + std::to_string(first + random_.below(organisations_));
}

Json Draft::host() {
  Json host = envelope("host", "kharkiv");
  host["city"] = "city/kharkiv";
  host["languages"] = {"uk", "en"};
  host["name"] = {{"uk", "Харків"}, {"en", "Kharkiv"}};
  host["tagline"] = {{"uk", "міста-побратими"}, {"en", "sister cities"}};
  host["timezone"] = "Europe/Kyiv";
  return host;
}

Json Draft::city(std::size_t which) {
  const CityName name = city_name(which);
  Json city = envelope("city", name.slug);
  city["name"] = {{"uk", name.ukrainian}, {"en", name.english}};
  city["local_names"] = Json::array({{{"lang", name.language}, {"text", name.local}}});
  city["country"] = name.country;
  city["lat"] = static_cast<double>(between(-3500, 6500)) / 100;
  city["lon"] = static_cast<double>(between(-12000, 14000)) / 100;
  city["timezone"] = name.zone;
  city["population"] = {{"value", between(20, 2000) * 1000}, {"as_of", "2024"}};
  city["summary"] = writing_.text(name, 1);
  if (random_.percent(30)) {
    city["partner_finder"] = {{"offers", {kTerms[random_.below(kAreas)].code}},
                              {"seeks", {kTerms[random_.below(kAreas)].code}}};
  }
  return city;
}

Json Draft::term(std::size_t which) {
  const TermWords& words = kTerms[which];
  Json term = envelope("term", std::string(words.scheme) + "-" + words.code);
  term["scheme"] = words.scheme;
  term["code"] = words.code;
  term["label"] = {{"uk", words.ukrainian}, {"en", words.english}};
  return term;
}

Json Draft::organisation() {
  Json organisation = envelope("organisation");
  organisation["name"] = writing_.label();
  organisation["kind"] = random_.pick({"network", "association", "ngo", "office", "donor"});
  organisation["summary"] = writing_.text(partner(), 2);
  organisation["url"] = "https://synthetic.example/organisation/" + std::to_string(number_);
  if (random_.percent(40)) organisation["members"] = {"city/" + partner().slug};
  return organisation;
}

Json Draft::anything() {
  // Shares of a hundred, as in the reference pack once it has grown for some years.
  struct Share {
    std::size_t until;
    Json (Draft::*make)();
  };
  static constexpr Share kShares[] = {
      {46, &Draft::event},    {58, &Draft::project},      {68, &Draft::initiative},
      {76, &Draft::exchange}, {84, &Draft::history_item}, {90, &Draft::agreement},
      {93, &Draft::notice},   {95, &Draft::help_call},    {97, &Draft::hotline},
      {98, &Draft::poll},     {100, &Draft::legal_act}};
  const std::size_t at = random_.below(100);
  for (const Share& share : kShares) {
    if (at < share.until) return (this->*share.make)();
  }
  return event();
}

Json Draft::agreement() {
  const CityName city = partner();
  Json agreement = envelope("agreement");
  agreement["parties"] = {"city/kharkiv", "city/" + city.slug};
  agreement["kind"] = random_.pick({"twin", "partner", "friendship", "cooperation", "memorandum"});
  agreement["title"] = {{"uk", "Угода: Харків — " + city.ukrainian},
                        {"en", "Agreement: Kharkiv – " + city.english}};
  const std::int64_t signed_on = between(-9000, -400);
  Json steps = Json::array({{{"event", "signed"}, {"date", day(signed_on)}, {"verified", "yes"}}});
  if (random_.percent(15)) {
    steps.push_back({{"event", "ended"}, {"date", day(between(-390, -1))}, {"verified", "yes"}});
  }
  agreement["steps"] = std::move(steps);
  agreement["areas"] = {kTerms[random_.below(kAreas)].code};
  agreement["summary"] = writing_.text(city, 1);
  return agreement;
}

Json Draft::exchange() {
  const CityName city = partner();
  Json exchange = envelope("exchange");
  exchange["title"] = writing_.title(city);
  exchange["summary"] = writing_.text(city, 2);
  exchange["kind"] = random_.pick({"delegation", "students", "artists", "athletes", "staff"});
  exchange["cities"] = {"city/kharkiv", "city/" + city.slug};
  const std::int64_t deadline = between(-1500, 120);
  exchange["deadline"] = day(deadline);
  exchange["from"] = day(deadline + 30);
  exchange["to"] = day(deadline + 30 + between(3, 180));
  exchange["participants"] = between(2, 40);
  return exchange;
}

Json Draft::initiative() {
  const CityName city = partner();
  Json initiative = envelope("initiative");
  initiative["title"] = writing_.title(city);
  initiative["problem"] = writing_.text(city, 1);
  initiative["solution"] = writing_.text(city, 2);
  initiative["result"] = writing_.text(city, 1);
  initiative["origin_city"] = "city/" + city.slug;
  initiative["adopted_by"] = {"city/kharkiv"};
  initiative["area"] = kTerms[random_.below(kAreas)].code;
  initiative["form"] = kTerms[kAreas + random_.below(terms() - kAreas)].code;
  initiative["live"] = random_.percent(60) ? "current" : "historic";
  initiative["contact"] = organisation_key();
  return initiative;
}

Json Draft::project() {
  const CityName city = partner();
  Json project = envelope("project");
  project["title"] = writing_.title(city);
  project["summary"] = writing_.text(city, 1);
  project["form"] = kTerms[kAreas + random_.below(terms() - kAreas)].code;
  project["cities"] = {"city/kharkiv", "city/" + city.slug};
  project["period"] = std::to_string(between(1990, 2026));
  return project;
}

}  // namespace pobratym::bench
