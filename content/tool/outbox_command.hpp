// SPDX-License-Identifier: Apache-2.0
// pobratym-pack outbox: the desk's end of what kiosks send by USB stick, until the desk does it in
// a browser. Each entry becomes a file named by its key, so that one which comes twice is one.
#pragma once

#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/tool/surroundings.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace pobratym::tool {

struct OutboxOptions {
  Path key;
  std::vector<Path> files;  ///< sealed ones
  Path into;                ///< for entries
  Path receipts;            ///< empty: beside each file's folder, where a kiosk looks for them
};

/// Makes the key when there is none, and shows its public part.
[[nodiscard]] int outbox_key(const OutboxOptions& options, const Surroundings& surroundings);

/// Opens, keeps, and only then writes the receipts by which kiosks forget.
[[nodiscard]] int open_outbox(const OutboxOptions& options, const Surroundings& surroundings);

/// Adds the commands; `code` gets the exit code of the one that is called. The arguments must live
/// as long as `app`.
void add_outbox_commands(CLI::App& app, OutboxOptions& options, int& code,
                         const Surroundings& surroundings);

}  // namespace pobratym::tool
