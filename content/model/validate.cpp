// SPDX-License-Identifier: Apache-2.0
#include "content/model/validate.hpp"

#include <algorithm>
#include <array>

#include "content/base/text.hpp"
#include "content/model/event.hpp"
#include "content/model/schema_check.hpp"
#include "content/model/schema_value.hpp"
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
  void add_from_schema(Problem problem) {
    if (problem.code == "missing") return add_missing(problem.field);
    if (draft_ && (problem.code == "one-needed" || problem.code == "needed-with")) return;
    problem.record = record_;
    problems_.push_back(std::move(problem));
  }
  [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }

 private:
  static constexpr std::array<std::string_view, 4> kInAll{"/type", "/id", "/status", "/updated"};

  std::string record_;
  bool draft_;
  std::vector<Problem> problems_;
};

/// Control characters, and marks that turn the direction of the rest of a line, have no place in
/// text that other people read: they hide or reorder what stands there.
bool has_hidden_marks(std::string_view text) {
  const auto points = to_utf32(text);
  return std::any_of(points.begin(), points.end(), [](char32_t c) {
    return (c < 0x20 && c != '\n') || c == 0x7F || (c >= 0x80 && c < 0xA0) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
  });
}

/// Every text, known to the schema or not; the record is not deeper than the check allows.
void check_marks(Finding& finding, const Json& value, const std::string& pointer) {
  if (value.is_string()) {
    if (has_hidden_marks(value.get_ref<const std::string&>())) finding.add(pointer, "hidden-mark");
  } else if (value.is_object()) {
    for (const auto& [name, inner] : value.items()) {
      if (has_hidden_marks(name)) finding.add(pointer, "hidden-mark");
      check_marks(finding, inner, pointer_to(pointer, name));
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      check_marks(finding, value[i], pointer_to(pointer, std::to_string(i)));
    }
  }
}

/// What schemas mark and leave to code.
void check_marked(Finding& finding, const Json& schema, const Json& value,
                  const std::string& pointer) {
  if (bool_member(schema, "x-localized") && value.is_object() && value.empty()) {
    finding.add(pointer, "no-text");
  }
  if (schema.contains("x-check") && value.is_object()) {
    if (value.contains("day") || value.contains("minutes")) {
      finding.add(pointer, "relative-time");
    } else if (!decode_event_time(value, "UTC")) {
      finding.add(pointer, "bad-event-time");
    }
  }
  // Draft 7 calls 2.0 an integer; decoders and readers in other languages need not.
  if (string_member(schema, "type") == "integer" && value.is_number_float() && is_whole(value)) {
    finding.add(pointer, "not-whole",
                {{"expected", std::to_string(static_cast<std::int64_t>(value.get<double>()))}});
  }
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
  std::vector<Problem> problems = check_value(schemas, *schema, record.document);
  const bool unchecked = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.code == "too-deep" || problem.code == "too-much-work";
  });
  for (Problem& problem : problems) finding.add_from_schema(std::move(problem));
  if (unchecked) return finding.take();
  check_marks(finding, record.document, "");
  walk(schemas, *schema, record.document, "",
       [&](const Json& part, const Json& value, const std::string& pointer) {
         check_marked(finding, part, value, pointer);
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
