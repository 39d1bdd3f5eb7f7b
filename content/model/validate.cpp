// SPDX-License-Identifier: Apache-2.0
#include "content/model/validate.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/model/event.hpp"
#include "content/model/schema_walk.hpp"

namespace pobratym::model {
namespace {

/// Collects what is wrong with one record.
class Finding {
 public:
  explicit Finding(const Record& record)
      : record_(record.key.text()), draft_(string_member(record.document, "status") == "draft") {}

  void add(const std::string& pointer, std::string message) {
    problems_.push_back({"", record_, pointer, std::move(message)});
  }
  /// A draft may still lack what it needs to be published, but not what every record has.
  void add_missing(const std::string& pointer, std::string message = "is missing") {
    const bool in_all = std::find(kInAll.begin(), kInAll.end(), pointer) != kInAll.end();
    if (!draft_ || in_all) add(pointer, std::move(message));
  }
  [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }

 private:
  static constexpr std::array<std::string_view, 4> kInAll{"/type", "/id", "/status", "/updated"};

  std::string record_;
  bool draft_;
  std::vector<Problem> problems_;
};

bool is_of_type(const Json& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return value.is_boolean();
}

std::string_view in_words(std::string_view type) {
  if (type == "object") return "an object in braces { }";
  if (type == "array") return "a list in brackets [ ]";
  if (type == "string") return "a text in quotes";
  if (type == "integer") return "a whole number";
  if (type == "number") return "a number";
  return "true or false";
}

/// Control characters, and marks that turn the direction of the rest of a line, have no place in
/// text that other people read: they hide or reorder what stands there.
bool has_hidden_marks(std::string_view text) {
  const auto points = to_utf32(text);
  return std::any_of(points.begin(), points.end(), [](char32_t c) {
    return (c < 0x20 && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
  });
}

void check_text(Finding& finding, const Json& schema, const Json& value,
                const std::string& pointer) {
  const auto& text = value.get_ref<const std::string&>();
  const auto length = static_cast<std::int64_t>(to_utf32(text).size());
  if (const auto least = integer_member(schema, "minLength"); least && length < *least) {
    finding.add(pointer, text.empty()
                             ? "is empty; write the text or leave the field out"
                             : "is shorter than " + std::to_string(*least) + " characters");
  }
  if (const auto most = integer_member(schema, "maxLength"); most && length > *most) {
    finding.add(pointer, "is " + std::to_string(length) + " characters long, more than the " +
                             std::to_string(*most) + " there is room for; shorten it");
  }
  if (const auto format = string_member(schema, "format");
      format && !matches_format(*format, text)) {
    finding.add(pointer,
                "is \"" + text + "\"; expected is " + std::string(describe_format(*format)));
  }
  if (has_hidden_marks(text)) {
    finding.add(pointer, "contains a control character or a hidden direction mark; type it anew");
  }
}

void check_choice(Finding& finding, const Json& choices, const Json& value,
                  const std::string& pointer) {
  std::string list;
  for (const Json& choice : choices) {
    if (choice == value) return;
    list += (list.empty() ? "" : ", ") + choice.get<std::string>();
  }
  finding.add(pointer, "is " + dump_json(value) + "; expected is one of " + list);
}

void check_number(Finding& finding, const Json& schema, const Json& value,
                  const std::string& pointer) {
  const auto number = value.get<double>();
  if (const auto least = number_member(schema, "minimum"); least && number < *least) {
    finding.add(pointer, "is less than " + dump_json(schema.at("minimum")));
  }
  if (const auto most = number_member(schema, "maximum"); most && number > *most) {
    finding.add(pointer, "is more than " + dump_json(schema.at("maximum")));
  }
}

void check_list(Finding& finding, const Json& schema, const Json& value,
                const std::string& pointer) {
  const auto count = static_cast<std::int64_t>(value.size());
  if (const auto least = integer_member(schema, "minItems"); least && count < *least) {
    finding.add(pointer, "has " + std::to_string(count) + " entries; needed are at least " +
                             std::to_string(*least));
  }
  if (const auto most = integer_member(schema, "maxItems"); most && count > *most) {
    finding.add(pointer, "has more than " + std::to_string(*most) + " entries");
  }
}

void check_object(Finding& finding, const Json& schema, const Json& value,
                  const std::string& pointer) {
  for (const std::string& name : string_list_member(schema, "required")) {
    if (!value.contains(name)) finding.add_missing(pointer_to(pointer, name));
  }
  if (bool_member(schema, "x-localized") && value.empty()) {
    finding.add(pointer, "has no text in any language");
  }
  const Json* names = member(schema, "propertyNames");
  const auto format = names == nullptr ? std::nullopt : string_member(*names, "format");
  if (!format) return;
  for (const auto& [name, inner] : value.items()) {
    if (!matches_format(*format, name)) {
      finding.add(pointer_to(pointer, name), "is named \"" + name + "\"; expected is " +
                                                 std::string(describe_format(*format)));
    }
  }
}

void check_event_time(Finding& finding, const Json& value, const std::string& pointer) {
  if (value.contains("day") || value.contains("minutes")) {
    finding.add(pointer, "is relative to now; only a sample in a pack may have such a time");
  } else if (const auto time = decode_event_time(value, "UTC"); !time) {
    finding.add(pointer, "cannot be read: " + time.error().message);
  }
}

void check_one(Finding& finding, const Json& schema, const Json& value,
               const std::string& pointer) {
  if (const auto type = string_member(schema, "type"); type && !is_of_type(value, *type)) {
    finding.add(pointer, "must be " + std::string(in_words(*type)));
    return;
  }
  if (const Json* choices = member(schema, "enum")) {
    check_choice(finding, *choices, value, pointer);
  }
  if (value.is_string()) check_text(finding, schema, value, pointer);
  if (value.is_number()) check_number(finding, schema, value, pointer);
  if (value.is_array()) check_list(finding, schema, value, pointer);
  if (value.is_object()) check_object(finding, schema, value, pointer);
  if (value.is_object() && schema.contains("x-check")) check_event_time(finding, value, pointer);
}

void check_event(Finding& finding, const Record& record) {
  const auto event = decode_event(record);
  if (!event) return;  // the schema has said why
  if (event->end && end_instant(*event->end) < event->start.instant) {
    finding.add("/end", "is before the start; correct one of the two");
  }
  const bool held_online = event->mode != EventMode::offline;
  if (held_online && event->online.empty()) {
    finding.add_missing("/online", "is missing, but the event is online; add where to join it");
  }
  if (event->mode != EventMode::online && !event->place) {
    finding.add_missing("/place", "is missing, but people are to come; say where");
  }
  if (event->status == EventStatus::rescheduled && !event->previous_start) {
    finding.add_missing("/previous_start",
                        "is missing; a rescheduled event says when it was to be");
  }
  const Json* programme = member(record.document, "programme");
  for (std::size_t i = 0; programme != nullptr && i < programme->size(); ++i) {
    const Json* start = member((*programme)[i], "start");
    const Json* end = member((*programme)[i], "end");
    if (start == nullptr || end == nullptr) continue;
    const auto from = decode_event_time(*start, "UTC");
    const auto to = decode_event_time(*end, "UTC");
    if (from && to && end_instant(*to) < from->instant) {
      finding.add("/programme/" + std::to_string(i) + "/end", "is before its start");
    }
  }
}

void check_hotline(Finding& finding, const Json& document) {
  const bool historic = string_member(document, "live") == "historic";
  if (historic && document.contains("number")) {
    finding.add("/number", "must be left out: a historic hotline shows no number");
  }
  if (!historic && !document.contains("number")) finding.add_missing("/number");
  if (!historic && !document.contains("checked_on")) {
    finding.add_missing("/checked_on", "is missing; call the number and write down the day");
  }
}

void check_days(Finding& finding, const Json& document) {
  const auto from = parse_partial_date(string_member(document, "from").value_or(""));
  const auto to = parse_partial_date(string_member(document, "to").value_or(""));
  if (from && to && to->last() < from->first()) finding.add("/to", "is before \"from\"");
}

void check_sample(Finding& finding, const Json& document) {
  if (bool_member(document, "sample")) return;
  const Json* sources = member(document, "sources");
  if (sources == nullptr || !sources->is_array()) return;
  for (std::size_t i = 0; i < sources->size(); ++i) {
    if (string_member((*sources)[i], "title") == kSampleSource) {
      finding.add("/sample",
                  "is missing, but the source says that this is a sample; set it to "
                  "true");
    }
  }
}

}  // namespace

std::vector<Problem> validate(const Schemas& schemas, const Record& record) {
  Finding finding(record);
  const Json* schema = schemas.find(record.key.type);
  if (schema == nullptr) {
    std::string known;
    for (const auto& type : schemas.types()) known += (known.empty() ? "" : ", ") + type;
    finding.add("/type", "is \"" + record.key.type + "\"; expected is one of " + known);
    return finding.take();
  }
  walk(schemas, *schema, record.document, "",
       [&](const Json& part, const Json& value, const std::string& pointer) {
         check_one(finding, part, value, pointer);
       });
  if (!record.document.is_object()) return finding.take();
  if (record.key.type == "event") check_event(finding, record);
  if (record.key.type == "hotline") check_hotline(finding, record.document);
  if (record.key.type == "notice" || record.key.type == "exchange") {
    check_days(finding, record.document);
  }
  check_sample(finding, record.document);
  return finding.take();
}

}  // namespace pobratym::model
