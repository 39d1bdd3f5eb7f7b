// SPDX-License-Identifier: Apache-2.0
#include "content/export/event_people.hpp"

namespace pobratym::exporting {

void write_organiser(const EventPen& pen) {
  const auto organiser = text_member(pen.event, "organiser");
  if (organiser.empty()) return;
  const auto key = model::RecordKey::parse(organiser);
  const Json* record = key && pen.options.find ? pen.options.find(*key) : nullptr;
  auto name = organiser;
  std::string address;
  if (record != nullptr) {
    name = pen.pick(*record, "name").text;
    address = text_member(*record, "url");
  }
  if (!name.empty() && !address.empty()) {
    pen.writer.value("ORGANIZER", {{"CN", name}}, address);
  } else if (!name.empty() && (record != nullptr || !key)) {
    pen.writer.text("CONTACT", name);
  }
  pen.writer.text("X-POBRATYM-ORGANISER", organiser);
}

void write_speakers(const EventPen& pen, const Json& owner) {
  for (const auto& name : string_list_member(owner, "speakers")) {
    pen.writer.text("X-POBRATYM-SPEAKER", name);
  }
}

void write_list(const EventPen& pen, std::string_view name, const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ",") + word;
  if (!all.empty()) pen.writer.value(name, all);
}

}  // namespace pobratym::exporting
