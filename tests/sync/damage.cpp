// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/damage.hpp"

#include <algorithm>
#include <fstream>

namespace pobratym::test {
namespace {

namespace fs = std::filesystem;

/// In place, as a card does it: whoever has the file open sees it too.
void overwrite(const Path& file, std::uintmax_t from, const Bytes& bytes) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(from));
  stream << bytes;
}

}  // namespace

std::string describe(Damage damage) {
  switch (damage) {
    case Damage::flipped_bit:
      return "a flipped bit";
    case Damage::cut_short:
      return "cut short";
    case Damage::deleted:
      return "deleted";
    case Damage::zeros:
      return "zeros";
    case Damage::folder_instead:
      return "a folder instead";
    case Damage::unreadable:
      return "unreadable";
  }
  return "";
}

void do_damage(const Path& file, Damage damage) {
  const std::uintmax_t size = fs::file_size(file);
  switch (damage) {
    case Damage::flipped_bit: {
      const Bytes bytes = RealDisk().read(file, size).value();
      // What is unused in a database's pages is zero, and nobody misses it.
      const std::size_t used = std::min(bytes.find_first_not_of('\0', size / 2), bytes.size() - 1);
      overwrite(file, used, Bytes(1, static_cast<char>(bytes[used] ^ 4)));
      break;
    }
    case Damage::cut_short:
      fs::resize_file(file, size / 2);
      break;
    case Damage::deleted:
      fs::remove(file);
      break;
    case Damage::zeros:
      overwrite(file, 0, Bytes(size, '\0'));
      break;
    case Damage::folder_instead:
      fs::remove(file);
      fs::create_directories(file / "below");
      break;
    case Damage::unreadable:  // for anybody but root, who sees a healthy file
      fs::permissions(file, fs::perms::none);
      break;
  }
}

std::vector<std::string> files_below(const Path& folder, const std::string& ending) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), folder).string();
    if (entry.is_regular_file() && name.ends_with(ending)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace pobratym::test
