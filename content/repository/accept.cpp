// SPDX-License-Identifier: Apache-2.0
#include "content/repository/accept.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "content/repository/check.hpp"
#include "content/repository/earlier_versions.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/named_files.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/role_signing.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::repository {
namespace {

/// A partner's newest role, and its file.
struct Offered {
  Verified<Targets> role;
  Bytes bytes;
};

class Acceptance {
 public:
  Acceptance(const std::string& origin, const Path& from, const Ceremony& ceremony)
      : origin_(origin),
        from_(from),
        ceremony_(ceremony),
        roles_(ceremony.disk, ceremony.folder, ceremony.keys, ceremony.now, ceremony.options,
               report_) {}

  Result<PublishReport> run() {
    Status done = begin();
    const auto offered = done ? read_offered() : tl::unexpected(done.error());
    if (!offered) return tl::unexpected(offered.error());
    const auto fresh = is_new(*offered);
    if (!fresh) return tl::unexpected(fresh.error());
    report_.role = offered->role->version;
    if (*fresh) done = take_in(*offered);
    if (done) done = roles_.put_snapshot();
    if (done) done = roles_.put_timestamp();
    if (!done) return tl::unexpected(done.error());
    return std::move(report_);
  }

 private:
  [[nodiscard]] tl::unexpected<Error> refuse(const std::string& why) const {
    return fail(ErrorCode::invalid, "what " + origin_ + " handed over was not taken in: " + why);
  }
  [[nodiscard]] tl::unexpected<Error> refuse(const Error& error) const {
    return fail(error.code, "what " + origin_ + " handed over was not taken in: " + error.message);
  }

  Status begin() {
    if (auto read = roles_.read(); !read) return read;
    if (!roles_.before()) {
      return fail(ErrorCode::not_found, "there is no repository in " + ceremony_.folder.string());
    }
    const Targets& targets = *roles_.targets();
    if (targets.delegation(origin_) == nullptr) {
      return fail(ErrorCode::not_found, origin_ + " may not publish in " +
                                            ceremony_.folder.string() +
                                            "; let it in with pobratym-pack delegate " + origin_);
    }
    if (host_of(targets)->name == origin_) {
      return fail(ErrorCode::invalid,
                  origin_ + " is the city of this repository; it publishes into it directly");
    }
    Status done = roles_.check_clock();
    if (done) done = roles_.check_online_keys();
    return done;
  }

  [[nodiscard]] const Verified<Targets>& delegating() const { return roles_.before()->targets; }

  Result<Offered> read_offered() const {
    const auto version = highest_version(ceremony_.disk, from_, origin_);
    if (!version) return refuse(version.error());
    if (*version == 0) {
      return refuse("there is no metadata/N." + origin_ + ".json in " + from_.string() +
                    "; it must be the folder that its publish --partner wrote");
    }
    auto bytes = ceremony_.disk.read(from_ / targets_path(origin_, *version), kMaxTargetsBytes);
    if (!bytes) return refuse(bytes.error());
    auto role = verify_kept_origin(*bytes, origin_, delegating());
    if (!role) return refuse(role.error());
    if ((*role)->version != *version) {
      return refuse(targets_path(origin_, *version) + " says that it is version " +
                    std::to_string((*role)->version));
    }
    if (ceremony_.now >= (*role)->expires) {
      return refuse("its signature expired at " + format_instant((*role)->expires) +
                    "; ask for it to be published again");
    }
    return Offered{std::move(*role), std::move(*bytes)};
  }

  /// Whether it is newer than what is here; the same is fine, older or rewritten is not.
  Result<bool> is_new(const Offered& offered) const {
    const auto& meta = roles_.before()->snapshot->meta;
    const auto here = meta.find(origin_ + ".json");
    if (here == meta.end() || offered.role->version > here->second.version) return true;
    const std::string version = "version " + std::to_string(offered.role->version);
    if (offered.role->version < here->second.version) {
      return refuse("it is " + version + ", and version " + std::to_string(here->second.version) +
                    " is here already; ask for the newest folder");
    }
    if (here->second.sha256 == sha256(offered.bytes)) return false;
    return refuse(version +
                  " is here already with other content; it must be published again as a "
                  "later version");
  }

  Status take_in(const Offered& offered) {
    say("Reading what " + origin_ + " handed over");
    const Verified<Targets>& role = offered.role;
    auto summary = check_origin(ceremony_.disk, from_, delegating(), role, origin_);
    if (!summary) return refuse(summary.error());
    const auto records = published_keys(role);
    if (!records) return refuse(records.error());
    if (auto own = check_partner_records(origin_, model::refs_to(*records)); !own)
      return refuse(own.error());
    say("Copying it");
    const auto files = files_of_origin(ceremony_.disk, from_, origin_, role);
    if (!files) return refuse(files.error());
    for (const std::string& path : *files) {
      const auto bytes = ceremony_.disk.read(from_ / path, kMaxPackBytes);
      if (!bytes) return refuse(bytes.error());
      const auto written = roles_.writer().put(path, *bytes);
      if (!written) return tl::unexpected(written.error());
    }
    // What was read a second time is judged a second time, where it is going to be served from.
    summary = check_origin(ceremony_.disk, ceremony_.folder, delegating(), role, origin_);
    if (!summary) return refuse(summary.error());
    report_.records = summary->records;
    report_.pages = summary->pages;
    return roles_.put_signed(origin_, role->version, offered.bytes);
  }

  /// Every record, without its document.
  [[nodiscard]] Result<std::vector<model::Record>> published_keys(
      const Verified<Targets>& role) const {
    std::vector<model::Record> keys;
    const auto published = read_index(ceremony_.disk, from_, origin_, role);
    if (!published) return tl::unexpected(published.error());
    const auto& pages = (*published->table).pages;
    for (std::uint32_t bucket = 0; bucket < pages.size(); ++bucket) {
      if (pages[bucket].empty()) continue;
      const auto bytes =
          ceremony_.disk.read(from_ / page_path(pages[bucket].digest), kMaxPageBytes);
      if (!bytes) return tl::unexpected(bytes.error());
      const auto page = verify_page(*bytes, published->table, bucket);
      if (!page) return tl::unexpected(page.error());
      for (const model::Record& record : (*page)->records) keys.push_back({record.key, {}});
    }
    return keys;
  }

  void say(const std::string& step) const {
    if (ceremony_.options.progress) ceremony_.options.progress(step);
  }

  const std::string& origin_;
  const Path& from_;
  const Ceremony& ceremony_;
  PublishReport report_;
  RoleSigning roles_;
};

}  // namespace

Result<PublishReport> accept(const FolderLock&, const std::string& origin, const Path& from,
                             const Ceremony& ceremony) {
  return Acceptance(origin, from, ceremony).run();
}

}  // namespace pobratym::repository
