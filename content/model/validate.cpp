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

  void add(const std::string& pointer, ProblemCode code, ProblemParams params = {}) {
    problems_.push_back({"", record_, pointer, code, std::move(params)});
  }
  /// A draft may still lack what it needs to be published, but not what every record has.
  void add_missing(const std::string& pointer, ProblemCode code = "missing") {
    const bool in_all = std::find(kInAll.begin(), kInAll.end(), pointer) != kInAll.end();
    if (!draft_ || in_all) add(pointer, code);
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
    if (text.empty()) {
      finding.add(pointer, "empty-text");
    } else {
      finding.add(pointer, "too-short",
                  {{"length", std::to_string(length)}, {"least", std::to_string(*least)}});
    }
  }
  if (const auto most = integer_member(schema, "maxLength"); most && length > *most) {
    finding.add(pointer, "too-long",
                {{"length", std::to_string(length)}, {"most", std::to_string(*most)}});
  }
  if (const auto format = string_member(schema, "format");
      format && !matches_format(*format, text)) {
    finding.add(pointer, "format",
                {{"found", dump_json(value)}, {"expected", "format." + *format}});
  }
  if (has_hidden_marks(text)) finding.add(pointer, "hidden-mark");
}

void check_choice(Finding& finding, const Json& choices, const Json& value,
                  const std::string& pointer) {
  std::string list;
  for (const Json& choice : choices) {
    if (choice == value) return;
    list += (list.empty() ? "" : ", ") + choice.get<std::string>();
  }
  finding.add(pointer, "enum", {{"found", dump_json(value)}, {"allowed", list}});
}

void check_number(Finding& finding, const Json& schema, const Json& value,
                  const std::string& pointer) {
  const auto number = value.get<double>();
  if (const auto least = number_member(schema, "minimum"); least && number < *least) {
    finding.add(pointer, "too-small", {{"least", dump_json(schema.at("minimum"))}});
  }
  if (const auto most = number_member(schema, "maximum"); most && number > *most) {
    finding.add(pointer, "too-great", {{"most", dump_json(schema.at("maximum"))}});
  }
}

void check_list(Finding& finding, const Json& schema, const Json& value,
                const std::string& pointer) {
  const auto count = static_cast<std::int64_t>(value.size());
  if (const auto least = integer_member(schema, "minItems"); least && count < *least) {
    finding.add(pointer, "too-few-entries",
                {{"count", std::to_string(count)}, {"least", std::to_string(*least)}});
  }
  if (const auto most = integer_member(schema, "maxItems"); most && count > *most) {
    finding.add(pointer, "too-many-entries",
                {{"count", std::to_string(count)}, {"most", std::to_string(*most)}});
  }
}

void check_object(Finding& finding, const Json& schema, const Json& value,
                  const std::string& pointer) {
  for (const std::string& name : string_list_member(schema, "required")) {
    if (!value.contains(name)) finding.add_missing(pointer_to(pointer, name));
  }
  if (bool_member(schema, "x-localized") && value.empty()) {
    finding.add(pointer, "no-text");
  }
  const Json* names = member(schema, "propertyNames");
  const auto format = names == nullptr ? std::nullopt : string_member(*names, "format");
  if (!format) return;
  for (const auto& [name, inner] : value.items()) {
    if (!matches_format(*format, name)) {
      finding.add(pointer_to(pointer, name), "name-format",
                  {{"found", dump_json(name)}, {"expected", "format." + *format}});
    }
  }
}

void check_event_time(Finding& finding, const Json& value, const std::string& pointer) {
  if (value.contains("day") || value.contains("minutes")) {
    finding.add(pointer, "relative-time");
  } else if (const auto time = decode_event_time(value, "UTC"); !time) {
    finding.add(pointer, "bad-event-time");
  }
}

void check_one(Finding& finding, const Json& schema, const Json& value,
               const std::string& pointer) {
  if (const auto type = string_member(schema, "type"); type && !is_of_type(value, *type)) {
    finding.add(pointer, "type", {{"expected", "type." + *type}});
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
    finding.add("/end", "end-before-start");
  }
  const bool held_online = event->mode != EventMode::offline;
  if (held_online && event->online.empty()) {
    finding.add_missing("/online", "online-missing");
  }
  if (event->mode != EventMode::online && !event->place) {
    finding.add_missing("/place", "place-missing");
  }
  if (event->status == EventStatus::rescheduled && !event->previous_start) {
    finding.add_missing("/previous_start", "previous-start-missing");
  }
  const Json* programme = member(record.document, "programme");
  for (std::size_t i = 0; programme != nullptr && i < programme->size(); ++i) {
    const Json* start = member((*programme)[i], "start");
    const Json* end = member((*programme)[i], "end");
    if (start == nullptr || end == nullptr) continue;
    const auto from = decode_event_time(*start, "UTC");
    const auto to = decode_event_time(*end, "UTC");
    if (from && to && end_instant(*to) < from->instant) {
      finding.add("/programme/" + std::to_string(i) + "/end", "end-before-start");
    }
  }
}

void check_hotline(Finding& finding, const Json& document) {
  const bool historic = string_member(document, "live") == "historic";
  if (historic && document.contains("number")) {
    finding.add("/number", "historic-number");
  }
  if (!historic && !document.contains("number")) finding.add_missing("/number");
  if (!historic && !document.contains("checked_on")) {
    finding.add_missing("/checked_on", "call-check-missing");
  }
}

void check_days(Finding& finding, const Json& document) {
  const auto from = parse_partial_date(string_member(document, "from").value_or(""));
  const auto to = parse_partial_date(string_member(document, "to").value_or(""));
  if (from && to && to->last() < from->first()) finding.add("/to", "days-reversed");
}

void check_sample(Finding& finding, const Json& document) {
  if (bool_member(document, "sample")) return;
  const Json* sources = member(document, "sources");
  if (sources == nullptr || !sources->is_array()) return;
  for (std::size_t i = 0; i < sources->size(); ++i) {
    if (string_member((*sources)[i], "title") == kSampleSource) {
      finding.add("/sample", "sample-missing");
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
    finding.add("/type", "unknown-type",
                {{"found", dump_json(record.key.type)}, {"allowed", known}});
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
