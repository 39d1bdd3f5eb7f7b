// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/page_list.hpp"

#include <map>

#include "kiosk/screens/record_page.hpp"

namespace pobratym::kiosk {
namespace {

void add_records(std::vector<Route>& pages, store::ContentReader& content, model::Date today,
                 std::string_view type, std::string_view prefix) {
  const auto records = content.records(type, today);
  if (!records) return;
  for (const model::Record& record : *records) {
    if (auto route = Route::parse(std::string(prefix) + "/" + record.key.slug)) {
      pages.push_back(std::move(*route));
    }
  }
}

}  // namespace

std::vector<Route> page_list(store::ContentReader& content, model::Date today) {
  std::vector<Route> pages;
  for (const Place place : kPlaces) {
    const std::string_view name = to_text(place);
    if (auto route = Route::parse(name)) {
      pages.push_back(std::move(*route));
    } else if (place == Place::record) {
      for (const std::string_view type : kRecordPages) {
        add_records(pages, content, today, type, std::string(name) + "/" + std::string(type));
      }
    } else {
      add_records(pages, content, today, name, name);
    }
  }
  return pages;
}

std::vector<Route> page_sample(const std::vector<Route>& pages, std::size_t of_a_kind) {
  std::vector<Route> sample;
  std::map<std::string, std::size_t> seen;
  for (const Route& page : pages) {
    const std::string text = page.text();
    if (seen[text.substr(0, text.rfind('/'))]++ < of_a_kind) sample.push_back(page);
  }
  return sample;
}

}  // namespace pobratym::kiosk
