// SPDX-License-Identifier: Apache-2.0
#include "content/tool/show_command.hpp"

#include <algorithm>
#include <iomanip>

#include "content/repository/check.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {
namespace {

void print_roles(const repository::RepositorySummary& summary, std::ostream& out) {
  std::size_t width = 9;
  for (const auto& role : summary.roles) width = std::max(width, role.name.size());
  out << std::left << std::setw(static_cast<int>(width)) << "role"
      << "  version  expires\n";
  for (const repository::RoleSummary& role : summary.roles) {
    out << std::left << std::setw(static_cast<int>(width)) << role.name << "  " << std::right
        << std::setw(7) << role.version << "  " << format_instant(role.expires)
        << (role.expired ? "  EXPIRED" : "") << "\n";
  }
  for (const repository::NestedSummary& nested : summary.nested) {
    out << nested.role.name << " " << nested.role.version << ", by " << nested.delegator
        << ", which kiosks pass over; expires " << format_instant(nested.role.expires) << "\n";
  }
  if (!summary.host.empty()) out << "The repository belongs to " << summary.host << ".\n";
}

void print_origin(const repository::OriginSummary& origin, std::ostream& out) {
  out << "\n"
      << origin.name << ": " << count(origin.records, "record") << " on " << origin.pages << " of "
      << count(origin.buckets, "page") << "\n"
      << "  pages     " << size_text(origin.page_bytes) << "\n"
      << "  index     " << size_text(origin.index_bytes) << "\n"
      << "  pictures  " << size_text(origin.media_bytes) << " in " << count(origin.media, "file")
      << "\n"
      << "  pack      " << size_text(origin.pack_bytes) << " (all of it but the pictures)\n";
}

}  // namespace

int show(const ShowOptions& options, const Surroundings& surroundings) {
  const RealDisk disk;
  const auto summary = repository::check_repository(disk, options.repository, options.now);
  if (!summary) {
    surroundings.err << options.repository.string() << ": " << summary.error().message << "\n";
    return kRefused;
  }
  print_roles(*summary, surroundings.out);
  for (const auto& origin : summary->origins) print_origin(origin, surroundings.out);
  for (const std::string& city : summary->silent) {
    surroundings.out << "\n" << city << ": may publish, and has not yet\n";
  }
  for (const std::string& sentence : summary->cut_off) {
    surroundings.out << "\nWarning: " << sentence << "\n";
  }
  const bool expired = std::ranges::any_of(summary->roles, &repository::RoleSummary::expired);
  if (expired) {
    surroundings.err << "Signatures have expired: kiosks take nothing new from here. Publish again "
                        "to renew them.\n";
    return kRefused;
  }
  surroundings.out << "\nEvery signature, page, pack and picture verifies.\n";
  return kDone;
}

}  // namespace pobratym::tool
