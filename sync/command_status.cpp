// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "content/outbox/outbox.hpp"
#include "sync/command.hpp"
#include "sync/status.hpp"
#include "sync/status_keeper.hpp"
#include "sync/usb.hpp"

namespace pobratym::sync {
namespace {

/// Empty when the kiosk has none yet.
std::optional<Result<outbox::Levels>> outbox_levels(const Disk& disk, const Path& state) {
  if (!disk.exists(state / "outbox.db")) return std::nullopt;
  const auto box = outbox::Outbox::open(state, "kiosk");  // whose does not matter for counting
  return box ? box->levels() : Result<outbox::Levels>(tl::unexpected(box.error()));
}

Json to_json(const Result<outbox::Levels>& levels) {
  if (!levels) return {{"error", levels.error().message}};
  return {{"waiting", levels->waiting},
          {"words", levels->words},
          {"refused", levels->refused},
          {"bytes", levels->bytes},
          {"set_aside", levels->set_aside}};
}

std::string describe(const Result<outbox::Levels>& levels) {
  if (!levels) return "The outbox cannot be read: " + levels.error().message + ".";
  const auto count = [](std::int64_t number, const std::string& noun) {
    return describe_count(static_cast<std::uint64_t>(number), noun);
  };
  std::string words = "The outbox: ";
  words += levels->waiting == 0 ? "nothing waits for the desk"
                                : count(levels->waiting, "message") + " for the desk, " +
                                      std::to_string(levels->words) + " of them visitors' words, " +
                                      describe_bytes(static_cast<std::uint64_t>(levels->bytes));
  if (levels->refused > 0)
    words += "; " + count(levels->refused, "message") + " refused by the desk";
  if (levels->set_aside > 0) {
    words += "; " + count(levels->set_aside, "damaged outbox file") + " set aside";
  }
  return words + ".";
}

}  // namespace

int show_status(const StatusArguments& arguments) {
  const RealDisk disk;
  const SyncStatus status = read_status(disk, arguments.state);
  const auto levels = outbox_levels(disk, arguments.state);
  const auto stick = last_stick(disk, arguments.state);
  if (arguments.json) {
    Json json = status_to_json(status);
    if (levels) json["outbox"] = to_json(*levels);
    if (stick) {
      json["last_stick"] = {
          {"at", format_instant(stick->at)}, {"uk", stick->ukrainian}, {"en", stick->english}};
    }
    std::cout << dump_json_pretty(json) << "\n";
    return kDone;
  }
  std::cout << describe(status, SystemClock().now()) << "\n";
  const std::string word = describe(status.daemon, is_status_kept(arguments.state));
  if (!word.empty()) std::cout << word << "\n";
  if (levels) std::cout << describe(*levels) << "\n";
  if (stick) {
    std::cout << "The last stick, at " << format_instant(stick->at) << ": " << stick->english
              << "\n";
  }
  return kDone;
}

}  // namespace pobratym::sync
