// SPDX-License-Identifier: Apache-2.0
#include "sync/reconcile.hpp"

#include <algorithm>
#include <set>

#include "content/store/content_writer.hpp"
#include "sync/origin_step.hpp"

namespace pobratym::sync {
namespace {

/// content.db as it is found.
struct Found {
  std::optional<store::ContentWriter> writer;  ///< empty when there is no file, or a damaged one
  bool damaged = false;
};

Result<Found> find_database(const Disk& disk, const Path& database, Instant now) {
  if (!disk.exists(database)) return Found{};
  auto writer = store::ContentWriter::open(database);
  const Status whole = writer ? writer->check_if_due(now) : Status(tl::unexpected(writer.error()));
  if (whole) return Found{std::move(*writer), false};
  if (whole.error().code == ErrorCode::invalid) return Found{std::nullopt, true};
  return tl::unexpected(whole.error());
}

/// What content.db holds of origins that are signed no more.
Status remove_strangers(const store::ContentWriter& writer,
                        const std::vector<store::SourceVersion>& stored,
                        store::ContentChange& change) {
  for (const store::SourceVersion& source : stored) {
    const bool signed_still =
        std::any_of(change.sources.begin(), change.sources.end(),
                    [&](const auto& known) { return known.origin == source.origin; });
    if (signed_still) continue;
    const auto pages = writer.applied_pages(source.origin);
    if (!pages) return tl::unexpected(pages.error());
    for (const auto& [bucket, _] : *pages) change.removed_pages.push_back({source.origin, bucket});
  }
  return {};
}

/// A partner that could not be brought is told of, and everything else goes forward.
std::string describe_held_back(const std::string& partner,
                               const std::optional<store::SourceVersion>& stored,
                               const Error& error) {
  return "partner " + partner + ": " + error.message + "; " +
         (stored ? "its content stays at version " + std::to_string(stored->version)
                 : std::string("nothing of it is shown yet")) +
         ", and the next run tries again";
}

/// What the database answers, remembering when it met damage.
template <class T>
Result<T> heard(Found& found, Result<T> answer) {
  if (!answer && answer.error().code == ErrorCode::invalid) found.damaged = true;
  return answer;
}

bool all_stored(const std::vector<store::SourceVersion>& wanted,
                const std::vector<store::SourceVersion>& stored) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const auto& source) {
    return std::find(stored.begin(), stored.end(), source) != stored.end();
  });
}

Status write_change(Disk& disk, const Path& database, Found& found,
                    const store::ContentChange& change) {
  if (found.writer) return heard(found, found.writer->apply(change));
  return store::ContentWriter::rebuild(disk, database, change);
}

Status bring_pictures(Download& download, const BlobStore& blobs,
                      const std::vector<OriginStep>& steps, const PictureWishes& wishes,
                      std::set<std::string>& named, Reconciled& done) {
  std::vector<repository::Medium> shown;
  std::set<Digest> here;
  for (const OriginStep& step : steps) {
    if (auto words = step.left_out(); !words.empty()) done.warnings.push_back(std::move(words));
    for (const repository::Picture& picture : step.pictures()) {
      const repository::Medium& medium = repository::fitting(picture, wishes.width);
      shown.push_back(medium);
      if (!named.insert(repository::blob_path(medium.digest)).second) continue;
      if (blobs.blob(medium.digest, medium.length)) here.insert(medium.digest);
    }
  }
  const PictureChoice missing = choose_pictures(plan_media(shown, here), wishes.room);
  done.pictures_fetched = missing.now.size();
  done.pictures_later = missing.later;
  return download.media(missing.now);
}

Result<Reconciled> reconcile_from(Found& found, Transport& transport, Disk& disk, BlobStore& blobs,
                                  const Path& database, const TrustedMetadata& metadata,
                                  const Progress& progress, const PictureWishes& wishes,
                                  Sweep sweep) {
  Reconciled done;
  done.rebuilt = found.damaged;
  Download download(transport, blobs, progress);
  store::ContentChange change;
  bool pages_changed = false;
  std::vector<store::SourceVersion> stored;
  if (found.writer) {
    auto sources = heard(found, found.writer->sources());
    if (!sources) return tl::unexpected(sources.error());
    stored = std::move(*sources);
    // Whose record counts was decided for another host: all of it is decided anew.
    const bool same_host = stored.empty() || metadata.origins.empty() ||
                           stored.front().origin == metadata.origins.front().name;
    if (!same_host) {
      found.writer.reset();
      stored.clear();
    }
  }
  std::vector<OriginStep> steps;
  std::set<std::string> named;
  bool one_stays = false;
  bool all_named = true;
  for (const TrustedOrigin& origin : metadata.origins) {
    AppliedPages applied;
    if (found.writer) {
      auto pages = heard(found, found.writer->applied_pages(origin.name));
      if (!pages) return tl::unexpected(pages.error());
      applied = std::move(*pages);
    }
    const bool is_host = &origin == &metadata.origins.front();
    OriginStep& step = steps.emplace_back(blobs, download, origin, is_host);
    const auto found_source = std::find_if(stored.begin(), stored.end(), [&](const auto& known) {
      return known.origin == origin.name;
    });
    const std::optional<store::SourceVersion> source =
        found_source == stored.end() ? std::nullopt : std::optional(*found_source);
    const auto shown = source ? std::optional(source->index) : std::nullopt;
    const auto ran = step.run(applied, shown, done);
    if (!ran && (is_host || !is_of_the_repository(ran.error()))) return tl::unexpected(ran.error());
    if (!ran) {
      done.warnings.push_back(describe_held_back(origin.name, source, ran.error()));
      step.stay(source, applied);
      one_stays = true;
      all_named = all_named && step.names_all();
    }
    if (ran || source) change.sources.push_back(step.source());
    for (const std::uint32_t bucket : step.removed_pages()) {
      change.removed_pages.push_back({origin.name, bucket});
    }
    pages_changed = pages_changed || step.changes_pages();
    step.name_files(named);
  }
  if (found.writer) {
    if (auto swept = heard(found, remove_strangers(*found.writer, stored, change)); !swept) {
      return tl::unexpected(swept.error());
    }
  }
  change.more_pages = [&](const store::TakePage& take) -> Status {
    for (const OriginStep& step : steps) {
      if (auto given = step.give_pages(take); !given) return given;
    }
    return {};
  };
  if (pages_changed || !change.removed_pages.empty() || !all_stored(change.sources, stored)) {
    if (auto written = write_change(disk, database, found, change); !written) {
      return tl::unexpected(written.error());
    }
    done.changed = true;
  }
  done.pictures = bring_pictures(download, blobs, steps, wishes, named, done);
  if (done.pictures && sweep == Sweep::unnamed && all_named) {
    // What came of a partner's long file may be all that comes in this run.
    const auto partial = one_stays ? BlobStore::Partial::keep : BlobStore::Partial::forget;
    if (auto swept = blobs.remove_all_but(named, partial); !swept)
      return tl::unexpected(swept.error());
  }
  done.named = std::move(named);
  return done;
}

}  // namespace

Result<Reconciled> reconcile(Transport& transport, Disk& disk, BlobStore& blobs,
                             const Path& database, const TrustedMetadata& metadata,
                             const Progress& progress, Instant now, const PictureWishes& wishes,
                             Sweep sweep) {
  auto found = find_database(disk, database, now);
  if (!found) return tl::unexpected(found.error());
  const bool usable = found->writer.has_value();
  auto done =
      reconcile_from(*found, transport, disk, blobs, database, metadata, progress, wishes, sweep);
  if (done || !usable || !found->damaged) return done;
  // It was damaged where the change was to go: then it is made anew, now and not after the next
  // full check. Nothing is fetched twice.
  found->writer.reset();
  return reconcile_from(*found, transport, disk, blobs, database, metadata, progress, wishes,
                        sweep);
}

bool is_sound(const Disk& disk, const Path& database, Instant now) {
  const auto found = find_database(disk, database, now);
  if (!found || !found->writer) return false;
  const auto sources = found->writer->sources();
  return sources && !sources->empty();
}

}  // namespace pobratym::sync
