// SPDX-License-Identifier: Apache-2.0
#include "content/tool/import_report.hpp"

#include <algorithm>

#include "content/tool/wording.hpp"

namespace pobratym::tool {
namespace {

using import::Finding;
using import::FindingKind;
using import::Outcome;

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kLinesShown = 20;

Json finding_json(const Finding& finding) {
  Json json{{"kind", text_of(finding.kind)}, {"code", finding.code}};
  const auto add = [&](const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
  };
  add("where", finding.where);
  add("field", finding.field);
  add("message", finding.message);
  add("before", finding.before);
  add("after", finding.after);
  return json;
}

Json counts_json(const ImportedFile& file) {
  return {{"found", file.found},
          {"new", file.added},
          {"changed", file.changed},
          {"unchanged", file.unchanged},
          {"refused", file.refused}};
}

Json file_json(const ImportedFile& file) {
  Json json{{"file", file.file}};
  if (!file.error.empty()) {
    json["error"] = file.error;
    return json;
  }
  json["format"] = file.format;
  json["feed"] = file.feed;
  if (!file.title.empty()) json["title"] = file.title;
  json["counts"] = counts_json(file);
  Json records = Json::array();
  for (const auto& record : file.records) {
    Json one{{"record", record.record}, {"key", record.key}, {"outcome", text_of(record.outcome)}};
    if (!record.fields.empty()) one["fields"] = record.fields;
    records.push_back(std::move(one));
  }
  json["records"] = std::move(records);
  Json findings = Json::array();
  for (const auto& finding : file.findings) {
    if (findings.size() >= import::kMaxFindings) break;
    findings.push_back(finding_json(finding));
  }
  if (file.findings.size() > findings.size()) {
    json["findings_left_out"] = file.findings.size() - findings.size();
  }
  json["findings"] = std::move(findings);
  return json;
}

ImportedFile totals(const ImportReport& report) {
  ImportedFile sum;
  for (const auto& file : report.files) {
    sum.found += file.found;
    sum.added += file.added;
    sum.changed += file.changed;
    sum.unchanged += file.unchanged;
    sum.refused += file.refused;
  }
  return sum;
}

std::int64_t count_of(const ImportedFile& file, FindingKind kind) {
  return std::count_if(file.findings.begin(), file.findings.end(),
                       [&](const Finding& finding) { return finding.kind == kind; });
}

/// The findings of one kind, a line each.
void print_findings(const ImportedFile& file, FindingKind kind, std::ostream& out) {
  std::size_t shown = 0;
  for (const auto& finding : file.findings) {
    if (finding.kind != kind) continue;
    if (++shown > kLinesShown) continue;
    out << "  " << text_of(kind) << ": " << finding.where;
    if (!finding.field.empty()) out << ": " << finding.field;
    out << ": " << finding.message << "\n";
  }
  if (shown > kLinesShown)
    out << "  and " << shown - kLinesShown << " more " << text_of(kind)
        << "; the report has them all\n";
}

void print_records(const ImportedFile& file, Outcome outcome, std::ostream& out) {
  std::size_t shown = 0;
  for (const auto& record : file.records) {
    if (record.outcome != outcome) continue;
    if (++shown > kLinesShown) continue;
    out << "  " << text_of(outcome) << ": " << record.record;
    const char* separator = " (";
    for (const auto& field : record.fields) {
      out << separator << field;
      separator = ", ";
    }
    out << (record.fields.empty() ? "\n" : ")\n");
  }
  if (shown > kLinesShown)
    out << "  and " << shown - kLinesShown << " more " << text_of(outcome) << "\n";
}

void print_file(const ImportedFile& file, std::ostream& out) {
  if (!file.error.empty()) {
    out << file.file << ": " << file.error << "\n";
    return;
  }
  out << file.file << ": " << file.format;
  if (!file.title.empty()) out << " \"" << file.title << "\"";
  out << ", " << file.found << " found: " << file.added << " new, " << file.changed << " changed, "
      << file.unchanged << " unchanged, " << file.refused << " refused\n";
  if (const auto repaired = count_of(file, FindingKind::repaired); repaired > 0) {
    out << "  " << count(static_cast<std::uint64_t>(repaired), "repair")
        << "; the report says what\n";
  }
  print_records(file, Outcome::added, out);
  print_records(file, Outcome::changed, out);
  print_findings(file, FindingKind::refused, out);
  print_findings(file, FindingKind::kept, out);
}

}  // namespace

bool ImportReport::has_refused() const {
  return std::any_of(files.begin(), files.end(), [](const ImportedFile& file) {
    return !file.error.empty() || file.refused > 0;
  });
}

Json report_json(const ImportReport& report) {
  Json json{{"version", kVersion},
            {"at", format_instant(report.at)},
            {"pack", report.pack},
            {"dry_run", report.dry_run},
            {"language", report.language},
            {"zone", report.zone},
            {"totals", counts_json(totals(report))},
            {"to_write", report.to_write},
            {"written", report.written}};
  if (!report.error.empty()) json["error"] = report.error;
  Json files = Json::array();
  for (const auto& file : report.files) files.push_back(file_json(file));
  json["files"] = std::move(files);
  Json vanished = Json::array();
  for (const auto& one : report.vanished) {
    vanished.push_back({{"feed", one.feed},
                        {"record", one.event.record.text()},
                        {"key", one.event.key},
                        {"title", one.event.title},
                        {"start", one.event.start}});
  }
  json["vanished"] = std::move(vanished);
  return json;
}

void print_report(const ImportReport& report, std::ostream& out) {
  for (const auto& file : report.files) print_file(file, out);
  if (!report.vanished.empty()) {
    out << count(report.vanished.size(), "event")
        << " to come left the feed; nothing was done to them, decide for each:\n";
  }
  std::size_t shown = 0;
  for (const auto& one : report.vanished) {
    if (++shown > kLinesShown) continue;
    out << "  " << one.event.record.text() << ": " << one.event.title << ", " << one.event.start
        << "\n";
  }
  if (shown > kLinesShown) out << "  and " << shown - kLinesShown << " more\n";
  if (report.dry_run) {
    out << "Tried only: " << count(static_cast<std::uint64_t>(report.to_write), "file")
        << " would be written into " << report.pack << "\n";
    return;
  }
  out << "Wrote " << count(static_cast<std::uint64_t>(report.written), "file") << " into "
      << report.pack << "\n";
  if (totals(report).added > 0) {
    out << "New records are drafts, which no screen shows. Look through them and set \"status\" to "
           "\"published\".\n";
  }
}

}  // namespace pobratym::tool
