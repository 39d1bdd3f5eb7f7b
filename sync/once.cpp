// SPDX-License-Identifier: Apache-2.0
#include "sync/once.hpp"

#include <algorithm>

#include "sync/leftovers.hpp"
#include "sync/lock.hpp"
#include "sync/restore.hpp"
#include "sync/time_floor.hpp"
#include "sync/update.hpp"

namespace pobratym::sync {
namespace {

/// The host's own origin stands for the content as a whole.
void name_content(const TrustedMetadata& metadata, SyncStatus& status) {
  if (metadata.origins.empty()) return;
  const repository::Targets& role = *metadata.origins.front().role;
  status.content_version = static_cast<std::int64_t>(role.version);
  status.content_signed = signed_time(role.source);
}

void fail_with(const Error& error, SyncStatus& status) {
  status.state = SyncState::failed;
  status.error = error.message;
  ++status.failures;
  if (!status.failing_since) status.failing_since = status.last_attempt;
}

void succeed(SyncStatus& status) {
  status.state = SyncState::up_to_date;
  status.last_success = status.last_attempt;
  status.failures = 0;
  status.failing_since.reset();
}

/// What the scrub found stays in the status until it is healed, or until nothing names it any more.
/// A run that brought content has read the metadata and content.db.
void forget_healed(const BlobStore& blobs, const Reconciled& content, SyncStatus& status) {
  std::erase_if(status.damage, [&](const DamagedFile& damage) {
    return !damage.file.starts_with("blobs/") || !content.named.contains(damage.file) ||
           blobs.is_whole(damage.file);
  });
}

/// Without the network. Whether content.db had to be made anew, and could be.
void restore(const SyncParts& parts, Outcome& outcome, Instant now) {
  const auto done = restore_content(
      {parts.disk, parts.state_folder, parts.installed, parts.progress, parts.picture_width}, now);
  if (!done || !*done) return;
  outcome.restored = true;
  outcome.shows_installed = (*done)->from_installed;
  outcome.status.content_version = (*done)->content_version;
  outcome.status.content_signed = (*done)->content_signed;
  if (outcome.shows_installed) {
    outcome.status.error += "; meanwhile what came with the program is shown";
  }
}

/// Whether being told to end may be what went wrong: with a partner's role, say, which else would
/// be reported as that partner's mistake.
bool is_cut_short(const SyncParts& parts, const Outcome& outcome) {
  if (!parts.interrupted || !parts.interrupted()) return false;
  const SyncStatus& status = outcome.status;
  return status.state == SyncState::failed || !status.warnings.empty();
}

/// But for which content is here: that may be new.
void say_as_before(const SyncStatus& before, SyncStatus& status) {
  SyncStatus said = before;
  said.content_version = status.content_version;
  said.content_signed = status.content_signed;
  status = std::move(said);
}

std::string fetched_in_words(const Reconciled& content, const SyncStatus& status) {
  std::string words;
  if (content.by_pack) words = "the whole pack";
  if (content.pages_patched > 0) {
    words += (words.empty() ? "" : " and ") + std::string("a patch of ") +
             describe_count(content.pages_patched, "page");
  }
  if (content.pages_fetched > 0) {
    words += (words.empty() ? "" : " and ") + describe_count(content.pages_fetched, "page");
  }
  if (content.pictures_fetched > 0) {
    words += (words.empty() ? "" : " and ") + describe_count(content.pictures_fetched, "picture");
  }
  return (words.empty() ? "nothing new" : "fetched " + words) + ", " +
         describe_bytes(status.bytes) + " in " + describe_count(status.requests, "request");
}

}  // namespace

Result<Outcome> sync_once(const SyncParts& parts, Instant now) {
  const auto lock = StateLock::take(parts.state_folder);
  if (!lock) return tl::unexpected(lock.error());
  remove_leftovers(parts.disk, parts.state_folder);
  MetadataStore store(parts.disk, parts.state_folder);
  BlobStore blobs(parts.disk, parts.state_folder);
  const Path database = parts.state_folder / "content.db";
  now = std::max(now, time_floor(store).value_or(now));
  const SyncStatus before = read_status(parts.disk, parts.state_folder);
  parts.transport.begin_run();
  const Traffic start = parts.transport.traffic();

  const auto metadata = update_metadata(parts.transport, store, parts.installed_root, now);
  auto content = metadata
                     ? reconcile(parts.transport, parts.disk, blobs, database, *metadata,
                                 parts.progress, now, {parts.picture_room, parts.picture_width})
                     : Result<Reconciled>(tl::unexpected(metadata.error()));
  Outcome outcome;
  SyncStatus& status = outcome.status;
  status = before;
  status.error.clear();
  if (content) now = std::max(now, signed_time(metadata->timestamp->source).value_or(now));
  status.last_attempt = now;
  if (content) {
    name_content(*metadata, status);
    status.warnings = metadata->warnings;
    status.warnings.insert(status.warnings.end(), content->warnings.begin(),
                           content->warnings.end());
    status.pictures_later = content->pictures_later;
    forget_healed(blobs, *content, status);
    if (content->pictures) {
      succeed(status);
    } else {
      fail_with(content->pictures.error(), status);
      clear_blobs(parts.disk, parts.state_folder);
    }
    outcome.content = std::move(*content);
  } else {
    status.warnings.clear();
    fail_with(content.error(), status);
  }
  outcome.interrupted = is_cut_short(parts, outcome);
  if (outcome.interrupted) {
    say_as_before(before, status);
  } else if (!outcome.content) {
    restore(parts, outcome, now);
  }
  outcome.wished_pause = parts.transport.wished_pause();
  const Traffic end = parts.transport.traffic();
  status.bytes = end.bytes - start.bytes;
  status.requests = end.requests - start.requests;
  if (auto written = write_status(parts.disk, parts.state_folder, status); !written) {
    return tl::unexpected(written.error());
  }
  return outcome;
}

std::string describe(const Outcome& outcome) {
  if (outcome.interrupted) return "Stopped on the way; the next run goes on from there.";
  const SyncStatus& status = outcome.status;
  const std::string version =
      status.content_version ? "version " + std::to_string(*status.content_version) : "";
  if (status.state == SyncState::up_to_date && outcome.content) {
    return "Up to date: " + describe_count(outcome.content->records, "record") + ", " + version +
           "; " + fetched_in_words(*outcome.content, status) +
           (status.pictures_later > 0
                ? "; " + describe_count(status.pictures_later, "picture") + " will follow"
                : "") +
           (outcome.content->rebuilt ? "; the database was damaged and was made anew" : "") +
           describe_warnings(status);
  }
  std::string words = "Failed: " + status.error + ".";
  if (outcome.restored && !outcome.shows_installed) {
    words += " The database was damaged and was made anew from the disk.";
  }
  if (version.empty()) return words + " There is no content yet.";
  return words + " The content stays at " + version + ".";
}

}  // namespace pobratym::sync
