// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_place.hpp"

#include <array>
#include <charconv>

namespace pobratym::exporting {
namespace {

/// Digits and a point (RFC 5545, section 3.3.7 knows no exponents), as many as the number has.
std::string decimal(double number) {
  std::array<char, 400> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  return {text.data(), end.ptr};
}

}  // namespace

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
  if (geo == nullptr) return;
  const auto lat = number_member(*geo, "lat");
  const auto lon = number_member(*geo, "lon");
  if (lat && lon) pen.writer.value("GEO", decimal(*lat) + ";" + decimal(*lon));
}

}  // namespace pobratym::exporting
