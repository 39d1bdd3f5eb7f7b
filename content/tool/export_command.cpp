// SPDX-License-Identifier: Apache-2.0
#include "content/tool/export_command.hpp"

#include <algorithm>
#include <utility>

#include "content/export/calendar_feeds.hpp"
#include "content/export/export_folder.hpp"
#include "content/export/json_ld.hpp"
#include "content/model/zone.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {
namespace {

using Files = std::vector<exporting::ExportedFile>;

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool wants(const ExportOptions& options, const char* format) {
  return options.formats.empty() || contains(options.formats, format);
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// A misspelt word would silently export nothing.
Status check_words(const ExportOptions& options, const std::vector<model::Record>& records,
                   const model::Schemas& schemas) {
  for (const auto& language : options.languages) {
    if (!model::matches_format("language", language)) {
      return fail(ErrorCode::invalid, language + " is no language; write uk, en or cs");
    }
  }
  std::vector<std::string> cities;
  for (const auto& record : records) {
    if (record.key.type == "city") cities.push_back(record.key.slug);
  }
  std::sort(cities.begin(), cities.end());
  for (const auto& city : options.cities) {
    if (!contains(cities, city)) {
      return fail(ErrorCode::invalid, "there is no city " + city + "; there are " + listed(cities));
    }
  }
  const Json* event = schemas.find("event");
  const Json::json_pointer codes("/properties/kind/enum");
  if (event == nullptr || !event->contains(codes)) return {};
  const auto kinds = event->at(codes).get<std::vector<std::string>>();
  for (const auto& kind : options.kinds) {
    if (!contains(kinds, kind)) {
      return fail(ErrorCode::invalid, kind + " is no kind of event; there are " + listed(kinds));
    }
  }
  return {};
}

/// An address ends in '/', so that a path can follow it.
Result<std::string> folder_address(const std::string& address) {
  if (address.empty()) return address;
  if (!model::matches_format("url", address)) {
    return fail(ErrorCode::invalid,
                address + " is no address of the web such as https://city.example/calendar/");
  }
  return address.ends_with('/') ? address : address + "/";
}

/// Today on the host's clock; a pack without a host has been refused before.
model::Date today_of(const std::vector<model::Record>& records, Instant now) {
  for (const auto& record : records) {
    if (record.key.type != "host") continue;
    const auto zone = string_member(record.document, "timezone").value_or("UTC");
    if (const auto local = model::to_local(now, zone)) return local->date;
  }
  return std::chrono::floor<std::chrono::days>(now);
}

Result<Files> files_of(const std::vector<model::Record>& records, const ExportOptions& options) {
  const auto schemas = model::Schemas::load();
  if (!schemas) return fail_in("the content schemas", schemas.error());
  if (auto right = check_words(options, records, *schemas); !right) {
    return tl::unexpected(right.error());
  }
  const auto address = folder_address(options.address);
  if (!address) return tl::unexpected(address.error());
  const auto media = folder_address(options.media);
  if (!media) return tl::unexpected(media.error());
  const exporting::EventSelection selection(records, today_of(records, options.now),
                                            {options.cities, options.kinds});
  Files files;
  if (wants(options, "ics")) {
    exporting::FeedOptions feeds;
    feeds.languages = options.languages;
    feeds.address = *address;
    feeds.media = *media;
    feeds.schemas = &*schemas;
    files = exporting::calendar_feeds(selection, feeds);
  }
  if (wants(options, "json-ld")) {
    for (auto& file : exporting::json_ld_files(selection, options.languages, *media)) {
      files.push_back(std::move(file));
    }
  }
  return files;
}

void print(const Files& files, const exporting::ExportReport& report, const Path& folder,
           std::ostream& out) {
  for (const auto& file : files) {
    if (file.path.find("/event/") != std::string::npos) continue;
    out << "  " << file.path << "  " << count(file.events, "event") << "  " << file.title << "\n";
  }
  const auto single = std::count_if(files.begin(), files.end(), [](const auto& file) {
    return file.path.find("/event/") != std::string::npos;
  });
  out << "  and " << count(static_cast<std::uint64_t>(single), "file") << " of one event each\n"
      << "Wrote " << count(report.written, "file") << ", left " << report.unchanged
      << " as they were, removed " << report.removed << "; "
      << (folder / exporting::kExportIndex).string() << " lists all\n";
}

}  // namespace

int export_events(const ExportOptions& options, const Surroundings& surroundings) {
  const auto refuse = [&](const Error& error) {
    surroundings.err << error.message << "\n";
    return kRefused;
  };
  RealDisk disk;
  const auto records = read_source(disk, options.source, options.now, surroundings.out);
  if (!records) return refuse(records.error());
  const auto files = files_of(*records, options);
  if (!files) return refuse(files.error());
  const auto report = exporting::bring_up_to_date(disk, options.into, *files);
  if (!report) return refuse(report.error());
  print(*files, *report, options.into, surroundings.out);
  return kDone;
}

}  // namespace pobratym::tool
