// SPDX-License-Identifier: Apache-2.0
#include "content/import/pack.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/model/image.hpp"
#include "content/model/validate.hpp"

namespace pobratym::import {
namespace {

constexpr std::string_view kMadeType = "lexicon";   ///< made anew by every publication
constexpr std::uint64_t kMaxPackFile = 64u << 10u;  ///< bytes of pack.json

/// "RIFF", four bytes of length, "WEBP" (Google's WebP container, RFC 9649 section 2.4), and the
/// length must be the file's: browsers and decoders disagree about what follows a shorter one.
bool is_webp(BytesView bytes) {
  if (bytes.size() < 12 || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WEBP") {
    return false;
  }
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    length |= std::uint64_t{as_unsigned(bytes)[4 + i]} << (8 * i);
  }
  return length + 8 == bytes.size();
}

/// A file name as media have it: a slug and the ending.
bool is_media_name(std::string_view name) {
  constexpr std::string_view kEnding = ".webp";
  return name.ends_with(kEnding) && is_slug(name.substr(0, name.size() - kEnding.size()));
}

/// Goes through the folder and collects.
class Reader {
 public:
  Reader(const Disk& disk, const Path& folder) : disk_(disk), folder_(folder) {}

  [[nodiscard]] Status read_info() {
    const Path file = folder_ / "pack.json";
    const auto bytes = disk_.read(file, kMaxPackFile);
    if (!bytes) return fail_in("reading the pack " + folder_.string(), bytes.error());
    const auto document = parse_json(*bytes);
    if (!document) return fail_in("reading " + file.string(), document.error());
    PackInfo& info = reading_.pack.info;
    info.id = string_member(*document, "id").value_or("");
    info.origin = string_member(*document, "origin").value_or("");
    info.licence = string_member(*document, "licence").value_or("");
    info.note = string_member(*document, "note").value_or("");
    if (const Json* title = member(*document, "title")) {
      info.title = model::decode_localized(*title);
    }
    if (!is_slug(info.id)) add("pack.json", "/id", "bad-slug");
    if (!is_slug(info.origin)) add("pack.json", "/origin", "bad-slug");
    if (info.title.empty()) add("pack.json", "/title", "no-text");
    if (info.licence.empty()) add("pack.json", "/licence", "empty");
    return {};
  }

  void read_records() {
    for (const std::string& type : list("records")) {
      const std::string folder = "records/" + type;
      for (const std::string& name : list(folder)) {
        const std::string file = folder + "/" + name;
        if (!name.ends_with(".json")) {
          add(file, "", "not-a-record-file");
        } else {
          read_record(file, {type, name.substr(0, name.size() - 5)});
        }
      }
    }
    std::stable_sort(
        reading_.pack.records.begin(), reading_.pack.records.end(),
        [](const PackRecord& a, const PackRecord& b) { return a.record.key < b.record.key; });
  }

  void read_media() {
    for (const std::string& name : list("media")) {
      const std::string file = "media/" + name;
      if (!is_media_name(name)) {
        add(file, "", "bad-media-name");
        continue;
      }
      auto bytes = disk_.read(folder_ / file, kMaxMediaFile);
      if (!bytes) {
        add(file, "", "unread", {{"why", bytes.error().message}});
      } else if (!is_webp(*bytes)) {
        add(file, "", "not-webp");
      } else {
        reading_.pack.media.emplace(name, *std::move(bytes));
      }
    }
  }

  [[nodiscard]] PackReading take() { return std::move(reading_); }

 private:
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) {
    auto names = disk_.list(folder_ / folder);
    if (!names) add(folder, "", "unlisted", {{"why", names.error().message}});
    return names ? *std::move(names) : std::vector<std::string>();
  }

  void read_record(const std::string& file, const model::RecordKey& expected) {
    const auto bytes = disk_.read(folder_ / file, kMaxRecordFile);
    if (!bytes) return add(file, "", "unread", {{"why", bytes.error().message}});
    auto document = parse_json(*bytes);
    if (!document) return add(file, "", "bad-json", {{"why", document.error().message}});
    auto record = model::record_from(*std::move(document));
    if (!record) return add(file, "", "no-key", {{"why", record.error().message}});
    if (record->key != expected) {
      const std::string key = record->key.text();
      reading_.problems.push_back({file, key, "/id", "wrong-place", {{"key", key}}});
    }
    reading_.pack.records.push_back({*std::move(record), file});
  }

  void add(const std::string& file, const std::string& field, model::ProblemCode code,
           model::ProblemParams params = {}) {
    reading_.problems.push_back({file, "", field, code, std::move(params)});
  }

  const Disk& disk_;
  Path folder_;
  PackReading reading_;
};

void check_image(const Pack& pack, const PackRecord& one, std::vector<model::Problem>& problems) {
  const auto image = model::image_of(one.record.document);
  if (!image || pack.media.contains(image->file)) return;
  problems.push_back(
      {one.file, one.record.key.text(), "/image/file", "no-such-picture", {{"file", image->file}}});
}

}  // namespace

Result<PackReading> read_pack(const Disk& disk, const Path& folder) {
  Reader reader(disk, folder);
  if (auto status = reader.read_info(); !status) return tl::unexpected(status.error());
  reader.read_records();
  reader.read_media();
  return reader.take();
}

std::vector<model::Problem> check_pack(const model::Schemas& schemas, const Pack& pack) {
  std::vector<model::Problem> problems;
  std::vector<model::Record> records;
  std::map<std::string, std::string> files;
  for (const PackRecord& one : pack.records) {
    for (model::Problem& problem : model::validate(schemas, one.record)) {
      problem.file = one.file;
      problems.push_back(std::move(problem));
    }
    check_image(pack, one, problems);
    if (one.record.key.type == kMadeType) {
      problems.push_back({one.file, one.record.key.text(), "/type", "made-when-published"});
    }
    records.push_back(one.record);
    files[one.record.key.text()] = one.file;
    if (one.record.key.type == "host" && one.record.key.slug != pack.info.id) {
      problems.push_back(
          {one.file, one.record.key.text(), "/id", "not-the-pack", {{"id", pack.info.id}}});
    }
  }
  for (model::Problem& problem : model::check_references(schemas, records)) {
    problem.file = problem.record.empty() ? "pack.json" : files[problem.record];
    problems.push_back(std::move(problem));
  }
  std::stable_sort(problems.begin(), problems.end(),
                   [](const auto& a, const auto& b) { return a.file < b.file; });
  return problems;
}

}  // namespace pobratym::import
