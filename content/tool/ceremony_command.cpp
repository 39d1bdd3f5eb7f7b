// SPDX-License-Identifier: Apache-2.0
#include "content/tool/ceremony_command.hpp"

#include <functional>
#include <optional>
#include <utility>

#include "content/repository/accept.hpp"
#include "content/repository/key_folder.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/partners.hpp"
#include "content/repository/role_signing.hpp"
#include "content/repository/rotate.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {
namespace {

using repository::Ceremony;
using repository::KeySet;
using repository::PublishReport;
using repository::SignerKeys;

using Change = std::function<Result<PublishReport>(const FolderLock&, const Ceremony&)>;

/// The change with the repository locked, the keys read and its steps told.
Result<PublishReport> perform(const CeremonyOptions& options, const Surroundings& surroundings,
                              const KeySet& keys, const Change& change) {
  const auto lock = repository::lock_for_publishing(options.repository);
  if (!lock) return tl::unexpected(lock.error());
  RealDisk disk;
  Ceremony ceremony{disk, options.repository, keys, options.now};
  ceremony.options.progress = [&](std::string_view step) { surroundings.out << step << std::endl; };
  return change(*lock, ceremony);
}

Result<PublishReport> perform(const CeremonyOptions& options, const Surroundings& surroundings,
                              const Change& change) {
  auto keys = repository::load_keys(RealDisk(FileMode::secret), options.keys);
  if (!keys) return tl::unexpected(keys.error());
  return perform(options, surroundings, *keys, change);
}

int finish(const Result<PublishReport>& report, const CeremonyOptions& options,
           const Surroundings& surroundings, const std::string& done) {
  if (!report) {
    surroundings.err << report.error().message << "\n";
    return kRefused;
  }
  surroundings.out << done << "\n"
                   << "Wrote " << count(report->written.size(), "file") << ", "
                   << size_text(report->bytes_written()) << ", in " << options.repository.string()
                   << "\n";
  for (const std::string& note : report->notes) surroundings.out << "Note: " << note << "\n";
  return kDone;
}

/// What others sent, each named so that two people can compare it on the telephone.
Result<SignerKeys> read_public_keys(const CeremonyOptions& options,
                                    const Surroundings& surroundings) {
  SignerKeys signers{{}, options.threshold == 0 ? 1 : options.threshold};
  for (const Path& file : options.public_keys) {
    auto key = repository::load_public_key(RealDisk(), file);
    if (!key) return tl::unexpected(key.error());
    surroundings.out << "Key " << key->id().substr(0, 16) << " from " << file.string()
                     << ": read these characters to its owner before you rely on it\n";
    signers.keys.push_back(std::move(*key));
  }
  return signers;
}

/// The folder with the key of that role, or else the first.
const Path& folder_of_key(const CeremonyOptions& options, std::string_view role) {
  const RealDisk disk;
  for (const Path& folder : options.keys) {
    if (disk.exists(repository::key_path(folder, role)) ||
        repository::has_next_key(disk, folder, role)) {
      return folder;
    }
  }
  return options.keys.front();
}

/// A new key made here and now, which takes the old one's place in the key folder.
Result<PublishReport> rotate_to_new_key(const CeremonyOptions& options,
                                        const Surroundings& surroundings) {
  RealDisk secret(FileMode::secret);
  const std::string& role = options.name;
  auto keys = repository::load_keys(secret, options.keys);
  if (!keys) return tl::unexpected(keys.error());
  const Path& folder = folder_of_key(options, role);
  const bool unfinished = repository::has_next_key(secret, folder, role);
  auto next = repository::next_key(secret, folder, role);
  if (!next) return tl::unexpected(next.error());
  const SignerKeys signers{{next->public_key()}, options.threshold == 0 ? 1 : options.threshold};
  keys->emplace(role + ".next", std::move(*next));
  auto report =
      perform(options, surroundings, *keys, [&](const FolderLock& lock, const Ceremony& ceremony) {
        return repository::rotate(lock, {role, signers, options.threshold > 0}, ceremony);
      });
  if (!report) {
    // Only a disk that fails leaves something half done, which a second run needs the key for.
    const ErrorCode code = report.error().code;
    if (!unfinished && code != ErrorCode::failed && code != ErrorCode::no_space) {
      static_cast<void>(repository::forget_next_key(secret, folder, role));
    }
    return report;
  }
  if (auto done = repository::retire_for_next(secret, folder, role); !done) {
    return tl::unexpected(done.error());
  }
  surroundings.out << "New key: " << repository::key_path(folder, role).string()
                   << "; the one before is kept beside it as retired and signs nothing any more\n";
  return report;
}

}  // namespace

int create(const CeremonyOptions& options, const Surroundings& surroundings) {
  const auto report =
      perform(options, surroundings, [&](const FolderLock& lock, const Ceremony& ceremony) {
        return repository::create(lock, options.name, ceremony,
                                  {options.root_threshold, options.targets_threshold});
      });
  return finish(report, options, surroundings,
                "An empty repository of " + options.name + " is signed. Kiosks trust it by " +
                    (options.repository / repository::root_path(1)).string() +
                    ".\nThe keys of root and targets can be locked away now; publishing needs "
                    "those of snapshot, timestamp and " +
                    options.name + ".");
}

int delegate(const CeremonyOptions& options, const Surroundings& surroundings) {
  const auto signers = read_public_keys(options, surroundings);
  const auto report =
      !signers
          ? Result<PublishReport>(tl::unexpected(signers.error()))
          : perform(options, surroundings, [&](const FolderLock& lock, const Ceremony& ceremony) {
              return repository::delegate(lock, options.name, *signers, ceremony);
            });
  return finish(report, options, surroundings,
                options.name + " may publish here now: records whose ids begin with \"" +
                    options.name + "-\", taken in with pobratym-pack accept.");
}

int revoke(const CeremonyOptions& options, const Surroundings& surroundings) {
  const auto report =
      perform(options, surroundings, [&](const FolderLock& lock, const Ceremony& ceremony) {
        return repository::revoke(lock, options.name, ceremony);
      });
  return finish(
      report, options, surroundings,
      options.name + " may publish here no longer; kiosks drop its records with their next sync.");
}

int rotate(const CeremonyOptions& options, const Surroundings& surroundings) {
  const std::string done =
      options.name + (options.overlap ? " may sign with the new keys as well as with the old ones."
                                      : " is signed with the new keys from now on.");
  if (options.public_keys.empty()) {
    return finish(rotate_to_new_key(options, surroundings), options, surroundings, done);
  }
  const auto signers = read_public_keys(options, surroundings);
  if (!signers) return finish(tl::unexpected(signers.error()), options, surroundings, done);
  const auto report = perform(
      options, surroundings,
      [&](const FolderLock& lock, const Ceremony& ceremony) -> Result<PublishReport> {
        if (!repository::is_top_role(options.name)) {
          return repository::rotate_partner(lock, options.name, *signers, options.overlap,
                                            ceremony);
        }
        return repository::rotate(lock, {options.name, *signers, options.threshold > 0}, ceremony);
      });
  return finish(report, options, surroundings, done);
}

int accept(const CeremonyOptions& options, const Surroundings& surroundings) {
  const auto report =
      perform(options, surroundings, [&](const FolderLock& lock, const Ceremony& ceremony) {
        return repository::accept(lock, options.name, options.from, ceremony);
      });
  const std::string version = report ? std::to_string(report->role) : "";
  return finish(
      report, options, surroundings,
      report && report->records == 0
          ? options.name + " is at version " + version + " already; signatures are renewed."
          : options.name + " is at version " + version + " now, with " +
                count(report ? report->records : 0, "record") + ".");
}

}  // namespace pobratym::tool
