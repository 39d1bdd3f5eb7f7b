// SPDX-License-Identifier: Apache-2.0
#include "sync/once.hpp"

#include <algorithm>

#include "sync/leftovers.hpp"
#include "sync/lock.hpp"
#include "sync/restore.hpp"
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
}

/// Without the network. Whether content.db had to be made anew, and could be.
void restore(const SyncParts& parts, Outcome& outcome, Instant now) {
  const auto done =
      restore_content({parts.disk, parts.state_folder, parts.installed, parts.progress}, now);
  if (!done || !*done) return;
  outcome.restored = true;
  outcome.shows_installed = (*done)->from_installed;
  outcome.status.content_version = (*done)->content_version;
  outcome.status.content_signed = (*done)->content_signed;
  if (outcome.shows_installed) {
    outcome.status.error += "; meanwhile what came with the program is shown";
  }
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
  Outcome outcome;
  SyncStatus& status = outcome.status;
  status = read_status(parts.disk, parts.state_folder);
  status.last_attempt = now;
  status.error.clear();
  status.warnings.clear();
  const Traffic before = parts.transport.traffic();
  MetadataStore store(parts.disk, parts.state_folder);
  BlobStore blobs(parts.disk, parts.state_folder);
  const Path database = parts.state_folder / "content.db";

  const auto metadata = update_metadata(parts.transport, store, parts.installed_root, now);
  auto content = metadata ? reconcile(parts.transport, parts.disk, blobs, database, *metadata,
                                      parts.progress, now)
                          : Result<Reconciled>(tl::unexpected(metadata.error()));
  if (content) {
    name_content(*metadata, status);
    status.warnings = metadata->warnings;
    now = std::max(now, signed_time((*metadata).timestamp->source).value_or(now));
    status.last_attempt = now;
    if (content->pictures) {
      status.state = SyncState::up_to_date;
      status.last_success = now;
    } else {
      fail_with(content->pictures.error(), status);
      clear_blobs(parts.disk, parts.state_folder);
    }
    outcome.content = std::move(*content);
  } else {
    fail_with(content.error(), status);
    restore(parts, outcome, now);
  }
  const Traffic after = parts.transport.traffic();
  status.bytes = after.bytes - before.bytes;
  status.requests = after.requests - before.requests;
  if (auto written = write_status(parts.disk, parts.state_folder, status); !written) {
    return tl::unexpected(written.error());
  }
  return outcome;
}

std::string describe(const Outcome& outcome) {
  const SyncStatus& status = outcome.status;
  const std::string version =
      status.content_version ? "version " + std::to_string(*status.content_version) : "";
  if (status.state == SyncState::up_to_date && outcome.content) {
    return "Up to date: " + describe_count(outcome.content->records, "record") + ", " + version +
           "; " + fetched_in_words(*outcome.content, status) +
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
