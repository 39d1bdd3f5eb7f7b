// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_place.hpp"

namespace pobratym::exporting {

void write_place(const EventPen& pen, const Json& owner) {
  const auto* place = member(owner, "place");
  const auto room = text_member(owner, "room");
  const auto name = place == nullptr ? model::Localized{} : pen.pick(*place, "name");
  const auto address = place == nullptr ? model::Localized{} : pen.pick(*place, "address");
  std::string whole;
  for (const auto& part : {room, name.text, address.text}) {
    if (!part.empty()) whole += (whole.empty() ? "" : ", ") + part;
  }
  if (!whole.empty()) {
    IcalWriter::Parameters parameters;
    if (!name.empty()) parameters.emplace_back("LANGUAGE", name.language);
    pen.writer.text("LOCATION", parameters, whole);
  }
  if (!room.empty()) pen.writer.text("X-POBRATYM-ROOM", room);
  if (place == nullptr) return;
  pen.localized("X-POBRATYM-PLACE-NAME", name);
  pen.localized("X-POBRATYM-PLACE-ADDRESS", address);
  if (const auto city = text_member(*place, "city"); !city.empty()) {
    pen.writer.text("X-POBRATYM-PLACE-CITY", city);
  }
  const auto* geo = member(*place, "geo");
  if (geo != nullptr && number_member(*geo, "lat") && number_member(*geo, "lon")) {
    pen.writer.value("GEO", (*geo)["lat"].dump() + ";" + (*geo)["lon"].dump());
  }
}

}  // namespace pobratym::exporting
