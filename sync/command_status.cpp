// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "sync/command.hpp"
#include "sync/status.hpp"
#include "sync/status_keeper.hpp"

namespace pobratym::sync {

int show_status(const StatusArguments& arguments) {
  const RealDisk disk;
  const SyncStatus status = read_status(disk, arguments.state);
  if (arguments.json) {
    std::cout << dump_json_pretty(status_to_json(status)) << "\n";
    return kDone;
  }
  std::cout << describe(status, SystemClock().now()) << "\n";
  const std::string word = describe(status.daemon, is_status_kept(arguments.state));
  if (!word.empty()) std::cout << word << "\n";
  return kDone;
}

}  // namespace pobratym::sync
