// SPDX-License-Identifier: Apache-2.0
#include "sync/partial_file.hpp"

#include <charconv>
#include <string_view>

namespace pobratym::sync {
namespace {

constexpr std::size_t kDigits = 6;  // so that names sort as their numbers do

Path folder_in(const Path& state_folder) { return state_folder / "partial"; }

/// Whatever else a stray name may hold counts as nothing.
std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

PartialFile::PartialFile(Disk& disk, const Path& state_folder, const Digest& digest)
    : disk_(disk), folder_(folder_in(state_folder)), name_(to_hex(digest) + ".") {}

std::vector<std::string> PartialFile::pieces() const {
  std::vector<std::string> mine;
  const auto names = disk_.list(folder_);
  if (!names) return mine;
  for (const std::string& name : *names) {
    if (name.starts_with(name_) && name.size() == name_.size() + kDigits) mine.push_back(name);
  }
  return mine;
}

Bytes PartialFile::read(std::uint64_t most) const {
  Bytes whole;
  for (const std::string& name : pieces()) {
    const auto piece = disk_.read(folder_ / name, most - whole.size());
    if (!piece) return {};
    whole += *piece;
  }
  return whole;
}

Status PartialFile::add(BytesView piece) {
  const auto before = pieces();
  const std::size_t next = before.empty() ? 0 : number_of(before.back().substr(name_.size())) + 1;
  const std::string number = std::to_string(next);
  if (number.size() > kDigits) return fail(ErrorCode::invalid, "a file in too many pieces");
  return disk_.write(folder_ / (name_ + std::string(kDigits - number.size(), '0') + number), piece);
}

Status PartialFile::forget() {
  for (const std::string& name : pieces()) {
    if (auto gone = disk_.remove(folder_ / name); !gone) return gone;
  }
  return {};
}

Status PartialFile::forget_all(Disk& disk, const Path& state_folder) {
  const auto names = disk.list(folder_in(state_folder));
  if (!names) return tl::unexpected(names.error());
  for (const std::string& name : *names) {
    if (auto gone = disk.remove(folder_in(state_folder) / name); !gone) return gone;
  }
  return {};
}

}  // namespace pobratym::sync
