// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/counted.hpp"

#include "content/base/text.hpp"

namespace pobratym::kiosk {
namespace {

struct ShowsCode {
  bool operator()(const HomeView& home) const { return home.live && !home.live->address.empty(); }
  bool operator()(const CityView& city) const { return !city.site.empty() || !city.feed.empty(); }
  bool operator()(const EventView& event) const {
    return !event.join_address.empty() || !event.page_address.empty() ||
           !event.calendar_code.empty();
  }
  bool operator()(const OnlineView& online) const {
    for (const OnlineSection& section : online.sections) {
      for (const MeetingCard& card : section.cards) {
        if (!card.code.empty()) return true;
      }
    }
    return false;
  }
  bool operator()(const RecordView& record) const { return !record.address.empty(); }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

}  // namespace

bool shows_code(const Page& page) { return std::visit(ShowsCode{}, page); }

bool found_nothing(const SearchView& search) {
  return !trim(search.words).empty() && search.rows.empty();
}

}  // namespace pobratym::kiosk
