// SPDX-License-Identifier: Apache-2.0
#include "content/repository/collect.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/base/json.hpp"
#include "content/base/temporary_name.hpp"
#include "content/repository/named_files.hpp"
#include "content/repository/roles_on_disk.hpp"

namespace pobratym::repository {
namespace {

constexpr const char* kNotes = "unnamed.json";
constexpr JsonLimits kNotesLimits{256u << 20u, 4, 4'000'000};

/// Since when nothing names a file.
using Unnamed = std::map<std::string, Instant>;

/// Notes that are missing or damaged begin anew, and so does every grace: files stay longer.
Unnamed read_notes(const Disk& disk, const Path& folder) {
  Unnamed notes;
  const auto bytes = disk.read(folder / kNotes, kNotesLimits.bytes);
  const auto json = bytes ? parse_json(*bytes, kNotesLimits) : fail(ErrorCode::not_found, "");
  const Json* files = json ? member(*json, "unnamed_since") : nullptr;
  if (files == nullptr || !files->is_object()) return notes;
  for (const auto& [path, since] : files->items()) {
    const auto instant = since.is_string() ? parse_instant(since.get<std::string>()) : std::nullopt;
    if (instant) notes.emplace(path, *instant);
  }
  return notes;
}

Status write_notes(Disk& disk, const Path& folder, const Unnamed& notes) {
  if (notes == read_notes(disk, folder)) return {};
  Json files = Json::object();
  for (const auto& [path, since] : notes) files[path] = format_instant(since);
  return disk.write(folder / kNotes, dump_json({{"unnamed_since", files}}));
}

/// "12.kharkiv.json" → 12 and "kharkiv"; empty for any other name, and for roots, which stay.
std::optional<std::pair<Version, std::string>> role_file(const std::string& name) {
  Version version = 0;
  const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), version);
  const std::string rest(stop, name.data() + name.size());
  if (error != std::errc() || !rest.starts_with('.') || !rest.ends_with(".json")) {
    return std::nullopt;
  }
  if (rest.size() <= 6 || rest == ".root.json") return std::nullopt;
  return std::pair(version, rest.substr(1, rest.size() - 6));
}

/// Whether a file in metadata/ is of the past.
bool is_past(const std::string& name, const NamedFiles& named) {
  const auto file = role_file(name);
  if (!file) return false;
  const auto current = named.current.find(file->second);
  return current != named.current.end() && file->first < current->second;
}

/// Every file that the writer may have written, in order of its path.
Result<std::vector<std::string>> files_in(const Disk& disk, const Path& folder,
                                          const NamedFiles& named) {
  std::vector<std::string> paths;
  const auto metadata = disk.list(folder / "metadata");
  if (!metadata) return tl::unexpected(metadata.error());
  for (const std::string& name : *metadata) {
    if (is_past(name, named) || is_temporary_name(name)) paths.push_back("metadata/" + name);
  }
  for (const std::string top : {"blobs", "patches", "targets"}) {
    const auto below = disk.list(folder / top);
    if (!below) return tl::unexpected(below.error());
    for (const std::string& middle : *below) {
      const auto names = disk.list(folder / top / middle);
      if (!names) continue;  // a stray file between the folders; it does no harm
      for (const std::string& name : *names) paths.push_back(top + "/" + middle + "/" + name);
    }
  }
  return paths;
}

}  // namespace

Result<Collected> collect(const FolderLock&, Disk& disk, const Path& folder, Instant now,
                          std::chrono::seconds grace) {
  const auto root = read_root(disk, folder);
  if (!root) return tl::unexpected(root.error());
  if (!*root) return Collected{};
  const auto roles = read_roles(disk, folder, **root);
  if (!roles) return tl::unexpected(roles.error());
  if (!*roles) return Collected{};
  const auto named = named_files(disk, folder, **roles);
  if (!named) return tl::unexpected(named.error());
  const auto files = files_in(disk, folder, *named);
  if (!files) return tl::unexpected(files.error());

  const Unnamed before = read_notes(disk, folder);
  Unnamed after;
  Collected collected;
  for (const std::string& path : *files) {
    if (named->paths.contains(path)) continue;
    const auto noted = before.find(path);
    const Instant since = noted == before.end() ? now : std::min(noted->second, now);
    if (now - since >= grace) {
      if (auto gone = disk.remove(folder / path); !gone) return tl::unexpected(gone.error());
      ++collected.removed;
    } else {
      after.emplace(path, since);
    }
  }
  collected.waiting = after.size();
  if (auto written = write_notes(disk, folder, after); !written) {
    return tl::unexpected(written.error());
  }
  return collected;
}

}  // namespace pobratym::repository
