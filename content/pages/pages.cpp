// SPDX-License-Identifier: Apache-2.0
#include "content/pages/pages.hpp"

#include <iterator>
#include <map>

#include "content/export/calendar_feeds.hpp"

namespace pobratym::pages {
namespace {

using Files = std::vector<exporting::ExportedFile>;

void write_language(const Reader& reader, Files& files) {
  const auto& site = reader.site;
  const std::string& language = reader.language;
  files.push_back(index_page(reader));
  for (const auto& one : site.events) {
    if (speaks(one.title, language)) files.push_back(event_page(reader, one));
  }
  for (const auto& [slug, city] : site.cities) {
    if (speaks(city.name, language)) files.push_back(city_page(reader, city));
  }
  for (const auto& one : site.exchanges) {
    if (speaks(one.title, language)) files.push_back(exchange_page(reader, one));
  }
  for (const auto& one : site.initiatives) {
    if (speaks(one.title, language)) files.push_back(initiative_page(reader, one));
  }
  for (const auto& one : site.help_calls) {
    if (speaks(one.title, language)) files.push_back(help_call_page(reader, one));
  }
}

}  // namespace

std::vector<std::string> languages_of(const Site& site, const model::LocalizedText& title) {
  std::vector<std::string> languages;
  for (const auto& language : site.languages) {
    if (speaks(title, language)) languages.push_back(language);
  }
  return languages;
}

Result<Files> phone_pages(std::span<const model::Record> records, const SiteOptions& options) {
  const auto site = make_site(records, options);
  if (!site) return tl::unexpected(site.error());
  return phone_pages(*site);
}

Result<Files> phone_pages(const Site& site) {
  const auto words = PageWords::load();
  if (!words) return tl::unexpected(words.error());
  Files files;
  for (const auto& language : site.languages) {
    write_language(words->reader(site, language), files);
  }
  exporting::FeedOptions feeds;
  feeds.languages = site.languages;
  feeds.address = site.options.base;
  Files calendars = exporting::calendar_feeds(site.selection, feeds);
  Files rest = site_files(site, *words, files);
  std::move(calendars.begin(), calendars.end(), std::back_inserter(files));
  std::move(rest.begin(), rest.end(), std::back_inserter(files));
  std::map<std::string, const Bytes*> pictures;  // the same one may be on several pages
  for (const auto& [key, photo] : site.photos) {
    for (const auto& file : photo.files) {
      pictures[file.path] = &site.options.pictures.at(file.name);
    }
  }
  for (const auto& [path, bytes] : pictures) files.push_back({path, {}, {}, 0, *bytes});
  return files;
}

}  // namespace pobratym::pages
