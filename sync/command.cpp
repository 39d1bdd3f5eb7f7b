// SPDX-License-Identifier: Apache-2.0
#include "sync/command.hpp"

#include <iostream>

#include "sync/folder_transport.hpp"

namespace pobratym::sync {

int complain(const Error& error, int code) {
  std::cerr << "pobratym-sync: " << error.message << "\n";
  return code;
}

Result<std::unique_ptr<Transport>> open_transport(const std::string& repository, const Disk& disk,
                                                  const CurlSettings& settings) {
  if (repository.find("://") == std::string::npos) {
    return std::make_unique<FolderTransport>(disk, repository);
  }
  auto transport = CurlTransport::open(repository, settings);
  if (!transport) return tl::unexpected(transport.error());
  return std::move(*transport);
}

}  // namespace pobratym::sync
