// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_transport.hpp"

#include <algorithm>
#include <system_error>

namespace pobratym::sync {
namespace {

bool lies_in(const Path& file, const Path& folder) {
  const auto [rest, _] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return rest == folder.end();
}

}  // namespace

Result<Bytes> FolderTransport::fetch(const std::string& path, const FetchLimits& limits) {
  ++traffic_.requests;
  if (!is_repository_path(path)) {
    return fail(ErrorCode::invalid, "\"" + path + "\" is no name of a file in a repository");
  }
  std::error_code error;
  const Path folder = std::filesystem::canonical(folder_, error);
  if (error || !std::filesystem::is_directory(folder, error)) {
    return fail(ErrorCode::unreachable, "there is no folder " + folder_.string() +
                                            "; is the stick plugged in and mounted?");
  }
  const Path file = std::filesystem::canonical(folder / path, error);
  if (error) {
    return fail(ErrorCode::not_found, path + " is not in the folder " + folder_.string());
  }
  if (!lies_in(file, folder)) {
    return fail(ErrorCode::untrusted, path + " is a link that leads out of the folder " +
                                          folder_.string() + "; copy the repository again");
  }
  if (!std::filesystem::is_regular_file(file, error)) {
    return fail(ErrorCode::not_found, path + " in the folder " + folder_.string() + " is no file");
  }
  const std::uint64_t length = std::filesystem::file_size(file, error);
  if (auto checked = check_length(path, error ? 0 : length, limits); !checked) {
    return tl::unexpected(checked.error());
  }
  auto bytes = disk_.read(file, limits.exact.value_or(limits.most));
  if (!bytes) return fail_in("reading the repository", bytes.error());
  traffic_.bytes += bytes->size();
  return bytes;
}

Result<bool> FolderTransport::may_have(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder_, error)) return true;  // fetch() has the words for it
  ++traffic_.requests;
  return std::filesystem::exists(folder_ / path, error);
}

Status FolderTransport::fetch_all(std::span<const FetchRequest> requests, const Arrival& arrival) {
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (auto taken = arrival(i, fetch(requests[i].path, requests[i].limits)); !taken) return taken;
  }
  return {};
}

}  // namespace pobratym::sync
