// SPDX-License-Identifier: Apache-2.0
#include "content/desk/publication/publisher.hpp"

#include <iterator>
#include <map>
#include <utility>

#include "content/lexicon/installed_dictionaries.hpp"
#include "content/pages/site_folder.hpp"
#include "content/repository/collect.hpp"
#include "content/repository/origin_key.hpp"
#include "content/repository/publish.hpp"

namespace pobratym::desk {
namespace {

constexpr std::uint64_t kMaxPicture = 4u << 20u;
constexpr std::size_t kProblemsNamed = 5;

Error error_from(const std::vector<model::Problem>& problems) {
  std::string words;
  for (std::size_t i = 0; i < problems.size() && i < kProblemsNamed; ++i) {
    if (i > 0) words += "; ";
    words += model::format_problem(problems[i], "uk");
  }
  if (problems.size() > kProblemsNamed) {
    words += "; … +" + std::to_string(problems.size() - kProblemsNamed);
  }
  return {ErrorCode::invalid, words};
}

void name_pictures(const Json& json, std::set<std::string>& names) {
  if (json.is_object()) {
    if (auto file = string_member(json, "file")) names.insert(*std::move(file));
  }
  if (!json.is_structured()) return;
  for (const Json& part : json) name_pictures(part, names);
}

bool is_plain_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

}  // namespace

Result<std::map<std::string, Bytes>> Publisher::media(
    const std::vector<model::Record>& records) const {
  std::set<std::string> names;
  for (const model::Record& record : records) {
    if (const Json* image = member(record.document, "image")) name_pictures(*image, names);
  }
  const RealDisk disk;
  std::map<std::string, Bytes> media;
  for (const std::string& name : names) {
    if (!is_plain_name(name)) continue;
    auto bytes = disk.read(places_.media / name, kMaxPicture);
    if (!bytes && bytes.error().code == ErrorCode::not_found) continue;  // publish() names it
    if (!bytes) return tl::unexpected(bytes.error());
    media.emplace(name, *std::move(bytes));
  }
  return media;
}

void Publisher::add_words(std::vector<model::Record>& records, bool recall) {
  if (!recall || last_words_.empty()) {
    last_words_ = lexicon::lexicon_for(RealDisk(), places_.dictionaries, records).records;
  }
  records.insert(records.end(), last_words_.begin(), last_words_.end());
}

void Publisher::give_addresses(std::vector<model::Record>& records) const {
  for (model::Record& record : records) {
    if (record.key.type == "host") record.document = host_document(record.document);
  }
}

Status Publisher::write_pages(const std::vector<model::Record>& records,
                              std::map<std::string, Bytes> pictures, Instant now) {
  RealDisk disk;
  const auto site =
      pages::write_site(disk, places_.repository, records, {now, {}, std::move(pictures)});
  if (!site) return tl::unexpected(site.error());
  turn_.written(now, site->next_turn);
  return {};
}

Status Publisher::refresh_pages(Instant now) {
  const auto lock = repository::lock_for_publishing(places_.repository);
  if (!lock) return tl::unexpected(lock.error());
  const auto drafts = drafts_.all();
  if (!drafts) return tl::unexpected(drafts.error());
  PublicationPlan as_it_is = plan_only(*drafts, {});
  if (as_it_is.records.empty()) return {};  // nothing was published yet
  give_addresses(as_it_is.records);
  auto pictures = media(as_it_is.records);
  if (!pictures) return tl::unexpected(pictures.error());
  return write_pages(as_it_is.records, *std::move(pictures), now);
}

Result<Publication> Publisher::publish(const PublicationOrder& order, Instant now,
                                       const PublicationProgress& progress) {
  progress(PublicationStep::checking);
  const auto lock = repository::lock_for_publishing(places_.repository);
  if (!lock) return tl::unexpected(lock.error());
  const auto drafts = drafts_.all();
  if (!drafts) return tl::unexpected(drafts.error());
  PublicationPlan plan = order.only ? plan_only(*drafts, *order.only) : plan_all(*drafts);
  if (!order.recall) {
    const auto problems = problems_of(schemas_, plan);
    if (!problems.empty()) return tl::unexpected(error_from(problems));
  }
  auto pictures = media(plan.records);
  if (!pictures) return tl::unexpected(pictures.error());
  progress(PublicationStep::words);
  give_addresses(plan.records);
  add_words(plan.records, order.recall);
  progress(PublicationStep::signing);
  const auto keys = repository::keys_with_origin(places_.repository, places_.keys, places_.origin);
  if (!keys) return tl::unexpected(keys.error());
  RealDisk disk;
  const auto report = repository::publish(*lock, {places_.origin, plan.records, *pictures}, disk,
                                          places_.repository, keys->keys, now);
  if (!report) return tl::unexpected(report.error());
  auto noted = drafts_.published({static_cast<std::int64_t>(report->timestamp), now, order.by},
                                 plan.outcome);
  if (!noted) return tl::unexpected(noted.error());
  progress(PublicationStep::pages);
  Publication published;
  if (auto written = write_pages(plan.records, *std::move(pictures), now); !written) {
    published.pages_behind = written.error().message;
  }
  progress(PublicationStep::clearing);
  // Old files that cannot be cleared away now will be next time.
  [[maybe_unused]] const auto cleared =
      repository::collect(*lock, disk, places_.repository, now, repository::kDefaultGrace);
  progress(PublicationStep::done);
  return published;
}

}  // namespace pobratym::desk
