// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/topic_view.hpp"

#include <algorithm>
#include <set>

#include "content/model/hotline.hpp"
#include "content/model/initiative.hpp"
#include "content/model/notice.hpp"
#include "content/model/organisation.hpp"
#include "kiosk/screens/record_words.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostRows = 60;  // of one kind; nobody leafs further, and the search finds

constexpr Place kTopics[] = {Place::help,     Place::initiatives, Place::networks, Place::history,
                             Place::notices,  Place::polls,       Place::law,      Place::finder,
                             Place::feedback, Place::about};

struct Kind {
  Place place;
  const char* type;
};
/// In the order in which they stand on the page.
constexpr Kind kKinds[] = {{Place::help, "help-call"},         {Place::help, "hotline"},
                           {Place::notices, "notice"},         {Place::polls, "poll"},
                           {Place::initiatives, "initiative"}, {Place::law, "legal-act"},
                           {Place::networks, "organisation"}};

/// Of a long list those first that must not be left out: what is urgent or new, and the host's own
/// networks.
store::Records records_of(const Scene& scene, std::string_view type) {
  constexpr std::size_t kAsked = kMostRows + 1;
  if (type == "notice") {
    return scene.content.notices(scene.today, kAsked).value_or(store::Records());
  }
  if (type == "help-call") {
    return scene.content.help_calls(scene.today, kAsked).value_or(store::Records());
  }
  store::Records records;
  std::set<model::RecordKey> known;
  const auto add_all = [&](const Result<store::Records>& some) {
    if (!some) return;
    for (const store::KnownRecord& record : some->items()) {
      if (known.insert(record->key).second) records.push_back(record);
    }
  };
  if (type == "organisation") {
    add_all(scene.content.organisations_of(scene.host.city.slug, scene.today, kMostRows));
  }
  add_all(scene.content.records(type, scene.today, kAsked));
  return records;
}

/// Under which heading a record stands; records of one heading need not follow each other.
std::string heading_of(const Scene& scene, const store::ReadRecord& record) {
  const Texts& t = scene.texts;
  if (record.key.type == "hotline") {
    const auto hotline = record.as(model::decode_hotline);
    const bool historic = hotline && (*hotline)->live == model::Currency::historic;
    return t(historic ? "topic.hotlines.historic" : "topic.hotlines");
  }
  if (record.key.type == "help-call") return t("topic.help-calls");
  if (record.key.type == "initiative") {
    const auto initiative = record.as(model::decode_initiative);
    if (!initiative || (*initiative)->area.empty()) return t("form.other");
    return term_words(scene, "area", (*initiative)->area);
  }
  if (record.key.type == "organisation") {
    const auto organisation = record.as(model::decode_organisation);
    return organisation ? t("organisations." + (*organisation)->kind) : std::string();
  }
  return {};
}

void add(const Scene& scene, const store::ReadRecord& record, TopicView& view) {
  auto row = make_record_row(scene, record);
  if (!row) return;
  const std::string heading = heading_of(scene, record);
  // What the heading says already need not stand on each row.
  std::string kind;
  if (record.key.type == "organisation") {
    const auto organisation = record.as(model::decode_organisation);
    if (organisation) kind = scene.texts("organisation." + (*organisation)->kind);
  }
  std::erase_if(row->marks,
                [&](const Mark& mark) { return mark.text == heading || mark.text == kind; });
  const auto group = std::find_if(view.groups.begin(), view.groups.end(),
                                  [&](const TopicGroup& g) { return g.title == heading; });
  if (group != view.groups.end()) {
    group->rows.push_back(std::move(*row));
  } else {
    view.groups.push_back({heading, {}});
    view.groups.back().rows.push_back(std::move(*row));
  }
}

std::string title_of(const Scene& scene, Place place) {
  return scene.texts("topic." + std::string(to_text(place)));
}

}  // namespace

TopicView make_topic(const Scene& scene, Place place) {
  TopicView view;
  view.place = place;
  view.title = title_of(scene, place);
  view.subtitle = scene.texts("topic.about." + std::string(to_text(place)));
  view.none = scene.texts("topic.none");
  for (const Kind& kind : kKinds) {
    if (kind.place != place) continue;
    store::Records records = records_of(scene, kind.type);
    if (auto more = cut(scene, records, kMostRows); !more.empty()) view.more = std::move(more);
    for (const store::ReadRecord& record : records) add(scene, record, view);
  }
  // What still holds before what is remembered.
  const Texts& t = scene.texts;
  std::stable_partition(view.groups.begin(), view.groups.end(), [&](const TopicGroup& group) {
    return group.title != t("topic.hotlines.historic");
  });
  return view;
}

std::vector<TopicTile> make_topic_tiles(const Scene& scene) {
  std::vector<TopicTile> tiles;
  for (const Place place : kTopics) {
    tiles.push_back({place, title_of(scene, place)});
  }
  return tiles;
}

}  // namespace pobratym::kiosk
