// SPDX-License-Identifier: Apache-2.0
#include "content/tool/check_command.hpp"

#include "content/tool/checked_pack.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {

int check(const CheckOptions& options, const Surroundings& surroundings) {
  const RealDisk disk;
  const auto checked = read_checked(disk, options.pack, options.now);
  if (!checked) {
    surroundings.err << checked.error().message << "\n";
    return kRefused;
  }
  if (!checked->problems.empty()) {
    print_problems(*checked, options.pack, surroundings.out);
    return kRefused;
  }
  surroundings.out << options.pack.string() << ": no problems\n  "
                   << describe_records(checked->pack) << "\n  "
                   << count(checked->pack.media.size(), "picture") << "\n";
  return kDone;
}

}  // namespace pobratym::tool
