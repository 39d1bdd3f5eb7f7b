// SPDX-License-Identifier: Apache-2.0
#include "tests/power/publisher_cuts.hpp"

#include <algorithm>

#include "content/base/temporary_name.hpp"
#include "content/repository/check.hpp"
#include "content/repository/collect.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/publish.hpp"
#include "content/repository/published_records.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::power {
namespace {

using test::PowerDisk;
using test::SimulatedStorage;
using test::StorageImage;

constexpr int kDeepest = 2;
constexpr std::size_t kAgain = 2;
constexpr std::chrono::minutes kPause{3};

/// Each origin's version and the hash of its index.
Result<Truth> roles_in(const Disk& disk, const Path& folder) {
  const auto root = repository::read_root(disk, folder);
  if (!root) return tl::unexpected(root.error());
  const auto roles = repository::read_roles(disk, folder, **root);
  if (!roles) return tl::unexpected(roles.error());
  Truth truth;
  for (const auto& [origin, role] : (*roles)->origins) {
    const auto index = repository::origin_target(role, origin, "index");
    if (!index) return tl::unexpected(index.error());
    truth[origin] = {role->version, index->sha256};
  }
  return truth;
}

}  // namespace

void PublisherCuts::run(const std::string& kind, const std::string& origin, Instant now,
                        test::Dice& dice) {
  const bool first = truth_.empty();
  const Ran ran = publish(image_, origin, now);
  StorageImage next = ran.after;
  std::vector<Truth> allowed{ran.truth};
  if (!first) allowed.push_back(truth_);
  sandbox_.cut(kind, sandbox_.settings().publisher, image_, ran.steps, sandbox_.settings().cuts,
               dice, [&](const Sandbox::Cut& cut) {
                 StorageImage recovered =
                     look(cut, allowed, ran.truth, origin, now + kPause, 0, dice);
                 if (dice.once_in(8)) next = std::move(recovered);
               });
  image_ = std::move(next);
  SimulatedStorage storage(image_);
  truth_ = truth_in(storage, now).value_or(Truth());
}

PublisherCuts::Ran PublisherCuts::publish(const StorageImage& left, const std::string& origin,
                                          Instant now) {
  SimulatedStorage storage(left);
  PowerDisk disk = sandbox_.boot(storage, sandbox_.settings().publisher);
  const auto records = city_.records(origin);
  const auto report = repository::publish({origin, records, city_.media()}, disk,
                                          sandbox_.repository(), city_.keys(), now);
  if (!report) throw Broken("stuck", "publishing fails: " + report.error().message);
  const auto content = repository::published_records(records, city_.media()).value();
  const auto roles = roles_in(disk, sandbox_.repository());
  if (!roles) throw Broken("mixed", "after publishing " + roles.error().message);
  contents_[roles->at(origin).records] = digest_of(content.records);
  auto truth = truth_in(storage, now);
  if (!truth) throw Broken("lost", "after publishing there is no repository");
  if (truth->at(origin).records != digest_of(content.records)) {
    throw Broken("mixed", "other content was published than was given");
  }
  return {storage.steps(), storage.seen(), std::move(*truth)};
}

std::optional<Truth> PublisherCuts::truth_in(SimulatedStorage& storage, Instant now) const {
  PowerDisk disk = sandbox_.boot(storage, sandbox_.settings().publisher);
  const auto summary = repository::check_repository(disk, sandbox_.repository(), now);
  if (!summary && summary.error().code == ErrorCode::not_found && truth_.empty()) {
    return std::nullopt;
  }
  if (!summary) throw Broken("mixed", "the repository does not verify: " + summary.error().message);
  auto truth = roles_in(disk, sandbox_.repository());
  if (!truth) throw Broken("mixed", truth.error().message);
  for (auto& [origin, of_origin] : *truth) {
    const auto content = contents_.find(of_origin.records);
    if (content == contents_.end()) {
      throw Broken("mixed", origin + " shows content that never was published");
    }
    of_origin.records = content->second;
  }
  return std::move(*truth);
}

StorageImage PublisherCuts::look(const Sandbox::Cut& cut, std::vector<Truth> allowed, Truth newest,
                                 const std::string& origin, Instant now, int depth,
                                 test::Dice& dice) {
  SimulatedStorage storage(cut.left);
  const auto truth = truth_in(storage, now);
  if (truth && std::ranges::find(allowed, *truth) == allowed.end()) {
    throw Broken("mixed", "the repository holds " + describe(*truth));
  }
  if (cut.complete && truth != newest) {
    throw Broken("lost", "what was published is gone: " + describe(truth.value_or(Truth())));
  }
  const Ran ran = publish(cut.left, origin, now);
  if (ran.truth.at(origin).records != newest.at(origin).records) {
    throw Broken(
        "lost", "publishing again made " + describe(ran.truth) + " instead of " + describe(newest));
  }
  if (dice.once_in(4)) {
    SimulatedStorage tidied(ran.after);
    collect(tidied, now);
  }
  if (depth == kDeepest || !dice.once_in(3)) return ran.after;
  allowed.push_back(ran.truth);
  sandbox_.cut("the publication after a cut", sandbox_.settings().publisher, cut.left, ran.steps,
               kAgain, dice, [&](const Sandbox::Cut& again) {
                 look(again, allowed, again.complete ? ran.truth : newest, origin, now + kPause,
                      depth + 1, dice);
               });
  return ran.after;
}

/// Once every grace is over nothing lies about that a broken-off publication left.
void PublisherCuts::collect(SimulatedStorage& storage, Instant now) {
  PowerDisk disk = sandbox_.boot(storage, sandbox_.settings().publisher);
  const auto lock = repository::lock_for_publishing(sandbox_.repository());
  if (!lock) throw Broken("stuck", lock.error().message);
  const auto collected =
      repository::collect(*lock, disk, sandbox_.repository(), now, std::chrono::seconds(0));
  if (!collected) throw Broken("stuck", "collecting fails: " + collected.error().message);
  static_cast<void>(truth_in(storage, now));
  for (const auto& [path, _] : storage.seen().files) {
    if (is_temporary_name(path)) throw Broken("stuck", path + " is left lying about");
  }
}

Served PublisherCuts::break_off(const std::string& origin, Instant now, test::Dice& dice) {
  constexpr std::size_t kNearTheEnd = 15;
  const Ran ran = publish(image_, origin, now);
  const std::size_t end = ran.steps.size();
  const std::size_t after = end - dice.below(std::min(end, kNearTheEnd));
  const auto steps = std::span(ran.steps).first(after);
  Served seen = as_served(test::after_all(image_, steps), ran.truth);
  image_ = test::after_power_cut(image_, steps, dice, sandbox_.settings().publisher.medium);
  SimulatedStorage storage(image_);
  truth_ = truth_in(storage, now).value_or(Truth());
  return seen;
}

Served PublisherCuts::served() const { return as_served(image_, truth_); }

Served PublisherCuts::as_served(const StorageImage& image, const Truth& truth) const {
  Served served{image, truth, {}, {}, true};
  const auto root = image.files.find(sandbox_.repository() / repository::root_path(1));
  served.root = *root->second;
  for (const auto& [origin, _] : truth) {
    const auto content =
        repository::published_records(city_.records(origin), city_.media()).value();
    for (const auto& [digest, bytes] : content.media) served.pictures.insert(digest);
  }
  return served;
}

}  // namespace pobratym::power
