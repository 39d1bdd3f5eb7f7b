// SPDX-License-Identifier: Apache-2.0
// `pobratym-sync usb` and `pobratym-sync deliver`: the way up and the way by hand, for a person or
// a rule of the system that calls them. What they are not told they take from the host's record,
// which is signed: the desk's address and key.
#pragma once

#include <string>

#include "sync/curl_transport.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace pobratym::sync {

struct UsbArguments {
  std::string state, root, at, kiosk = "kiosk", desk_key, now;
};

/// 0: every stick brought what it could; 1: something was refused, a sentence says what; 2: the
/// command line was not understood; 3: there is no stick with a folder "pobratym".
[[nodiscard]] int run_usb(const UsbArguments& arguments);
[[nodiscard]] CLI::App* add_usb_command(CLI::App& app, UsbArguments& arguments);

struct DeliverArguments {
  std::string state, desk, kiosk = "kiosk", now;
  CurlSettings connection;
};

/// 0: nothing waits any more; 1: something does, a sentence says why; 2: the command line was not
/// understood.
[[nodiscard]] int run_deliver(const DeliverArguments& arguments);
[[nodiscard]] CLI::App* add_deliver_command(CLI::App& app, DeliverArguments& arguments);

}  // namespace pobratym::sync
