// SPDX-License-Identifier: Apache-2.0
#include "content/repository/hand_over.hpp"

#include <optional>
#include <utility>

#include "content/base/text.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/patch_names.hpp"
#include "content/repository/publish_content.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/role_signing.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::repository {
namespace {

/// The city's keys at hand; any one of them vouches for what was published before.
Result<std::vector<PublicKey>> own_keys(const std::string& origin, const KeySet& keys) {
  std::vector<PublicKey> own;
  for (const auto& [name, key] : keys) {
    if (role_of_key(name) == origin) own.push_back(key.public_key());
  }
  if (!own.empty()) return own;
  return fail(ErrorCode::not_found,
              "there is no key " + origin +
                  ".json at hand; make one with: pobratym-pack keys new DIR --only " + origin);
}

class HandOver {
 public:
  HandOver(const Publication& publication, const Ceremony& ceremony, Verified<Targets> own)
      : publication_(publication),
        ceremony_(ceremony),
        own_(std::move(own)),
        roles_(ceremony.disk, ceremony.folder, ceremony.keys, ceremony.now, ceremony.options,
               report_) {}

  Result<PublishReport> run(const PublishedRecords& content) {
    report_.left_out = content.left_out;
    Status done = read_before();
    if (done) done = write(content);
    if (!done) return tl::unexpected(done.error());
    return std::move(report_);
  }

 private:
  Status read_before() {
    const std::string& origin = publication_.origin;
    const auto version = highest_version(ceremony_.disk, ceremony_.folder, origin);
    if (!version) return tl::unexpected(version.error());
    report_.first = *version == 0;
    if (*version == 0) return {};
    const auto bytes =
        ceremony_.disk.read(ceremony_.folder / targets_path(origin, *version), kMaxTargetsBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto role = verify_kept_origin(*bytes, origin, own_);
    if (!role) {
      report_.notes.push_back("version " + std::to_string(*version) +
                              " was signed with another key than those at hand; the host must "
                              "know the new one");
      return {};
    }
    before_ = std::move(*role);
    return check_clock();
  }

  [[nodiscard]] Status check_clock() const {
    const auto text = string_member((*before_)->source, kSignedAt);
    const auto signed_at = text ? parse_instant(*text) : std::nullopt;
    if (!signed_at || *signed_at <= ceremony_.now + ceremony_.options.clock_slack) return {};
    return fail(ErrorCode::invalid, "this folder was signed at " + format_instant(*signed_at) +
                                        " and it is " + format_instant(ceremony_.now) +
                                        " now; set this computer's clock");
  }

  Status write(const PublishedRecords& content) {
    const std::string& origin = publication_.origin;
    if (ceremony_.options.progress) {
      ceremony_.options.progress("Writing pages, pictures and index");
    }
    std::vector<Verified<Targets>> behind;
    if (before_) {
      auto earlier = earlier_versions(ceremony_.disk, ceremony_.folder, origin, own_, *before_,
                                      kPatchedVersions - 1);
      if (!earlier) return tl::unexpected(earlier.error());
      behind = std::move(*earlier);
      behind.insert(behind.begin(), *before_);
    }
    auto named = publish_content(content, origin, before_, behind, roles_.writer(), report_);
    if (!named) return tl::unexpected(named.error());
    Targets role = before_ ? **before_ : Targets{};
    report_.role = role.version;
    const bool same = before_ && role.targets == named->targets;
    if (same && !roles_.due(role.expires, ceremony_.options.lifetimes.targets)) return {};
    role.targets = std::move(named->targets);
    if (named->patches) put_patches(role, origin, *named->patches);
    if (ceremony_.options.progress) ceremony_.options.progress("Signing as " + origin);
    return roles_.put_origin(role, origin, own_->delegations.front().keys);
  }

  const Publication& publication_;
  const Ceremony& ceremony_;
  Verified<Targets> own_;
  std::optional<Verified<Targets>> before_;
  PublishReport report_;
  RoleSigning roles_;
};

}  // namespace

Result<PublishReport> hand_over(const FolderLock&, const Publication& publication,
                                const Ceremony& ceremony) {
  const std::string& origin = publication.origin;
  if (auto fits = check_new_partner({}, origin); !fits) return tl::unexpected(fits.error());
  if (ceremony.disk.exists(ceremony.folder / timestamp_path())) {
    return fail(ErrorCode::invalid,
                ceremony.folder.string() +
                    " holds a whole repository; what is handed over needs a folder of its own");
  }
  const auto content = published_records(publication.records, publication.media);
  if (!content) return tl::unexpected(content.error());
  if (auto own = check_partner_records(origin, content->records); !own) {
    return tl::unexpected(own.error());
  }
  const auto keys = own_keys(origin, ceremony.keys);
  if (!keys) return tl::unexpected(keys.error());
  return HandOver(publication, ceremony, own_delegation(origin, *keys)).run(*content);
}

}  // namespace pobratym::repository
