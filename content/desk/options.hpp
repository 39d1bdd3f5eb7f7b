// SPDX-License-Identifier: Apache-2.0
// The command line of pobratym-desk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/disk.hpp"

namespace pobratym::desk {

struct Options {
  Path data;
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;
  std::string site;  ///< empty: the address it listens at
  /// Of the folder pages/ where the host's record names none; not given: as the last time.
  std::optional<std::string> pages_base;
  bool take_questions = false;  ///< where the host's record does not say
  Path import;
  Path repository;               ///< empty: <data>/repository
  std::vector<Path> keys;        ///< empty: <data>/keys
  std::vector<Path> stick_keys;  ///< empty: <data>/outbox-key.json
  Path web;
  Path dictionaries;
  Path picture_program;                 ///< pobratym-picture beside this program
  Path preview;                         ///< empty: beside this program
  std::vector<std::string> fetch_from;  ///< networks besides the public Internet
  std::string administrator;
  bool insecure_cookies = false;
  bool quick_passwords = false;
};

/// What to end with instead of starting, after the reason was printed.
struct ExitCode {
  int code = 0;
};

[[nodiscard]] std::variant<Options, ExitCode> options_from(int argc, char** argv);

}  // namespace pobratym::desk
