// SPDX-License-Identifier: Apache-2.0
// The words of the commands that decide who may publish (ceremony_command.hpp).
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "content/tool/ceremony_command.hpp"

namespace pobratym::tool {

/// What these commands share with all others.
struct CommonWords {
  std::function<void(CLI::App&)> now_option;
  std::function<Instant()> now;
  std::function<std::string(const std::string& examples)> footer;
  const Surroundings& surroundings;
  int& code;
};

/// `options` is filled while the words are read and must live until then.
void add_ceremony_commands(CLI::App& app, CeremonyOptions& options, const CommonWords& common);

}  // namespace pobratym::tool
