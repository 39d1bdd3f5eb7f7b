// SPDX-License-Identifier: Apache-2.0
#include "content/model/fields.hpp"

#include "content/model/schema.hpp"

namespace pobratym::model {

void Fields::refuse(std::string_view key, std::string_view why) {
  if (error_) return;
  error_ = Error{ErrorCode::invalid,
                 "reading " + what_ + ": \"" + std::string(key) + "\" " + std::string(why)};
}

std::string Fields::text(std::string_view key) {
  auto text = string_member(document_, key);
  if (!text || text->empty()) refuse(key, "is missing");
  return text.value_or("");
}

std::string Fields::text_or_empty(std::string_view key) const {
  return string_member(document_, key).value_or("");
}

std::string Fields::url_or_empty(std::string_view key) const {
  auto url = text_or_empty(key);
  return matches_format("url", url) ? url : std::string();
}

LocalizedText Fields::localized(std::string_view key) {
  auto text = localized_or_empty(key);
  if (text.empty()) refuse(key, "has no text in any language");
  return text;
}

LocalizedText Fields::localized_or_empty(std::string_view key) const {
  const Json* field = member(document_, key);
  return field == nullptr ? LocalizedText{} : decode_localized(*field);
}

RecordKey Fields::reference(std::string_view key) {
  const auto reference = reference_if_any(key);
  if (!reference) refuse(key, "names no record such as \"city/brno\"");
  return reference.value_or(RecordKey{});
}

std::optional<RecordKey> Fields::reference_if_any(std::string_view key) const {
  const auto text = string_member(document_, key);
  return text ? RecordKey::parse(*text) : std::nullopt;
}

std::vector<RecordKey> Fields::references(std::string_view key) const {
  std::vector<RecordKey> keys;
  for (const std::string& text : string_list_member(document_, key)) {
    if (auto reference = RecordKey::parse(text)) keys.push_back(*std::move(reference));
  }
  return keys;
}

double Fields::number(std::string_view key) {
  const auto number = number_member(document_, key);
  if (!number) refuse(key, "is no number");
  return number.value_or(0);
}

PartialDate Fields::partial_date(std::string_view key) {
  const auto date = partial_date_if_any(key);
  if (!date) refuse(key, "is no date such as 2005, 2005-04 or 2005-04-12");
  return date.value_or(PartialDate{});
}

std::optional<PartialDate> Fields::partial_date_if_any(std::string_view key) const {
  return parse_partial_date(text_or_empty(key));
}

std::optional<Date> Fields::day_if_any(std::string_view key) const {
  return parse_date(text_or_empty(key));
}

EventTime Fields::time(std::string_view key, std::string_view day_zone) {
  auto time = time_if_any(key, day_zone);
  if (!time) refuse(key, "is missing");
  return time.value_or(EventTime{});
}

std::optional<EventTime> Fields::time_if_any(std::string_view key, std::string_view day_zone) {
  const Json* field = member(document_, key);
  if (field == nullptr) return std::nullopt;
  auto time = decode_event_time(*field, day_zone);
  if (!time) {
    refuse(key, "cannot be read: " + time.error().message);
    return std::nullopt;
  }
  return *std::move(time);
}

Envelope Fields::envelope(const Record& record) {
  auto envelope = decode_envelope(record);
  if (envelope) return *std::move(envelope);
  if (!error_) error_ = envelope.error();
  return {};
}

std::vector<const Json*> Fields::objects(std::string_view key) const {
  std::vector<const Json*> objects;
  const Json* field = member(document_, key);
  if (field == nullptr || !field->is_array()) return objects;
  for (const Json& element : *field) {
    if (element.is_object()) objects.push_back(&element);
  }
  return objects;
}

}  // namespace pobratym::model
