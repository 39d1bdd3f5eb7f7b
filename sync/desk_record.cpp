// SPDX-License-Identifier: Apache-2.0
#include "sync/desk_record.hpp"

#include "content/store/content_reader.hpp"

namespace pobratym::sync {

DeskRecord desk_record(const Path& state_folder) {
  auto reader = store::ContentReader::open(state_folder / "content.db");
  if (!reader) return {};
  const auto host = reader->host();
  if (!host) return {};
  return {host->desk.address, host->desk.key};
}

}  // namespace pobratym::sync
