// SPDX-License-Identifier: Apache-2.0
#include "content/pages/site.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "content/base/hash.hpp"
#include "content/i18n/languages.hpp"
#include "content/model/recurrence.hpp"
#include "content/model/visibility.hpp"
#include "content/model/zone.hpp"

namespace pobratym::pages {
namespace {

Result<model::Host> find_host(std::span<const model::Record> records) {
  for (const auto& record : records) {
    if (record.key.type == "host") return model::decode_host(record);
  }
  return fail(ErrorCode::not_found, "there is no host among the records; a site is a city's");
}

std::vector<std::string> interface_languages(const model::Host& host) {
  std::vector<std::string> languages;
  const auto interface = i18n::Languages::load();
  for (const auto& language : host.languages) {
    if (interface && interface->has(language)) languages.push_back(language);
  }
  if (languages.empty()) languages.emplace_back("uk");
  return languages;
}

constexpr std::size_t kPictureName = 16;  // hexadecimal digits of what it holds

template <class Value>
void take(Result<Value> decoded, std::vector<Value>& into) {
  if (decoded) into.push_back(*std::move(decoded));
}

std::optional<PhotoFile> photo_file(const std::string& name,
                                    const std::map<std::string, Bytes>& pictures) {
  const auto file = pictures.find(name);
  if (file == pictures.end()) return std::nullopt;
  const auto size = webp_size(file->second);
  if (!size) return std::nullopt;
  const std::string digest = to_hex(sha256(file->second)).substr(0, kPictureName);
  return PhotoFile{"pictures/" + digest + ".webp", name, *size};
}

std::optional<Photo> photo_of(const model::Record& record,
                              const std::map<std::string, Bytes>& pictures) {
  auto image = model::image_of(record.document);
  if (!image) return std::nullopt;
  auto widest = photo_file(image->file, pictures);
  if (!widest) return std::nullopt;
  Photo photo{{*std::move(widest)}, *std::move(image)};
  for (const auto& size : photo.image.sizes) {
    auto smaller = photo_file(size.file, pictures);
    if (smaller && smaller->size.width < photo.files.back().size.width) {
      photo.files.push_back(*std::move(smaller));
    }
  }
  return photo;
}

void sort_all(Site& site) {
  std::stable_sort(site.events.begin(), site.events.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.start.instant, a.envelope.key) <
           std::tuple(b.start.instant, b.envelope.key);
  });
  const auto rank = [&](const model::Exchange& one) {
    const bool open = model::is_open(one, site.today);
    return std::tuple(!open, open ? *one.deadline : model::Date{}, one.envelope.key);
  };
  std::stable_sort(site.exchanges.begin(), site.exchanges.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

}  // namespace

Result<Site> make_site(std::span<const model::Record> records, SiteOptions options) {
  auto host = find_host(records);
  if (!host) return tl::unexpected(host.error());
  const auto local = model::to_local(options.now, host->timezone);
  const model::Date today =
      local ? local->date : model::Date(std::chrono::floor<std::chrono::days>(options.now));
  auto languages = interface_languages(*host);
  Site site{std::move(options),
            *std::move(host),
            today,
            {},
            std::move(languages),
            exporting::EventSelection(records, today),
            {},
            {},
            {},
            {},
            {},
            {}};
  for (const auto& record : records) {
    if (!model::is_visible(record, today)) continue;
    const auto changed = parse_instant(string_member(record.document, "updated").value_or(""));
    if (changed) site.updated = std::max(site.updated, *changed);
    if (auto photo = photo_of(record, site.options.pictures)) {
      site.photos.emplace(record.key, *std::move(photo));
    }
    const std::string& type = record.key.type;
    if (type == "city") {
      if (auto city = model::decode_city(record)) site.cities.emplace(record.key.slug, *city);
    } else if (type == "event") {
      const auto event = model::decode_event(record, site.host.timezone);
      if (event) site.events.push_back(model::shown_occurrence(*event, site.options.now));
    } else if (type == "exchange") {
      take(model::decode_exchange(record), site.exchanges);
    } else if (type == "initiative") {
      take(model::decode_initiative(record), site.initiatives);
    } else if (type == "help-call") {
      take(model::decode_help_call(record), site.help_calls);
    }
  }
  sort_all(site);
  return site;
}

bool speaks(const model::LocalizedText& title, const std::string& language) {
  return title.by_language.contains(language);
}

std::string page_language(const Site& site, const model::LocalizedText& title,
                          const std::string& language) {
  if (speaks(title, language)) return language;
  for (const auto& other : site.languages) {
    if (speaks(title, other)) return other;
  }
  return {};
}

}  // namespace pobratym::pages
