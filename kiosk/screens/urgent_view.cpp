// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/urgent_view.hpp"

#include <algorithm>

#include "kiosk/screens/record_parts.hpp"
#include "kiosk/screens/sources.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

constexpr std::size_t kMostUrgent = 8;  // nobody reads more of them one after another

/// FNV-1a: enough to tell two versions of one notice apart.
class Sum {
 public:
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
    add(static_cast<unsigned char>(0xff));  // of no UTF-8: where one text ends
  }
  void add(const model::LocalizedText& text) {
    for (const auto& [language, words] : text.by_language) {
      add(language);
      add(words);
    }
  }
  void add(const std::optional<model::Date>& day) {
    add(day ? std::to_string(std::chrono::sys_days(*day).time_since_epoch().count()) : "");
  }
  [[nodiscard]] std::uint32_t value() const { return value_; }

 private:
  void add(unsigned char byte) { value_ = (value_ ^ byte) * 16'777'619u; }
  std::uint32_t value_ = 2'166'136'261u;
};

NoticeVersion version_of(const model::Notice& notice) {
  Sum sum;
  sum.add(notice.title);
  sum.add(notice.text);
  for (const model::RecordKey& city : notice.cities) sum.add(city.slug);
  sum.add(notice.from);
  sum.add(notice.to);
  sum.add(notice.envelope.valid_until);
  return {notice.envelope.key.slug, notice.envelope.updated, sum.value()};
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

/// The host's own city when the notice names none.
std::string city_names(const Scene& scene, const model::Notice& notice) {
  std::vector<std::string> names;
  for (const model::RecordKey& key : notice.cities) {
    const auto city = scene.content.city(key.slug, scene.today);
    if (city && *city) names.push_back(scene.words((*city)->name).text);
  }
  return names.empty() ? scene.words(scene.host.name).text : joined(names);
}

std::optional<model::Date> last_day(const model::Notice& notice) {
  const auto& valid_until = notice.envelope.valid_until;
  if (valid_until && (!notice.to || *valid_until < *notice.to)) return valid_until;
  return notice.to;
}

std::vector<std::string> lines_of(const Scene& scene, const model::Notice& notice) {
  const Texts& t = scene.texts;
  std::vector<std::string> lines;
  if (notice.from) {
    lines.push_back(t("notice.since", {{"date", day_words(scene, *notice.from)}}));
  }
  const auto last = last_day(notice);
  if (last) lines.push_back(t("notice.until", {{"date", day_words(scene, *last)}}));
  lines.push_back(t("notice.cities", {{"cities", city_names(scene, notice)}}));
  const auto sources = source_words(notice.envelope);
  if (!sources.empty()) lines.push_back(t("notice.source", {{"source", joined(sources)}}));
  if (notice.envelope.sample) lines.push_back(t("record.sample"));
  return lines;
}

std::vector<UrgentOption> sizes_and_colours(const Scene& scene) {
  const Texts& t = scene.texts;
  const Comfort& comfort = scene.session.comfort;
  const TextSize next = comfort.text == TextSize::normal  ? TextSize::large
                        : comfort.text == TextSize::large ? TextSize::largest
                                                          : TextSize::normal;
  const bool contrast = comfort.colours == Colours::contrast;
  const std::string size =
      t("accessibility.text") + ": " + t("text." + std::string(to_text(comfort.text)));
  return {{"urgent/text", size, "", size, to_command(SetTextSize{next}),
           comfort.text != TextSize::normal},
          {"urgent/colours", t("colours.contrast"), "",
           t("accessibility.colours") + ": " + t("colours.contrast"),
           to_command(SetColours{contrast ? Colours::light : Colours::contrast}), contrast}};
}

std::vector<UrgentOption> languages(const Scene& scene,
                                    const std::vector<LanguageOption>& available) {
  std::vector<UrgentOption> options;
  for (const LanguageOption& option : available) {
    const bool chosen = option.language == scene.session.language;
    options.push_back({"urgent/language/" + option.language, option.name,
                       chosen ? std::string() : option.language, option.name,
                       to_command(SetLanguage{option.language}), chosen});
  }
  return options;
}

}  // namespace

store::KnownList<model::Notice> unread_urgent(const Scene& scene) {
  auto notices =
      scene.content.urgent_notices(scene.today).value_or(store::KnownList<model::Notice>());
  notices.keep_if([&](const model::Notice& notice) {
    const auto& read = scene.session.acknowledged;
    return std::find(read.begin(), read.end(), version_of(notice)) == read.end();
  });
  return notices;
}

std::vector<UrgentView> make_urgent(const Scene& scene,
                                    const std::vector<LanguageOption>& available) {
  const auto unread = unread_urgent(scene);
  const Texts& t = scene.texts;
  std::vector<UrgentView> views;
  for (const model::Notice& notice : unread) {
    UrgentView view;
    view.version = version_of(notice);
    view.last_day = last_day(notice);
    view.mark = t("notice.urgent");
    const auto behind = static_cast<std::int64_t>(unread.size() - views.size() - 1);
    if (behind > 0) view.count = t("urgent.more", {{"count", behind}});
    view.title = scene.words(notice.title);
    view.text = scene.words(notice.text);
    view.text_language = scene.language_note(view.text);
    view.lines = lines_of(scene, notice);
    view.understood = t("urgent.understood");
    view.read_on = t("urgent.read_on");
    view.sizes_and_colours = sizes_and_colours(scene);
    view.languages = languages(scene, available);
    views.push_back(std::move(view));
    if (views.size() == kMostUrgent) break;
  }
  return views;
}

}  // namespace pobratym::kiosk
