// SPDX-License-Identifier: Apache-2.0
#include "sync/stick_search.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::sync {
namespace {

constexpr std::size_t kMostSticks = 16;
constexpr std::size_t kMostFolders = 256;

/// A folder itself, not a link to one.
bool is_folder(const Path& path, struct stat& status) {
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_folder(const Path& path) {
  struct stat status{};
  return is_folder(path, status);
}

std::vector<Path> folders_in(const Path& parent) {
  std::vector<Path> folders;
  std::error_code error;
  for (std::filesystem::directory_iterator it(parent, error), end;
       !error && it != end && folders.size() < kMostFolders; it.increment(error)) {
    if (is_folder(it->path())) folders.push_back(it->path());
  }
  return folders;
}

std::vector<Path> folders_like(const std::string& place) {
  std::vector<Path> found = {"/"};
  for (const std::string& part : split(place, '/')) {
    if (part.empty()) continue;
    std::vector<Path> deeper;
    for (const Path& folder : found) {
      if (part == "*") {
        const auto inside = folders_in(folder);
        deeper.insert(deeper.end(), inside.begin(), inside.end());
      } else if (is_folder(folder / part)) {
        deeper.push_back(folder / part);
      }
      if (deeper.size() > kMostFolders) break;
    }
    found = std::move(deeper);
  }
  return found;
}

}  // namespace

std::vector<std::string> usual_stick_places() {
  return {"/media/*", "/media/*/*", "/run/media/*/*", "/mnt", "/mnt/*"};
}

std::vector<Path> find_sticks(std::span<const std::string> places) {
  std::vector<Path> sticks;
  for (const std::string& place : places) {
    for (const Path& folder : folders_like(place)) {
      if (is_folder(folder / kStickFolder)) sticks.push_back(folder);
    }
  }
  std::ranges::sort(sticks);
  const auto rest = std::ranges::unique(sticks);
  sticks.erase(rest.begin(), rest.end());
  if (sticks.size() > kMostSticks) sticks.resize(kMostSticks);
  return sticks;
}

std::optional<Path> StickMemory::next(std::span<const Path> present) {
  std::vector<Seen> now;
  for (const Path& stick : present) {
    struct stat status{};
    if (is_folder(stick / kStickFolder, status)) {
      now.push_back({stick, status.st_dev, status.st_ino});
    }
  }
  std::erase_if(seen_, [&](const Seen& seen) { return std::ranges::find(now, seen) == now.end(); });
  for (const Seen& stick : now) {
    if (std::ranges::find(seen_, stick) != seen_.end()) continue;
    seen_.push_back(stick);
    return stick.path;
  }
  return std::nullopt;
}

}  // namespace pobratym::sync
