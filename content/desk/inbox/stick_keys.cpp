// SPDX-License-Identifier: Apache-2.0
#include "content/desk/inbox/stick_keys.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace pobratym::desk {
namespace {

/// Whoever reads the key reads what residents wrote.
Status is_for_us_alone(const Path& file) {
  struct stat status{};
  if (::stat(file.c_str(), &status) != 0) {
    return fail(ErrorCode::not_found, "there is no key at " + file.string());
  }
  if (!S_ISREG(status.st_mode)) return fail(ErrorCode::invalid, file.string() + " is no file");
  const bool ours = status.st_uid == ::geteuid() || status.st_uid == 0;
  if (ours && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0) return {};
  return fail(ErrorCode::untrusted, "others than the desk can read " + file.string() +
                                        "; give it to the desk's user alone: chmod 600");
}

}  // namespace

Result<std::vector<outbox::OpeningKey>> StickKeys::load() const {
  std::vector<outbox::OpeningKey> keys;
  const RealDisk disk;
  for (const Path& file : files_) {
    const auto safe = is_for_us_alone(file);
    if (!safe && safe.error().code == ErrorCode::not_found) continue;
    if (!safe) return tl::unexpected(safe.error());
    auto key = outbox::OpeningKey::load(disk, file);
    if (!key) return tl::unexpected(key.error());
    keys.push_back(std::move(*key));
  }
  if (keys.empty()) {
    return fail(ErrorCode::not_found,
                "no key for files from sticks; pobratym-pack outbox key "
                "makes one");
  }
  return keys;
}

Result<outbox::Letter> open_letter(const std::vector<outbox::OpeningKey>& keys, BytesView sealed) {
  Result<outbox::Letter> letter = fail(ErrorCode::untrusted, "there is no key to open it with");
  for (const outbox::OpeningKey& key : keys) {
    letter = key.open(sealed);
    if (letter || letter.error().code != ErrorCode::untrusted) return letter;
  }
  return letter;
}

}  // namespace pobratym::desk
