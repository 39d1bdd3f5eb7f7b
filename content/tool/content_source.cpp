// SPDX-License-Identifier: Apache-2.0
#include "content/tool/content_source.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "content/model/zone.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/pack_records.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/repository/verify_content.hpp"
#include "content/store/content_reader.hpp"
#include "content/tool/checked_pack.hpp"

namespace pobratym::tool {
namespace {

using Records = std::vector<model::Record>;

Result<Records> from_pack(const Disk& disk, const Path& folder, Instant now, std::ostream& out) {
  auto checked = read_checked(disk, folder, now);
  if (!checked) return tl::unexpected(checked.error());
  if (!checked->problems.empty()) {
    print_problems(*checked, folder, out);
    return fail(ErrorCode::invalid, "Nothing was exported: put the problems right first.");
  }
  Records records;
  for (auto& record : checked->pack.records) records.push_back(std::move(record.record));
  return records;
}

/// All records of one origin, out of its pack, each page held against the signed index.
Status add_origin(const Disk& disk, const Path& folder, const std::string& origin,
                  const repository::Verified<repository::Targets>& role, Records& records) {
  if (role->targets.empty()) return {};
  const auto target = repository::origin_target(role, origin, "pack");
  if (!target) return tl::unexpected(target.error());
  const auto bytes = disk.read(folder / repository::target_path(origin, "pack", target->sha256),
                               repository::kMaxPackBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  auto pack = repository::pack_records(*bytes, role, origin);
  if (!pack) return tl::unexpected(pack.error());
  std::move(pack->records.begin(), pack->records.end(), std::back_inserter(records));
  return {};
}

Result<Records> from_repository(const Disk& disk, const Path& folder) {
  const auto root = repository::read_root(disk, folder);
  if (!root) return tl::unexpected(root.error());
  const auto none = [&] {
    return fail(ErrorCode::not_found, "there is nothing published in " + folder.string() +
                                          "; make it with pobratym-pack publish");
  };
  if (!*root) return none();
  const auto roles = repository::read_roles(disk, folder, **root);
  if (!roles) return tl::unexpected(roles.error());
  if (!*roles) return none();
  Records records;
  for (const auto& [origin, role] : (*roles)->origins) {
    if (auto done = add_origin(disk, folder, origin, role, records); !done) {
      return tl::unexpected(done.error());
    }
  }
  return records;
}

/// What a kiosk could show on that day by its host's clock.
Result<Records> from_state(const Path& folder, Instant now) {
  auto reader = store::ContentReader::open(folder / "content.db");
  if (!reader) return tl::unexpected(reader.error());
  const auto host = reader->host();
  if (!host) return tl::unexpected(host.error());
  const auto local = model::to_local(now, host->timezone);
  const auto today = local ? local->date : model::Date(std::chrono::floor<std::chrono::days>(now));
  Records records;
  for (const auto* type : {"host", "city", "organisation", "event"}) {
    auto found = reader->records(type, today);
    if (!found) return tl::unexpected(found.error());
    for (const model::Record& record : *found) records.push_back(record);
  }
  return records;
}

}  // namespace

Result<std::vector<model::Record>> read_source(const Disk& disk, const ContentSource& source,
                                               Instant now, std::ostream& out) {
  if (!source.pack.empty()) return from_pack(disk, source.pack, now, out);
  if (!source.repository.empty()) return from_repository(disk, source.repository);
  return from_state(source.state, now);
}

}  // namespace pobratym::tool
