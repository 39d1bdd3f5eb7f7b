// SPDX-License-Identifier: Apache-2.0
#include "content/tool/publish_command.hpp"

#include <iterator>
#include <optional>
#include <utility>

#include "content/repository/hand_over.hpp"
#include "content/repository/key_folder.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/origin_key.hpp"
#include "content/repository/publish.hpp"
#include "content/repository/record_owner.hpp"
#include "content/repository/roles_on_disk.hpp"
#include "content/tool/checked_pack.hpp"
#include "content/tool/publish_pages.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {
namespace {

constexpr std::size_t kNamesShown = 20;

void print_names(std::string_view what, const std::vector<std::string>& names, std::ostream& out) {
  if (names.empty()) return;
  out << "  " << what << " " << names.size() << ":";
  for (std::size_t i = 0; i < names.size() && i < kNamesShown; ++i) out << " " << names[i];
  if (names.size() > kNamesShown) out << " and " << names.size() - kNamesShown << " more";
  out << "\n";
}

void print(const repository::PublishReport& report, const Path& folder, std::ostream& out) {
  if (!report.content_changed()) out << "  nothing changed; the signatures are renewed\n";
  if (report.first) {
    out << "  published for the first time\n";
  } else {
    print_names("added", report.added, out);
  }
  print_names("changed", report.changed, out);
  print_names("removed", report.removed, out);
  if (report.left_out > 0) {
    out << "  left out " << count(report.left_out, "record") << " that are drafts or archived\n";
  }
  out << "Wrote " << count(report.written.size(), "file") << ", "
      << size_text(report.bytes_written()) << ": " << report.pages_written << " of "
      << count(report.pages, "page") << ", " << count(report.media_written, "picture")
      << ", index, metadata\n";
  for (const std::string& note : report.notes) out << "Note: " << note << "\n";
  out << folder.string() << " is at timestamp " << report.timestamp << ", snapshot "
      << report.snapshot << ", with " << count(report.records, "record") << "\n";
  if (report.first) {
    out << "Kiosks trust it by its first root: give them "
        << (folder / repository::root_path(1)).string() << "\n";
  }
}

/// Takes out what a partner may not publish, and names it.
void keep_own(import::Pack& pack, std::ostream& out) {
  std::vector<std::string> left_out;
  std::erase_if(pack.records, [&](const import::PackRecord& record) {
    const bool own = !repository::partner_may_not(pack.info.origin, record.record.key);
    if (!own) left_out.push_back(record.record.key.text());
    return !own;
  });
  print_names("not a partner's to publish, and left out:", left_out, out);
}

/// Signed by the city alone, for the host of another repository to take in.
int publish_for_host(const PublishCommandOptions& options, import::Pack& pack,
                     const Surroundings& surroundings) {
  const auto refuse = [&](const Error& error) {
    surroundings.err << error.message << "\n";
    return kRefused;
  };
  std::ostream& out = surroundings.out;
  const std::string& origin = pack.info.origin;
  if (options.only_own) keep_own(pack, out);
  const auto keys = repository::load_keys(RealDisk(FileMode::secret), options.keys);
  if (!keys) return refuse(keys.error());
  const auto lock = repository::lock_for_publishing(options.repository);
  if (!lock) return refuse(lock.error());
  std::vector<model::Record> records;
  for (import::PackRecord& record : pack.records) records.push_back(std::move(record.record));
  RealDisk disk;
  repository::Ceremony ceremony{disk, options.repository, *keys, options.now};
  ceremony.options.progress = [&](std::string_view step) { out << step << std::endl; };
  const auto report = repository::hand_over(*lock, {origin, records, pack.media}, ceremony);
  if (!report) return refuse(report.error());
  if (report->left_out > 0) {
    out << "  left out " << count(report->left_out, "record") << " that are drafts or archived\n";
  }
  out << "Wrote " << count(report->written.size(), "file") << ", "
      << size_text(report->bytes_written()) << "\n";
  for (const std::string& note : report->notes) out << "Note: " << note << "\n";
  out << options.repository.string() << " holds version " << report->role << " of " << origin
      << ", with " << count(report->records, "record")
      << "; hand all of the folder over, and keep it for the next time\n";
  return kDone;
}

/// Whose the repository is, when it is another city's.
std::optional<std::string> other_host(const Path& folder, const std::string& origin) {
  const RealDisk disk;
  const auto root = repository::read_root(disk, folder);
  if (!root || !*root) return std::nullopt;
  const auto roles = repository::read_roles(disk, folder, **root);
  if (!roles || !*roles) return std::nullopt;
  const repository::Delegation* host = repository::host_of(*(*roles)->targets);
  if (host == nullptr || host->name == origin) return std::nullopt;
  return host->name;
}

}  // namespace

int publish(const PublishCommandOptions& options, const Surroundings& surroundings) {
  const auto refuse = [&](const Error& error) {
    surroundings.err << error.message << "\n";
    return kRefused;
  };
  RealDisk disk;
  std::ostream& out = surroundings.out;
  out << "Checking " << options.pack.string() << std::endl;
  auto checked = read_checked(disk, options.pack, options.now);
  if (!checked) return refuse(checked.error());
  if (!checked->problems.empty()) {
    print_problems(*checked, options.pack, out);
    surroundings.err << "Nothing was published: put the problems right first.\n";
    return kRefused;
  }
  if (auto right = check_pages_base(options.pages_base); !right) return refuse(right.error());
  out << "  " << describe_records(checked->pack) << "\n";

  if (options.partner) return publish_for_host(options, checked->pack, surroundings);
  const std::string& origin = checked->pack.info.origin;
  if (const auto host = other_host(options.repository, origin)) {
    return refuse(
        {ErrorCode::invalid, options.repository.string() + " is the repository of " + *host +
                                 ". Publish with --partner into a folder of its own, and let " +
                                 *host + " take that in with pobratym-pack accept"});
  }
  if (const auto at_hand = repository::load_keys(disk, options.keys); !at_hand) {
    return refuse(at_hand.error());  // before a repository folder is made
  }
  const auto lock = repository::lock_for_publishing(options.repository);
  if (!lock) return refuse(lock.error());
  const auto keys = repository::keys_with_origin(options.repository, options.keys, origin);
  if (!keys) return refuse(keys.error());
  if (!keys->made.empty())
    out << "Made a key for " << origin << ": " << keys->made.string() << "\n";
  std::vector<model::Record> records;
  for (import::PackRecord& record : checked->pack.records) {
    records.push_back(std::move(record.record));
  }
  give_pages_address(options.pages_base, records);
  lexicon::MadeLexicon made = lexicon::lexicon_for(disk, options.dictionaries, records);
  for (const std::string& note : made.notes) out << "Note: " << note << "\n";
  std::move(made.records.begin(), made.records.end(), std::back_inserter(records));
  repository::PublishOptions how;
  how.progress = [&](std::string_view step) { out << step << std::endl; };
  const auto report = repository::publish(*lock, {origin, records, checked->pack.media}, disk,
                                          options.repository, keys->keys, options.now, how);
  if (!report) return refuse(report.error());
  print(*report, options.repository, out);
  if (options.pages) publish_pages(disk, records, checked->pack.media, options, out);
  const auto collected =
      repository::collect(*lock, disk, options.repository, options.now, options.grace);
  if (!collected) {
    out << "Note: old files were left where they are: " << collected.error().message << "\n";
  } else if (collected->removed > 0) {
    out << "Removed " << count(collected->removed, "old file") << " that nothing names any more\n";
  }
  return kDone;
}

}  // namespace pobratym::tool
