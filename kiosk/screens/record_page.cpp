// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screens/record_page.hpp"

#include <algorithm>

#include "content/model/agreement.hpp"
#include "kiosk/screens/project_row.hpp"
#include "kiosk/visit/action.hpp"

namespace pobratym::kiosk {
namespace {

/// An agreement is a block on the page of the city it is with.
std::string agreement_page(const Scene& scene, const model::RecordKey& key) {
  const auto record = scene.content.record(key, scene.today);
  if (!record || !*record) return {};
  const auto agreement = (*record)->as(model::decode_agreement);
  if (!agreement) return {};
  const std::string city = partner_slug(scene, (*agreement)->parties);
  return city.empty() ? std::string() : go_to(Place::city, city);
}

}  // namespace

std::string command_for(const Scene& scene, const model::RecordKey& key) {
  if (key.type == "city") return go_to(Place::city, key.slug);
  if (key.type == "event") return go_to(Place::event, key.slug);
  if (key.type == "poll") return go_to(Place::poll, key.slug);
  if (key.type == "agreement") return agreement_page(scene, key);
  const bool has_page =
      std::find(kRecordPages.begin(), kRecordPages.end(), key.type) != kRecordPages.end();
  return has_page ? go_to(Place::record, key.text()) : std::string();
}

}  // namespace pobratym::kiosk
