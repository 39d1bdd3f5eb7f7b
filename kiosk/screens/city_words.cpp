// SPDX-License-Identifier: Apache-2.0
// What cities do and know: initiatives, exchanges, projects, networks, history, law, topics.
#include "kiosk/screens/cities_view.hpp"
#include "kiosk/screens/project_row.hpp"
#include "kiosk/screens/record_parts.hpp"

namespace pobratym::kiosk {
namespace {

void add_line(RecordWords& words, std::string line) {
  if (!line.empty()) words.lines.push_back(std::move(line));
}

/// "2021-09/2022-03" as people write it.
std::string period_words(const Scene& scene, const std::string& period) {
  const auto words = [&](const std::string& text) {
    const auto date = model::parse_partial_date(text);
    return date ? date_words(scene, *date) : text;
  };
  const auto slash = period.find('/');
  if (slash == std::string::npos) return words(period);
  return words(period.substr(0, slash)) + " – " + words(period.substr(slash + 1));
}

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " · " + second;
}

}  // namespace

RecordWords words_of(const Scene& scene, const model::Initiative& initiative) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(initiative.title);
  add_line(words, joined(city_name(scene, initiative.origin_city.slug),
                         period_words(scene, initiative.period)));
  if (initiative.live == model::Currency::historic) {
    words.marks.push_back({t("record.historic"), Tone::learn});
  }
  words.area = initiative.area;
  if (!initiative.area.empty()) {
    words.marks.push_back({term_words(scene, "area", initiative.area), Tone::plain});
  }
  add_block(scene, words, t("initiative.problem"), initiative.problem);
  add_block(scene, words, t("initiative.solution"), initiative.solution);
  add_block(scene, words, t("initiative.result"), initiative.result);
  words.cities.push_back(initiative.origin_city);
  words.cities.insert(words.cities.end(), initiative.adopted_by.begin(),
                      initiative.adopted_by.end());
  return words;
}

RecordWords words_of(const Scene& scene, const model::Exchange& exchange) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(exchange.title);
  words.marks.push_back({t("exchange." + exchange.kind), Tone::learn});
  if (exchange.deadline) {
    add_line(words, t(model::is_open(exchange, scene.today) ? "exchange.until" : "exchange.closed",
                      {{"date", day_words(scene, *exchange.deadline)}}));
  }
  if (exchange.from && exchange.to) {
    add_line(words, date_words(scene, *exchange.from) + " – " + date_words(scene, *exchange.to));
  }
  if (exchange.participants) {
    add_line(words, t("exchange.places", {{"count", *exchange.participants}}));
  }
  add_block(scene, words, "", exchange.summary);
  add_block(scene, words, t("exchange.apply"), exchange.apply);
  if (model::is_open(exchange, scene.today)) words.address = exchange.apply_url;
  words.cities = exchange.cities;
  return words;
}

RecordWords words_of(const Scene& scene, const model::Project& project) {
  RecordWords words;
  words.title = scene.words(project.title);
  words.marks.push_back({form_words(scene, project.form), Tone::plain});
  const std::string partner = partner_slug(scene, project.cities);
  add_line(words, joined(partner.empty() ? "" : city_name(scene, partner),
                         period_words(scene, project.period)));
  add_block(scene, words, "", project.summary);
  words.cities = project.cities;
  return words;
}

RecordWords words_of(const Scene& scene, const model::Organisation& organisation) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(organisation.name);
  if (!organisation.acronym.empty() && organisation.acronym != words.title.text) {
    add_line(words, organisation.acronym);
  }
  words.marks.push_back({t("organisation." + organisation.kind), Tone::plain});
  add_block(scene, words, "", organisation.summary);
  add_block(scene, words, t("organisation.membership"), organisation.host_membership);
  words.cities = organisation.members;
  words.address = organisation.url;
  return words;
}

RecordWords words_of(const Scene& scene, const model::HistoryItem& item) {
  RecordWords words;
  words.title = scene.words(item.title);
  add_line(words, date_words(scene, item.date));
  if (!scene.words(item.disputed).text.empty()) {
    words.marks.push_back({scene.texts("record.disputed"), Tone::warn});
  }
  add_block(scene, words, "", item.text);
  add_block(scene, words, scene.texts("record.disputed"), item.disputed);
  return words;
}

RecordWords words_of(const Scene& scene, const model::LegalAct& act) {
  const Texts& t = scene.texts;
  RecordWords words;
  words.title = scene.words(act.title);
  add_line(words, joined(date_words(scene, act.date),
                         act.number.empty() ? "" : t("law.number", {{"number", act.number}})));
  if (!act.articles.empty()) add_line(words, t("law.articles", {{"articles", act.articles}}));
  words.marks.push_back(act.in_force ? Mark{t("law.in_force"), Tone::here}
                                     : Mark{t("law.not_in_force"), Tone::warn});
  add_block(scene, words, "", act.summary);
  words.address = act.url;
  return words;
}

RecordWords words_of(const Scene& scene, const model::Term& term) {
  RecordWords words;
  words.title = scene.words(term.label);
  words.marks.push_back({scene.texts("type.term"), Tone::plain});
  return words;
}

}  // namespace pobratym::kiosk
