// SPDX-License-Identifier: Apache-2.0
// A file system in memory that writes down every step it is asked for, so that a test can say what
// the medium holds when the power goes after any of them (power_loss.hpp). Programs that are cut
// off do nothing more: one run of an operation serves for a cut at each of its steps.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"

namespace pobratym::test {

/// What a medium holds while nothing runs.
struct StorageImage {
  std::map<std::string, std::shared_ptr<const Bytes>> files;  ///< by path
  std::set<std::string> folders;

  /// Equal for equal images; for telling which ones were seen before.
  [[nodiscard]] std::uint64_t fingerprint() const;
};

struct StorageStep {
  enum class Kind {
    make_folder,
    create,
    write,
    truncate,
    sync_file,
    sync_folder,
    rename,
    remove,
  };
  Kind kind = Kind::create;
  std::string path = {};     ///< rename: the new name
  std::string from = {};     ///< rename only
  std::uint32_t file = 0;    ///< which file, whatever its name
  std::uint64_t offset = 0;  ///< of a write; the new length of a truncation
  std::shared_ptr<const Bytes> bytes = {};
  bool grows = false;  ///< a write that makes its file longer
};

[[nodiscard]] std::string describe(const StorageStep& step);

class SimulatedStorage {
 public:
  struct File {
    std::uint32_t number = 0;  ///< 0 for one that has no name and leaves no trace
    std::shared_ptr<Bytes> bytes;
  };
  using Handle = std::shared_ptr<File>;
  /// Asked before each step: 0 lets it pass, an errno refuses it.
  using Refusal = std::function<int(const StorageStep&)>;

  explicit SimulatedStorage(const StorageImage& image = {});

  [[nodiscard]] bool is_folder(const std::string& path) const { return folders_.contains(path); }
  /// Null when there is no such file.
  [[nodiscard]] Handle find(const std::string& path) const;
  /// Names in a folder, sorted.
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const;

  // The steps. Each answers 0 or an errno.
  int make_folder(const std::string& path);
  int create(const std::string& path, Handle& made);
  int write(const Handle& file, std::uint64_t offset, BytesView bytes);
  int truncate(const Handle& file, std::uint64_t length);
  int sync_file(const Handle& file);
  int sync_folder(const std::string& path);
  int rename(const std::string& from, const std::string& to);
  int remove(const std::string& path);
  int remove_folder(const std::string& path);

  void refuse(Refusal refusal) { refusal_ = std::move(refusal); }

  /// Since this storage was made.
  [[nodiscard]] const std::vector<StorageStep>& steps() const { return steps_; }
  /// As programs see it now, which is more than a cut would leave.
  [[nodiscard]] StorageImage seen() const;

 private:
  int take(StorageStep step);

  std::map<std::string, Handle> files_;
  std::set<std::string> folders_;
  std::vector<StorageStep> steps_;
  Refusal refusal_;
  std::uint32_t last_number_ = 0;
};

[[nodiscard]] std::string folder_of(const std::string& path);

}  // namespace pobratym::test
