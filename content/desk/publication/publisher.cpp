// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/publisher.hpp"

#include <iterator>
#include <map>
#include <utility>

#include "content/desk/drafts/file_name.hpp"
#include "content/desk/publication/kept_words.hpp"
#include "content/lexicon/installed_dictionaries.hpp"
#include "content/lexicon/lexicon.hpp"
#include "content/pages/site_folder.hpp"
#include "content/repository/collect.hpp"
#include "content/repository/origin_key.hpp"
#include "content/repository/publish.hpp"

namespace pobratym::desk {
namespace {

constexpr std::uint64_t kMaxPicture = 4u << 20u;

/// Every size's.
void name_files(const Json& json, std::set<std::string>& names) {
  if (json.is_object()) {
    if (auto file = string_member(json, "file")) names.insert(*std::move(file));
  }
  if (!json.is_structured()) return;
  for (const Json& part : json) name_files(part, names);
}

}  // namespace

Result<std::map<std::string, Bytes>> Publisher::media(
    const std::vector<model::Record>& records) const {
  std::set<std::string> names;
  for (const model::Record& record : records) {
    if (const Json* image = member(record.document, "image")) name_files(*image, names);
  }
  const RealDisk disk;
  std::map<std::string, Bytes> media;
  for (const std::string& name : names) {
    if (!is_plain_file_name(name)) continue;
    auto bytes = disk.read(places_.media / name, kMaxPicture);
    if (!bytes && bytes.error().code == ErrorCode::not_found) continue;  // publish() names it
    if (!bytes) return tl::unexpected(bytes.error());
    media.emplace(name, *std::move(bytes));
  }
  return media;
}

/// A picture that came with a pack has no other sizes, unless the pack names them.
void Publisher::name_sizes(std::vector<model::Record>& records) const {
  for (model::Record& record : records) {
    const auto image = record.document.find("image");
    if (image == record.document.end()) continue;
    const auto stored = pictures_.find(string_member(*image, "file").value_or(""));
    if (!stored || !*stored || (*stored)->sizes.empty()) continue;
    const auto& sizes = (*stored)->sizes;
    (*image)["width"] = sizes.front().width;
    (*image)["height"] = sizes.front().height;
    Json smaller = Json::array();
    for (std::size_t i = 1; i < sizes.size(); ++i) {
      smaller.push_back(
          {{"file", sizes[i].file}, {"width", sizes[i].width}, {"height", sizes[i].height}});
    }
    (*image)["sizes"] = std::move(smaller);
  }
}

void Publisher::add_words(std::vector<model::Record>& records, bool recall) const {
  RealDisk disk;
  const KeptWords kept(places_.words);
  auto words = kept.read(disk);
  if (!recall || !words) {
    const auto found = lexicon::ingredients_for(disk, places_.dictionaries, records);
    if (!words || words->name != found.name) {
      words = MadeWords{found.name, lexicon::lexicon_of(found.words, found.dictionaries)};
      // Without the file the next time takes longer.
      [[maybe_unused]] const auto written = kept.write(disk, *words);
    }
  }
  for (model::Record& record : words->records) records.push_back(std::move(record));
}

void Publisher::give_addresses(std::vector<model::Record>& records) const {
  for (model::Record& record : records) {
    if (record.key.type == "host") record.document = host_document(record.document);
  }
}

Result<bool> Publisher::write_pages(const std::vector<model::Record>& records,
                                    std::map<std::string, Bytes> pictures, Instant now,
                                    const PublicationProgress& progress) {
  RealDisk disk;
  const auto site =
      pages::write_site(disk, places_.repository, records, {now, {}, std::move(pictures)},
                        [&] { return progress(PublicationStep::pages); });
  if (!site) return tl::unexpected(site.error());
  if (!*site) return false;
  turn_.written(now, (*site)->next_turn);
  return true;
}

Result<PublicationPlan> Publisher::plan_of(std::optional<std::set<model::RecordKey>> only) {
  Planner planner(std::move(only));
  auto read = drafts_.each([&](const StoredDraft& draft) { return planner.add(draft); });
  if (!read) return tl::unexpected(read.error());
  return planner.take();
}

Result<bool> Publisher::refresh_pages(Instant now, const PublicationProgress& progress) {
  if (!progress(PublicationStep::pages)) return false;
  const auto lock = repository::lock_for_publishing(places_.repository);
  if (!lock) return tl::unexpected(lock.error());
  auto as_it_is = plan_of(std::set<model::RecordKey>());  // of nothing new
  if (!as_it_is) return tl::unexpected(as_it_is.error());
  if (as_it_is->records.empty()) return true;  // nothing was published yet
  name_sizes(as_it_is->records);
  give_addresses(as_it_is->records);
  auto pictures = media(as_it_is->records);
  if (!pictures) return tl::unexpected(pictures.error());
  return write_pages(as_it_is->records, *std::move(pictures), now, progress);
}

Result<Publication> Publisher::publish(const PublicationOrder& order, Instant now,
                                       const PublicationProgress& progress,
                                       const std::function<Status()>& noted) {
  Publication gave_way{{}, false, true, ""};
  if (!progress(PublicationStep::checking)) return gave_way;
  const auto lock = repository::lock_for_publishing(places_.repository);
  if (!lock) return tl::unexpected(lock.error());
  auto plan = plan_of(order.only);
  if (!plan) return tl::unexpected(plan.error());
  if (!order.recall) {
    auto problems = problems_of(schemas_, *plan);
    if (!problems.empty()) return Publication{std::move(problems), false, false, ""};
  }
  name_sizes(plan->records);
  auto pictures = media(plan->records);
  if (!pictures) return tl::unexpected(pictures.error());
  if (!progress(PublicationStep::words)) return gave_way;
  give_addresses(plan->records);
  add_words(plan->records, order.recall);
  if (!progress(PublicationStep::signing)) return gave_way;
  if (auto done = sign(*plan, *pictures, *lock, {order.by, now, noted}); !done) {
    return tl::unexpected(done.error());
  }
  Publication published{{}, true, false, ""};
  const auto written = write_pages(plan->records, *std::move(pictures), now, progress);
  if (!written) published.pages_behind = written.error().message;
  published.gave_way = written && !*written;
  if (published.gave_way || !progress(PublicationStep::clearing)) return published;
  // Old files that cannot be cleared away now will be next time.
  RealDisk disk;
  [[maybe_unused]] const auto cleared =
      repository::collect(*lock, disk, places_.repository, now, repository::kDefaultGrace);
  progress(PublicationStep::done);
  return published;
}

Status Publisher::sign(const PublicationPlan& plan, const std::map<std::string, Bytes>& pictures,
                       const FolderLock& lock, const Signing& signing) {
  const auto keys = repository::keys_with_origin(places_.repository, places_.keys, places_.origin);
  if (!keys) return tl::unexpected(keys.error());
  RealDisk disk;
  const auto report = repository::publish(lock, {places_.origin, plan.records, pictures}, disk,
                                          places_.repository, keys->keys, signing.now);
  if (!report) return tl::unexpected(report.error());
  return transactions_.together([&]() -> Status {
    auto done = drafts_.published(
        {static_cast<std::int64_t>(report->timestamp), signing.now, signing.by}, plan.outcome);
    return done ? signing.noted() : done;
  });
}

}  // namespace pobratym::desk
