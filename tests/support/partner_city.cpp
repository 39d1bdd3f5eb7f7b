// SPDX-License-Identifier: Apache-2.0
#include "tests/support/partner_city.hpp"

#include <filesystem>
#include <stdexcept>
#include <utility>

#include "content/repository/accept.hpp"
#include "content/repository/hand_over.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/role_signing.hpp"
#include "content/repository/roles_on_disk.hpp"

namespace pobratym::test {
namespace {

using repository::Ceremony;
using repository::KeySet;
using repository::PublishReport;

void must(const Status& done) {
  if (!done) throw std::runtime_error(done.error().message);
}

template <class Change>
std::string sentence_of(const Path& folder, const KeySet& keys, Instant now, const Change& change) {
  RealDisk disk;
  const auto lock = repository::lock_for_publishing(folder);
  must(lock ? Status{} : tl::unexpected(lock.error()));
  const Result<PublishReport> report = change(*lock, Ceremony{disk, folder, keys, now});
  return report ? "" : report.error().message;
}

}  // namespace

PartnerCity::PartnerCity(Path folder, std::string name)
    : name_(std::move(name)), folder_(std::move(folder)) {
  new_key();
}

void PartnerCity::new_key() {
  keys_.clear();
  keys_.emplace(name_, repository::SecretKey::generate());
}

repository::SignerKeys PartnerCity::signers() const {
  return {{keys_.begin()->second.public_key()}, 1};
}

PublishReport PartnerCity::hand_over(const std::vector<model::Record>& records, Instant now) {
  RealDisk disk;
  const std::map<std::string, Bytes> media;
  const auto lock = repository::lock_for_publishing(folder_);
  must(lock ? Status{} : tl::unexpected(lock.error()));
  auto report =
      repository::hand_over(*lock, {name_, records, media}, Ceremony{disk, folder_, keys_, now});
  if (!report) throw std::runtime_error(report.error().message);
  return std::move(*report);
}

void PartnerCity::forge(const std::vector<model::Record>& records, Instant now) {
  // As a host it may say everything; the role it signs then is taken out of that repository.
  const Path own(folder_.string() + "-own");
  std::filesystem::remove_all(own);
  std::filesystem::create_directories(own / "metadata");
  const auto version = repository::highest_version(RealDisk(), folder_, name_).value();
  if (version > 0) {
    const std::string path = repository::targets_path(name_, version);
    std::filesystem::copy_file(folder_ / path, own / path);
  }
  KeySet keys;
  for (const char* role : {"root", "targets", "snapshot", "timestamp"}) {
    keys.emplace(role, repository::SecretKey::generate());
  }
  keys.emplace(name_, repository::SecretKey::from_seed_hex(keys_.at(name_).seed_hex()).value());
  RealDisk disk;
  const std::map<std::string, Bytes> media;
  const auto done = repository::publish({name_, records, media}, disk, own, keys, now);
  if (!done) throw std::runtime_error(done.error().message);
  for (const char* role : {"root", "targets", "snapshot"}) {
    must(disk.remove(own / ("metadata/1." + std::string(role) + ".json")));
  }
  must(disk.remove(own / "metadata/timestamp.json"));
  std::filesystem::copy(
      own, folder_,
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
}

void PartnerCity::slip_into(const Path& repository, const KeySet& host_keys, Instant now) const {
  RealDisk disk;
  for (const char* part : {"blobs", "targets", "patches"}) {
    if (!disk.exists(folder_ / part)) continue;
    std::filesystem::copy(folder_ / part, repository / part,
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
  }
  const auto version = repository::highest_version(disk, folder_, name_).value();
  const Bytes role =
      disk.read(folder_ / repository::targets_path(name_, version), 1u << 20u).value();
  const repository::PublishOptions options;
  PublishReport report;
  repository::RoleSigning roles(disk, repository, host_keys, now, options, report);
  must(roles.read());
  must(roles.put_signed(name_, version, role));
  must(roles.put_snapshot());
  must(roles.put_timestamp());
}

model::Record titled(const std::string& type, const std::string& id, const std::string& title) {
  Json json = {{"type", type},
               {"id", id},
               {"status", "published"},
               {"updated", "2026-11-01T00:00:00Z"},
               {"verified", "yes"},
               {"sources", {{{"title", "A source"}}}},
               {"title", {{"uk", title}, {"en", title}}}};
  return model::record_from(std::move(json)).value();
}

std::string delegate_to(const PartnerCity& partner, const Path& repository, const KeySet& keys,
                        Instant now) {
  return sentence_of(repository, keys, now, [&](const FolderLock& lock, const Ceremony& at) {
    return repository::delegate(lock, partner.name(), partner.signers(), at);
  });
}

std::string accept_from(const PartnerCity& partner, const Path& repository, const KeySet& keys,
                        Instant now) {
  return sentence_of(repository, keys, now, [&](const FolderLock& lock, const Ceremony& at) {
    return repository::accept(lock, partner.name(), partner.folder(), at);
  });
}

std::string revoke_from(const PartnerCity& partner, const Path& repository, const KeySet& keys,
                        Instant now) {
  return sentence_of(repository, keys, now, [&](const FolderLock& lock, const Ceremony& at) {
    return repository::revoke(lock, partner.name(), at);
  });
}

}  // namespace pobratym::test
