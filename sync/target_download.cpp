// SPDX-License-Identifier: Apache-2.0
#include "sync/target_download.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "content/base/descriptor.hpp"
#include "content/base/hasher.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::sync {
namespace {

/// A file beside the one it will become. "+" is in no quoted name, so it is nobody else's; what an
/// earlier run left when it was killed is written over.
class Temporary {
 public:
  explicit Temporary(const Path& to) : path_(to.parent_path() / "+arriving") {
    ::unlink(path_.c_str());
    file_ = Descriptor(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  }
  ~Temporary() {
    if (file_.open() && !kept_) ::unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  [[nodiscard]] Status opened() const { return file_.open() ? Status() : failure(); }

  [[nodiscard]] Status add(BytesView piece) {
    return write_bytes(file_, piece) ? Status() : failure();
  }

  [[nodiscard]] Status become(const Path& to, Disk& disk) {
    if (::fsync(file_.get()) != 0) return failure();
    auto done = disk.replace(to, path_);
    kept_ = done.has_value();
    return done;
  }

 private:
  [[nodiscard]] Status failure() const {
    const bool full = errno == ENOSPC || errno == EROFS || errno == EDQUOT;
    return fail(full ? ErrorCode::no_space : ErrorCode::failed,
                "cannot write " + path_.string() + ": " + std::strerror(errno) +
                    (full ? "; free some space or make the disk writable" : ""));
  }

  Path path_;
  Descriptor file_{-1};
  bool kept_ = false;
};

bool is_here(const Path& path, const WantedTarget& target) {
  const std::uint64_t length = target.file.length;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error) ||
      std::filesystem::file_size(path, error) != length) {
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  Bytes block(kPieceBytes, '\0');
  Hasher hasher;
  while (in && hasher.length() <= length) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    hasher.add(BytesView(block).substr(0, static_cast<std::size_t>(in.gcount())));
  }
  return repository::verify_target(hasher, target.name, target.file).has_value();
}

}  // namespace

Status download_target(Transport& transport, Disk& disk, const WantedTarget& target,
                       const Path& to) {
  if (is_here(to, target)) return {};
  if (auto made = disk.make_folders(to.parent_path()); !made) return made;
  Temporary temporary(to);
  if (auto opened = temporary.opened(); !opened) return opened;
  Hasher hasher;
  const FetchLimits limits{.most = repository::kMaxTargetBytes, .exact = target.file.length};
  auto fetched = transport.fetch_rest(target.path, 0, limits, [&](BytesView piece) {
    hasher.add(piece);
    return temporary.add(piece);
  });
  if (!fetched) return fetched;
  if (auto good = repository::verify_target(hasher, target.name, target.file); !good) return good;
  return temporary.become(to, disk);
}

}  // namespace pobratym::sync
