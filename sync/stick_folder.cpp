// SPDX-License-Identifier: Apache-2.0
#include "sync/stick_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "content/base/descriptor.hpp"

namespace pobratym::sync {
namespace {

constexpr std::size_t kMostNames = 10'000;
constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

tl::unexpected<Error> failure(const std::string& doing, const std::string& name, int error) {
  const std::string sentence = "cannot " + doing + " " + name + " on the stick: ";
  switch (error) {
    case ENOENT:
      return fail(ErrorCode::not_found, name + " is not on the stick");
    case ELOOP:
    case ENOTDIR:
    case EISDIR:
    case ENXIO:
      return fail(ErrorCode::untrusted, sentence +
                                            "it is a link, a pipe or a folder where there "
                                            "should be none; empty the stick and copy again");
    case ENOSPC:
    case EDQUOT:
      return fail(ErrorCode::no_space, sentence + "it is full; free some space on it");
    case EROFS:
    case EACCES:
    case EPERM:
      return fail(ErrorCode::no_space, sentence +
                                           "it cannot be written to; slide its lock open, or "
                                           "take another stick");
    default:
      return fail(ErrorCode::failed, sentence + std::strerror(error) + "; was it pulled out?");
  }
}

bool is_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

tl::unexpected<Error> no_name(const std::string& name) {
  return fail(ErrorCode::invalid, "\"" + name + "\" is no name of a file");
}

}  // namespace

StickFolder::StickFolder(int descriptor, std::string name)
    : descriptor_(new int(descriptor),
                  [](const int* open) {
                    ::close(*open);
                    delete open;
                  }),
      name_(std::move(name)) {}

Result<StickFolder> StickFolder::open(const Path& folder) {
  const int descriptor = ::open(folder.c_str(), kFolder);
  if (descriptor < 0) return failure("open", folder.string(), errno);
  return StickFolder(descriptor, folder.string());
}

Result<StickFolder> StickFolder::inside(const std::string& name, Missing missing) const {
  if (!is_name(name)) return no_name(name);
  const std::string whole = name_ + "/" + name;
  if (missing == Missing::is_made && ::mkdirat(*descriptor_, name.c_str(), 0755) != 0 &&
      errno != EEXIST) {
    return failure("make", whole, errno);
  }
  const int descriptor = ::openat(*descriptor_, name.c_str(), kFolder);
  if (descriptor < 0) return failure("open", whole, errno);
  return StickFolder(descriptor, whole);
}

Result<Bytes> StickFolder::read(const std::string& name, std::uint64_t limit) const {
  if (!is_name(name)) return no_name(name);
  const std::string whole = name_ + "/" + name;
  // Without waiting: to open a pipe is to wait for whoever writes into it.
  const Descriptor file(::openat(*descriptor_, name.c_str(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status{};
  if (!file.open() || ::fstat(file.get(), &status) != 0) return failure("read", whole, errno);
  if (!S_ISREG(status.st_mode)) return failure("read", whole, EISDIR);
  Bytes bytes;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t count = ::read(file.get(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure("read", whole, errno);
    if (count == 0) return bytes;
    if (bytes.size() + static_cast<std::size_t>(count) > limit) {
      return fail(ErrorCode::invalid,
                  whole + " is longer than the " + std::to_string(limit) + " bytes allowed for it");
    }
    bytes.append(block.data(), static_cast<std::size_t>(count));
  }
}

Status StickFolder::write(const std::string& name, BytesView bytes) const {
  if (!is_name(name)) return no_name(name);
  const std::string whole = name_ + "/" + name;
  const std::string temporary = name + ".tmp";
  ::unlinkat(*descriptor_, temporary.c_str(), 0);
  {
    const Descriptor file(::openat(*descriptor_, temporary.c_str(),
                                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file.open()) return failure("write", whole, errno);
    if (!write_bytes(file, bytes) || ::fsync(file.get()) != 0) {
      const int error = errno;
      ::unlinkat(*descriptor_, temporary.c_str(), 0);
      return failure("write", whole, error);
    }
  }
  if (::renameat(*descriptor_, temporary.c_str(), *descriptor_, name.c_str()) != 0) {
    const int error = errno;
    ::unlinkat(*descriptor_, temporary.c_str(), 0);
    return failure("write", whole, error);
  }
  return ::fsync(*descriptor_) == 0 ? Status{} : failure("write", whole, errno);
}

Status StickFolder::remove(const std::string& name) const {
  if (!is_name(name)) return no_name(name);
  if (::unlinkat(*descriptor_, name.c_str(), 0) != 0 && errno != ENOENT) {
    return failure("remove", name_ + "/" + name, errno);
  }
  return {};
}

Result<std::vector<std::string>> StickFolder::list() const {
  const int again = ::openat(*descriptor_, ".", kFolder);
  if (again < 0) return failure("list", name_, errno);
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::fdopendir(again), &::closedir);
  if (!folder) {
    const int error = errno;
    ::close(again);
    return failure("list", name_, error);
  }
  std::vector<std::string> names;
  while (names.size() < kMostNames) {
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr) break;
    const std::string name = entry->d_name;
    if (is_name(name)) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace pobratym::sync
