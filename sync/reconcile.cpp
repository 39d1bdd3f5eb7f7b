// SPDX-License-Identifier: Apache-2.0
#include "sync/reconcile.hpp"

#include <algorithm>
#include <set>
#include <system_error>

#include "content/repository/patch_names.hpp"
#include "content/repository/verify_content.hpp"
#include "content/store/content_writer.hpp"
#include "sync/apply.hpp"

namespace pobratym::sync {
namespace {

using repository::Index;
using repository::PageTable;
using repository::Verified;

/// content.db as it is found.
struct Found {
  std::optional<store::ContentWriter> writer;  ///< empty when there is no file, or a damaged one
  bool damaged = false;
};

Result<Found> find_database(const Path& database, Instant now) {
  std::error_code ignored;
  if (!std::filesystem::exists(database, ignored)) return Found{};
  auto writer = store::ContentWriter::open(database);
  const Status whole = writer ? writer->check_if_due(now) : Status(tl::unexpected(writer.error()));
  if (whole) return Found{std::move(*writer), false};
  if (whole.error().code == ErrorCode::invalid) return Found{std::nullopt, true};
  return tl::unexpected(whole.error());
}

/// One origin on its way from its role into the change.
class OriginStep {
 public:
  OriginStep(BlobStore& blobs, Download& download, const TrustedOrigin& origin)
      : blobs_(blobs), download_(download), origin_(origin) {}

  /// `shown`: hash of the index whose pages are applied; empty when none are.
  Status run(const AppliedPages& applied, const std::optional<Digest>& shown,
             store::ContentChange& change, Reconciled& done) {
    if (auto found = bring_pages(applied, shown, done); !found) return found;
    if (auto added = add_pages(blobs_, origin_.name, *table_, plan_, change); !added) return added;
    const auto target = repository::origin_target(origin_.role, origin_.name, "index");
    if (!target) return tl::unexpected(target.error());
    change.sources.push_back({origin_.name, origin_.role->version, target->sha256,
                              signed_time(origin_.role->source).value_or(Instant{})});
    done.records += (*index_)->records;
    name(repository::blob_path(target->sha256));
    for (const repository::Entry& entry : (*index_)->entries) {
      if (!entry.empty() && (*index_)->node_bits > 0) name(repository::blob_path(entry.digest));
    }
    for (const repository::Entry& entry : (*table_)->pages) {
      if (!entry.empty()) name(repository::page_path(entry.digest));
    }
    return {};
  }

  [[nodiscard]] Result<std::vector<repository::Medium>> media() const {
    return media_of(blobs_, *table_);
  }
  [[nodiscard]] const std::set<std::string>& named() const { return named_; }

 private:
  Status bring_pages(const AppliedPages& applied, const std::optional<Digest>& shown,
                     Reconciled& done) {
    const auto pack = repository::origin_target(origin_.role, origin_.name, "pack");
    auto pack_bytes = pack ? std::optional(pack->length) : std::nullopt;
    if (!index_is_here()) {
      const Offers offers{
          applied.empty(), pack_bytes,
          shown ? repository::patch_from(*origin_.role, origin_.name, *shown) : std::nullopt};
      const Way way = choose_way(offers);
      if (way == Way::patch) {
        if (auto brought = bring_patch(*shown, *offers.patch_bytes, done); !brought) return brought;
      }
      if (way == Way::pack) {
        if (auto brought = bring_pack(done); !brought) return brought;
        pack_bytes.reset();  // whatever it did not bring comes one by one
      }
    }
    auto index = download_.index(origin_);
    if (!index) return tl::unexpected(index.error());
    index_ = std::move(*index);
    auto table = download_.table(*index_);
    if (!table) return tl::unexpected(table.error());
    table_ = std::move(*table);
    plan_ = plan_pages(**table_, applied, pages_here(), pack_bytes);
    if (plan_.by_pack) {
      if (auto brought = bring_pack(done); !brought) return brought;
      plan_ = plan_pages(**table_, applied, pages_here(), std::nullopt);
    }
    if (plan_.fetch.empty()) return {};
    if (auto fetched = download_.pages(*table_, plan_); !fetched) return fetched;
    done.pages_fetched += plan_.fetch.size();
    return {};
  }

  /// A patch saves bytes and proves nothing, so that whatever is wrong with it, or with the pages
  /// it starts from, is made up for by whole pages. Only trouble with this disk is handed on.
  Status bring_patch(const Digest& shown, std::uint64_t length, Reconciled& done) {
    const auto brought = download_.patch(origin_, shown, length);
    if (brought) {
      done.pages_patched += *brought;
      return {};
    }
    const ErrorCode code = brought.error().code;
    if (code != ErrorCode::failed && code != ErrorCode::no_space) return {};
    return tl::unexpected(brought.error());
  }

  /// A pack that is not there or breaks off is no failure: the pages come one by one instead, and
  /// those can go on where they stopped. A pack that is not the signed one is.
  Status bring_pack(Reconciled& done) {
    auto brought = download_.pack(origin_);
    if (brought) {
      done.by_pack = true;
      return {};
    }
    const ErrorCode code = brought.error().code;
    if (code == ErrorCode::not_found || code == ErrorCode::unreachable) return {};
    return brought;
  }

  [[nodiscard]] bool index_is_here() const {
    const auto target = repository::origin_target(origin_.role, origin_.name, "index");
    return target && blobs_.blob(target->sha256, target->length);
  }

  [[nodiscard]] std::set<Digest> pages_here() const {
    std::set<Digest> here;
    for (const repository::Entry& entry : (*table_)->pages) {
      if (!entry.empty() && blobs_.page(entry)) here.insert(entry.digest);
    }
    return here;
  }

  void name(std::string path) { named_.insert(std::move(path)); }

  BlobStore& blobs_;
  Download& download_;
  const TrustedOrigin& origin_;
  std::optional<Verified<Index>> index_;
  std::optional<Verified<PageTable>> table_;
  PagePlan plan_;
  std::set<std::string> named_;
};

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
                      const std::vector<OriginStep>& steps, const PictureRoom& room,
                      std::set<std::string>& named, Reconciled& done) {
  std::vector<repository::Medium> shown;
  std::set<Digest> here;
  for (const OriginStep& step : steps) {
    const auto media = step.media();
    if (!media) return tl::unexpected(media.error());
    for (const repository::Medium& medium : *media) {
      shown.push_back(medium);
      if (!named.insert(repository::blob_path(medium.digest)).second) continue;
      if (blobs.blob(medium.digest, medium.length)) here.insert(medium.digest);
    }
  }
  const PictureChoice missing = choose_pictures(plan_media(shown, here), room);
  done.pictures_fetched = missing.now.size();
  done.pictures_later = missing.later;
  return download.media(missing.now);
}

Result<Reconciled> reconcile_from(Found& found, Transport& transport, Disk& disk, BlobStore& blobs,
                                  const Path& database, const TrustedMetadata& metadata,
                                  const Progress& progress, const PictureRoom& room) {
  Reconciled done;
  done.rebuilt = found.damaged;
  Download download(transport, blobs, progress);
  store::ContentChange change;
  std::vector<store::SourceVersion> stored;
  if (found.writer) {
    auto sources = heard(found, found.writer->sources());
    if (!sources) return tl::unexpected(sources.error());
    stored = std::move(*sources);
  }
  std::vector<OriginStep> steps;
  std::set<std::string> named;
  for (const TrustedOrigin& origin : metadata.origins) {
    AppliedPages applied;
    if (found.writer) {
      auto pages = heard(found, found.writer->applied_pages(origin.name));
      if (!pages) return tl::unexpected(pages.error());
      applied = std::move(*pages);
    }
    OriginStep& step = steps.emplace_back(blobs, download, origin);
    const auto source = std::find_if(stored.begin(), stored.end(), [&](const auto& known) {
      return known.origin == origin.name;
    });
    const auto shown = source == stored.end() ? std::nullopt : std::optional(source->index);
    if (auto ran = step.run(applied, shown, change, done); !ran) {
      return tl::unexpected(ran.error());
    }
    named.insert(step.named().begin(), step.named().end());
  }
  if (found.writer) {
    if (auto swept = heard(found, remove_strangers(*found.writer, stored, change)); !swept) {
      return tl::unexpected(swept.error());
    }
  }
  if (!change.pages.empty() || !change.removed_pages.empty() ||
      !all_stored(change.sources, stored)) {
    if (auto written = write_change(disk, database, found, change); !written) {
      return tl::unexpected(written.error());
    }
    done.changed = true;
  }
  done.pictures = bring_pictures(download, blobs, steps, room, named, done);
  if (done.pictures) {
    if (auto swept = blobs.remove_all_but(named); !swept) return tl::unexpected(swept.error());
  }
  return done;
}

}  // namespace

Result<Reconciled> reconcile(Transport& transport, Disk& disk, BlobStore& blobs,
                             const Path& database, const TrustedMetadata& metadata,
                             const Progress& progress, Instant now, const PictureRoom& room) {
  auto found = find_database(database, now);
  if (!found) return tl::unexpected(found.error());
  const bool usable = found->writer.has_value();
  auto done = reconcile_from(*found, transport, disk, blobs, database, metadata, progress, room);
  if (done || !usable || !found->damaged) return done;
  // It was damaged where the change was to go: then it is made anew, now and not after the next
  // full check. Nothing is fetched twice.
  found->writer.reset();
  return reconcile_from(*found, transport, disk, blobs, database, metadata, progress, room);
}

bool is_sound(const Path& database, Instant now) {
  const auto found = find_database(database, now);
  if (!found || !found->writer) return false;
  const auto sources = found->writer->sources();
  return sources && !sources->empty();
}

}  // namespace pobratym::sync
