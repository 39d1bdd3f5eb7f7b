// SPDX-License-Identifier: Apache-2.0
#include "content/tool/import_command.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "content/base/folder_lock.hpp"
#include "content/import/feed.hpp"
#include "content/import/merge_check.hpp"
#include "content/import/pack.hpp"
#include "content/import/record_text.hpp"
#include "content/import/untrusted_text.hpp"
#include "content/model/zone.hpp"
#include "content/tool/import_report.hpp"

namespace pobratym::tool {
namespace {

using import::Outcome;

constexpr std::size_t kMaxIdentity = 1'000;  ///< bytes

/// All files of one feed, merged at once: only then it is known what has vanished.
struct Feed {
  import::FeedContent content;
  std::vector<std::size_t> files;  ///< for each item, which of the report's files it is from
};

class Import {
 public:
  Import(const ImportOptions& options, const Surroundings& surroundings, Disk& disk)
      : options_(options), surroundings_(surroundings), disk_(disk) {}

  int run() {
    const auto schemas = model::Schemas::load();
    if (!schemas) return refuse(fail_in("the content schemas", schemas.error()).value());
    if (auto ready = read_pack(); !ready) return refuse(ready.error());
    if (auto ready = choose_defaults(); !ready) return refuse(ready.error());
    for (const auto& file : options_.files) read_file(file);
    for (auto& feed : feeds_) merge(*schemas, feed);
    report_.to_write = static_cast<std::int64_t>(changed_.size());
    if (!options_.dry_run) write();
    return finish();
  }

 private:
  [[nodiscard]] int refuse(const Error& error) const {
    surroundings_.err << error.message << "\nNothing was imported.\n";
    return kRefused;
  }

  /// A record that cannot be read could be one that was imported before, and come in again.
  Status read_pack() {
    auto reading = import::read_pack(disk_, options_.into);
    if (!reading) return tl::unexpected(reading.error());
    if (!reading->problems.empty()) {
      for (const auto& problem : reading->problems) {
        surroundings_.err << model::format_problem(problem) << "\n";
      }
      return fail(ErrorCode::invalid,
                  options_.into.string() + " cannot be read whole; put this right first");
    }
    pack_ = std::move(reading->pack);
    pack_.media.clear();
    return {};
  }

  [[nodiscard]] const Json* document(const std::string& type, const std::string& slug) const {
    for (const auto& one : pack_.records) {
      if (one.record.key.type == type && (slug.empty() || one.record.key.slug == slug)) {
        return &one.record.document;
      }
    }
    return nullptr;
  }

  /// What feeds leave out is more often the city's than the host's.
  Status choose_defaults() {
    auto& read = read_;
    const Json* host = document("host", "");
    if (host != nullptr) {
      const auto languages = string_list_member(*host, "languages");
      if (!languages.empty()) read.language = languages.front();
      merging_.day_zone = string_member(*host, "timezone").value_or("UTC");
      read.zone = merging_.day_zone;
    }
    if (!options_.city.empty()) {
      const auto slug = options_.city.substr(options_.city.starts_with("city/") ? 5 : 0);
      const Json* city = document("city", slug);
      if (city == nullptr) {
        return fail(ErrorCode::not_found, options_.into.string() + " has no city \"" + slug +
                                              "\"; write its id, such as brno, or add the city");
      }
      read.city = "city/" + slug;
      read.zone = string_member(*city, "timezone").value_or(read.zone);
      const Json* local = member(*city, "local_names");
      if (local != nullptr && local->is_array() && !local->empty()) {
        read.language = string_member(local->front(), "lang").value_or(read.language);
      }
    }
    if (!options_.language.empty()) read.language = options_.language;
    if (!options_.zone.empty()) read.zone = options_.zone;
    if (!model::is_zone(read.zone)) {
      return fail(ErrorCode::invalid, "\"" + read.zone +
                                          "\" is no time zone; write one such as "
                                          "Europe/Prague");
    }
    read.source_title = import::clean_text(options_.source_title, import::one_line()).text;
    if (!options_.source_url.empty()) {
      const auto url = import::clean_url(options_.source_url);
      if (!url) {
        return fail(ErrorCode::invalid, options_.source_url +
                                            " is no address; it begins with https:// or http:// "
                                            "and has no user name");
      }
      read.source_url = *url;
    }
    read.checked = format_instant(options_.now).substr(0, 10);
    merging_.now = options_.now;
    report_.at = options_.now;
    report_.pack = options_.into.string();
    report_.dry_run = options_.dry_run;
    report_.language = read.language;
    report_.zone = read.zone;
    return {};
  }

  /// By its address a feed is known again, whatever the file is called this time.
  [[nodiscard]] std::string identity_of(const import::Imported& imported,
                                        const std::string& name) const {
    const auto& first = !read_.source_url.empty()     ? read_.source_url
                        : !read_.source_title.empty() ? read_.source_title
                        : !imported.title.empty()     ? imported.title
                                                      : name;
    return first.size() <= kMaxIdentity ? first : first.substr(0, kMaxIdentity);
  }

  void read_file(const Path& path) {
    ImportedFile file;
    file.file = path.string();
    const auto name = import::clean_text(path.filename().string(), import::one_line()).text;
    const auto bytes = disk_.read(path, import::kMaxFile);
    if (!bytes) {
      file.error = bytes.error().message;
    } else if (auto reading = import::read_feed(*bytes, name, read_); !reading) {
      file.error = reading.error().message;
    } else {
      auto& imported = reading->imported;
      file.format = import::format_name(reading->format);
      file.title = imported.title;
      file.feed = identity_of(imported, name);
      file.found = imported.found;
      file.findings = std::move(imported.findings);
      file.refused = std::count_if(file.findings.begin(), file.findings.end(), [](const auto& one) {
        return one.kind == import::FindingKind::refused;
      });
      auto& feed = feed_of(file.feed);
      for (auto& item : imported.items) {
        feed.content.items.push_back(std::move(item));
        feed.files.push_back(report_.files.size());
      }
    }
    report_.files.push_back(std::move(file));
  }

  Feed& feed_of(const std::string& identity) {
    for (auto& feed : feeds_) {
      if (feed.content.identity == identity) return feed;
    }
    feeds_.push_back({{identity, {}, true}, {}});
    return feeds_.back();
  }

  void merge(const model::Schemas& schemas, Feed& feed) {
    feed.content.whole = std::all_of(report_.files.begin(), report_.files.end(),
                                     [](const ImportedFile& file) { return file.error.empty(); });
    model::RecordRefs records;
    for (const auto& one : pack_.records) records.push_back(&one.record);
    auto merge = import::merge_feed(schemas, records, feed.content, merging_);
    import::refuse_unfit(schemas, records, options_.now, merge);
    for (std::size_t i = 0; i < merge.items.size(); ++i) {
      report(merge.items[i], feed.content.items[i].key, report_.files[feed.files[i]]);
      if (!merge.items[i].document.is_null()) put(std::move(merge.items[i]));
    }
    for (auto& event : merge.vanished) {
      report_.vanished.push_back({feed.content.identity, std::move(event)});
    }
  }

  static void report(const import::ItemMerge& item, const std::string& key, ImportedFile& file) {
    switch (item.outcome) {
      case Outcome::added:
        ++file.added;
        break;
      case Outcome::changed:
        ++file.changed;
        break;
      case Outcome::unchanged:
        ++file.unchanged;
        break;
      case Outcome::refused:
        ++file.refused;
        break;
    }
    std::copy(item.findings.begin(), item.findings.end(), std::back_inserter(file.findings));
    if (item.outcome == Outcome::unchanged) return;
    file.records.push_back({item.record.text(), key, item.outcome, item.fields});
  }

  /// The pack as the next feed finds it.
  void put(import::ItemMerge item) {
    const auto at =
        std::lower_bound(pack_.records.begin(), pack_.records.end(), item.record,
                         [](const auto& one, const auto& key) { return one.record.key < key; });
    const auto file = "records/" + item.record.text() + ".json";
    if (at != pack_.records.end() && at->record.key == item.record) {
      at->record.document = item.document;
    } else {
      pack_.records.insert(at, {{item.record, item.document}, file});
    }
    changed_.insert_or_assign(file, std::move(item.document));
  }

  void write() {
    for (const auto& [file, document] : changed_) {
      const auto path = options_.into / file;
      const auto before = disk_.read(path, import::kMaxRecordFile);
      const auto bytes = import::record_text(document, before ? *before : Bytes());
      if (auto done = disk_.write(path, bytes); !done) {
        report_.error = done.error().message;
        return;
      }
      ++report_.written;
    }
  }

  int finish() {
    print_report(report_, surroundings_.out);
    int code = report_.has_refused() ? kRefused : kDone;
    if (!report_.error.empty()) {
      surroundings_.err << report_.error << "\n"
                        << report_.written << " of " << report_.to_write
                        << " files were written whole and the others are as they were. Once the "
                           "disk is well again, run the same command: it goes on from here.\n";
      code = kRefused;
    }
    if (options_.report.empty()) return code;
    if (auto done = disk_.write(options_.report, dump_json_pretty(report_json(report_))); !done) {
      surroundings_.err << "the report: " << done.error().message << "\n";
      return kRefused;
    }
    return code;
  }

  const ImportOptions& options_;
  const Surroundings& surroundings_;
  Disk& disk_;
  import::Pack pack_;
  import::ReadOptions read_;
  import::MergeOptions merging_;
  std::vector<Feed> feeds_;
  std::map<std::string, Json> changed_;  ///< file → what it becomes
  ImportReport report_;
};

}  // namespace

int import_files(const ImportOptions& options, const Surroundings& surroundings, Disk& disk) {
  std::optional<FolderLock> lock;
  // A folder that is no pack is refused below, without being made.
  if (!options.dry_run && disk.exists(options.into / "pack.json")) {
    auto taken = FolderLock::take(options.into, "another import");
    if (!taken) {
      surroundings.err << taken.error().message << "\n";
      return kRefused;
    }
    lock.emplace(*std::move(taken));
  }
  return Import(options, surroundings, disk).run();
}

}  // namespace pobratym::tool
