// SPDX-License-Identifier: Apache-2.0
#include "tests/support/simulated_storage.hpp"

#include <algorithm>
#include <cerrno>

namespace pobratym::test {
namespace {

/// Copies bytes that somebody else still looks at.
Bytes& own(SimulatedStorage::File& file) {
  if (file.bytes.use_count() > 1) file.bytes = std::make_shared<Bytes>(*file.bytes);
  return *file.bytes;
}

/// The names right below a folder, out of paths in order.
template <class Paths, class PathOf>
void add_names(const Paths& paths, const std::string& folder, const PathOf& path_of,
               std::vector<std::string>& names) {
  const std::string start = folder + "/";
  for (auto it = paths.lower_bound(start); it != paths.end(); ++it) {
    const std::string& path = path_of(*it);
    if (!path.starts_with(start)) break;
    if (path.find('/', start.size()) == std::string::npos) {
      names.push_back(path.substr(start.size()));
    }
  }
}

}  // namespace

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

std::uint64_t StorageImage::fingerprint() const {
  std::uint64_t sum = 0;
  const auto add = [&](BytesView bytes) {
    sum = (sum ^ std::hash<BytesView>()(bytes)) * 0x9E3779B97F4A7C15u;
    sum ^= sum >> 29u;
  };
  for (const auto& [path, bytes] : files) {
    add(path);
    add(*bytes);
  }
  for (const std::string& path : folders) add(path);
  return sum;
}

std::string describe(const StorageStep& step) {
  using Kind = StorageStep::Kind;
  switch (step.kind) {
    case Kind::make_folder:
      return "make the folder " + step.path;
    case Kind::create:
      return "create " + step.path;
    case Kind::write:
      return "write " + std::to_string(step.bytes->size()) + " bytes into file " +
             std::to_string(step.file) + " at " + std::to_string(step.offset);
    case Kind::truncate:
      return "cut file " + std::to_string(step.file) + " to " + std::to_string(step.offset);
    case Kind::sync_file:
      return "sync file " + std::to_string(step.file);
    case Kind::sync_folder:
      return "sync the folder " + step.path;
    case Kind::rename:
      return "rename " + step.from + " to " + step.path;
    case Kind::remove:
      return "remove " + step.path;
  }
  return "";
}

SimulatedStorage::SimulatedStorage(const StorageImage& image) : folders_(image.folders) {
  for (const auto& [path, bytes] : image.files) {
    // Never written through: own() copies what the image still holds.
    files_.emplace(
        path, std::make_shared<File>(File{++last_number_, std::const_pointer_cast<Bytes>(bytes)}));
  }
}

SimulatedStorage::Handle SimulatedStorage::find(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : found->second;
}

std::vector<std::string> SimulatedStorage::list(const std::string& folder) const {
  std::vector<std::string> names;
  add_names(
      files_, folder, [](const auto& entry) -> const std::string& { return entry.first; }, names);
  add_names(folders_, folder, [](const std::string& entry) { return entry; }, names);
  std::sort(names.begin(), names.end());
  return names;
}

int SimulatedStorage::take(StorageStep step) {
  if (refusal_) {
    if (const int error = refusal_(step)) return error;
  }
  steps_.push_back(std::move(step));
  return 0;
}

int SimulatedStorage::make_folder(const std::string& path) {
  if (is_folder(path)) return EEXIST;
  if (const int error = take({.kind = StorageStep::Kind::make_folder, .path = path})) return error;
  folders_.insert(path);
  return 0;
}

int SimulatedStorage::create(const std::string& path, Handle& made) {
  if (find(path) || is_folder(path)) return EEXIST;
  if (!is_folder(folder_of(path))) return ENOENT;
  StorageStep step{.kind = StorageStep::Kind::create, .path = path, .file = last_number_ + 1};
  if (const int error = take(std::move(step))) return error;
  made = std::make_shared<File>(File{++last_number_, std::make_shared<Bytes>()});
  files_[path] = made;
  return 0;
}

int SimulatedStorage::write(const Handle& file, std::uint64_t offset, BytesView bytes) {
  if (file->number != 0) {
    StorageStep step{.kind = StorageStep::Kind::write,
                     .file = file->number,
                     .offset = offset,
                     .bytes = std::make_shared<const Bytes>(bytes),
                     .grows = offset + bytes.size() > file->bytes->size()};
    if (const int error = take(std::move(step))) return error;
  }
  Bytes& into = own(*file);
  if (into.size() < offset + bytes.size()) into.resize(offset + bytes.size());
  std::copy(bytes.begin(), bytes.end(), into.begin() + static_cast<std::ptrdiff_t>(offset));
  return 0;
}

int SimulatedStorage::truncate(const Handle& file, std::uint64_t length) {
  if (file->number != 0) {
    StorageStep step{.kind = StorageStep::Kind::truncate, .file = file->number, .offset = length};
    if (const int error = take(std::move(step))) return error;
  }
  own(*file).resize(length);
  return 0;
}

int SimulatedStorage::sync_file(const Handle& file) {
  if (file->number == 0) return 0;
  return take({.kind = StorageStep::Kind::sync_file, .file = file->number});
}

int SimulatedStorage::sync_folder(const std::string& path) {
  if (!is_folder(path)) return ENOENT;
  return take({.kind = StorageStep::Kind::sync_folder, .path = path});
}

int SimulatedStorage::rename(const std::string& from, const std::string& to) {
  const Handle file = find(from);
  if (!file) return ENOENT;
  if (is_folder(to)) return EISDIR;
  StorageStep step{
      .kind = StorageStep::Kind::rename, .path = to, .from = from, .file = file->number};
  if (const int error = take(std::move(step))) return error;
  files_.erase(from);
  files_[to] = file;
  return 0;
}

int SimulatedStorage::remove(const std::string& path) {
  if (!find(path)) return ENOENT;
  if (const int error = take({.kind = StorageStep::Kind::remove, .path = path})) return error;
  files_.erase(path);
  return 0;
}

int SimulatedStorage::remove_folder(const std::string& path) {
  if (!is_folder(path)) return ENOENT;
  if (!list(path).empty()) return ENOTEMPTY;
  if (const int error = take({.kind = StorageStep::Kind::remove, .path = path})) return error;
  folders_.erase(path);
  return 0;
}

StorageImage SimulatedStorage::seen() const {
  StorageImage image;
  image.folders = folders_;
  for (const auto& [path, file] : files_) image.files.emplace(path, file->bytes);
  return image;
}

}  // namespace pobratym::test
