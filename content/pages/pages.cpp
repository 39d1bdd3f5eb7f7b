// SPDX-License-Identifier: Apache-2.0
#include "content/pages/pages.hpp"

#include <map>
#include <utility>

#include "content/export/calendar_feeds.hpp"

namespace pobratym::pages {
namespace {

using Files = std::vector<exporting::ExportedFile>;

/// Hands on every page of one language, until one cannot be taken.
class LanguagePages {
 public:
  LanguagePages(const Reader& reader, const exporting::TakeFile& take)
      : reader_(reader), take_(take) {}

  Status write() {
    const auto& site = reader_.site;
    give(index_page(reader_));
    for (const auto& one : site.events) page(one.title, event_page, one);
    for (const auto& [slug, city] : site.cities) page(city.name, city_page, city);
    for (const auto& one : site.exchanges) page(one.title, exchange_page, one);
    for (const auto& one : site.initiatives) page(one.title, initiative_page, one);
    for (const auto& one : site.help_calls) page(one.title, help_call_page, one);
    return done_;
  }

 private:
  void give(exporting::ExportedFile file) {
    if (done_) done_ = take_(std::move(file));
  }
  template <class Value>
  void page(const model::LocalizedText& title,
            exporting::ExportedFile (*make)(const Reader&, const Value&), const Value& value) {
    if (done_ && speaks(title, reader_.language)) give(make(reader_, value));
  }

  const Reader& reader_;
  const exporting::TakeFile& take_;
  Status done_;
};

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
  Files files;
  const auto done = each_phone_page(*site, [&](exporting::ExportedFile file) -> Status {
    files.push_back(std::move(file));
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return files;
}

Status each_phone_page(const Site& site, const exporting::TakeFile& take) {
  const auto words = PageWords::load();
  if (!words) return tl::unexpected(words.error());
  std::vector<WrittenPage> written;
  const exporting::TakeFile take_page = [&](exporting::ExportedFile file) -> Status {
    written.push_back({file.path, file.language});
    return take(std::move(file));
  };
  for (const auto& language : site.languages) {
    const Reader reader = words->reader(site, language);
    if (auto done = LanguagePages(reader, take_page).write(); !done) return done;
  }
  exporting::FeedOptions feeds;
  feeds.languages = site.languages;
  feeds.address = site.options.base;
  if (auto done = exporting::each_calendar_feed(site.selection, feeds, take); !done) return done;
  for (auto& file : site_files(site, *words, written)) {
    if (auto done = take(std::move(file)); !done) return done;
  }
  std::map<std::string, const Bytes*> pictures;  // the same one may be on several pages
  for (const auto& [key, photo] : site.photos) {
    for (const auto& file : photo.files) {
      pictures[file.path] = &site.options.pictures.at(file.name);
    }
  }
  for (const auto& [path, bytes] : pictures) {
    if (auto done = take({path, {}, {}, 0, *bytes}); !done) return done;
  }
  return {};
}

}  // namespace pobratym::pages
