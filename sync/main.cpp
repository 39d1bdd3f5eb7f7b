// SPDX-License-Identifier: Apache-2.0
// pobratym-sync: brings a repository's content into a state folder, and says how it went.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "content/repository/limits.hpp"
#include "sync/curl_transport.hpp"
#include "sync/folder_transport.hpp"
#include "sync/once.hpp"
#include "sync/told_transport.hpp"
#include "sync/usb_command.hpp"

using namespace pobratym;

namespace {

constexpr int kDone = 0, kFailed = 1, kUsage = 2;

struct Arguments {
  std::string repository, state, root, now;
  bool verbose = false, json = false;
};

int complain(const Error& error, int code) {
  std::cerr << "pobratym-sync: " << error.message << "\n";
  return code;
}

Result<std::unique_ptr<sync::Transport>> open_transport(const std::string& repository,
                                                        const Disk& disk) {
  if (repository.find("://") == std::string::npos) {
    return std::make_unique<sync::FolderTransport>(disk, repository);
  }
  auto transport = sync::CurlTransport::open(repository, {});
  if (!transport) return tl::unexpected(transport.error());
  return std::move(*transport);
}

/// One line that is written over, and only where somebody looks.
void show_progress(std::string_view what, std::uint64_t done, std::uint64_t total) {
  std::cerr << "\r" << what << ": " << done << " of " << total << "\033[K";
  if (done == total) std::cerr << "\r\033[K";
  std::cerr.flush();
}

int run_once(const Arguments& arguments) {
  Instant now = SystemClock().now();
  if (!arguments.now.empty()) {
    const auto given = parse_instant(arguments.now);
    if (!given) {
      return complain({ErrorCode::invalid, "--now is not of the form 2026-11-24T08:30:00Z"},
                      kUsage);
    }
    now = *given;
  }
  RealDisk disk;
  std::optional<Bytes> root;
  if (!arguments.root.empty()) {
    auto bytes = disk.read(arguments.root, repository::kMaxRootBytes);
    if (!bytes) return complain(bytes.error(), kUsage);
    root = std::move(*bytes);
  }
  auto transport = open_transport(arguments.repository, disk);
  if (!transport) return complain(transport.error(), kUsage);
  sync::ToldTransport told(**transport, [](const std::string& line) { std::cerr << line << "\n"; });
  sync::Transport& used = arguments.verbose ? static_cast<sync::Transport&>(told) : **transport;
  const bool watched = ::isatty(STDERR_FILENO) == 1 && !arguments.verbose;
  const sync::Progress progress = [watched](std::string_view what, std::uint64_t done,
                                            std::uint64_t total) {
    if (watched) show_progress(what, done, total);
  };
  const auto outcome = sync::sync_once({used, disk, arguments.state, root, progress}, now);
  if (!outcome) return complain(outcome.error(), kFailed);
  const bool good = outcome->status.state == sync::SyncState::up_to_date;
  (good ? std::cout : std::cerr) << sync::describe(*outcome) << "\n";
  return good ? kDone : kFailed;
}

int show_status(const Arguments& arguments) {
  const RealDisk disk;
  const sync::SyncStatus status = sync::read_status(disk, arguments.state);
  if (arguments.json) {
    std::cout << dump_json_pretty(sync::status_to_json(status)) << "\n";
  } else {
    std::cout << sync::describe(status, SystemClock().now()) << "\n";
  }
  return kDone;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Follows a signed repository: fetches what is new, verifies it and applies it."};
  app.require_subcommand(1);
  Arguments arguments;
  CLI::App* once = app.add_subcommand("once", "Sync now, then end");
  once->add_option("--repository", arguments.repository,
                   "address (https://…, http://…) or folder of the repository")
      ->required();
  once->add_option("--state", arguments.state, "folder for what was fetched")->required();
  once->add_option("--root", arguments.root, "root.json to trust at the first run");
  once->add_option("--now", arguments.now, "the time to take instead of the clock's");
  once->add_flag("--verbose", arguments.verbose, "name every file that is asked for");
  CLI::App* status = app.add_subcommand("status", "Say how the last sync went");
  status->add_option("--state", arguments.state, "the folder that was synced into")->required();
  status->add_flag("--json", arguments.json, "for programs");
  sync::UsbArguments usb;
  const CLI::App* usb_command = sync::add_usb_command(app, usb);
  sync::DeliverArguments deliver;
  const CLI::App* deliver_command = sync::add_deliver_command(app, deliver);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  if (*usb_command) return sync::run_usb(usb);
  if (*deliver_command) return sync::run_deliver(deliver);
  return *once ? run_once(arguments) : show_status(arguments);
}
