// SPDX-License-Identifier: Apache-2.0
// pobratym-sync: brings a repository's content into a state folder, and says how it went.
#include <CLI/CLI.hpp>

#include "sync/command.hpp"
#include "sync/usb_command.hpp"

using namespace pobratym::sync;

int main(int argc, char** argv) {
  CLI::App app{"Follows a signed repository: fetches what is new, verifies it and applies it."};
  app.require_subcommand(1);
  OnceArguments once;
  CLI::App* once_command = app.add_subcommand("once", "Sync now, then end");
  once_command
      ->add_option("--repository", once.repository,
                   "address (https://…, http://…) or folder of the repository")
      ->required();
  once_command->add_option("--state", once.state, "folder for what was fetched")->required();
  once_command->add_option("--root", once.root, "root.json to trust at the first run");
  once_command->add_option(
      "--installed", once.installed,
      "repository that came with the program, shown when nothing else is left");
  once_command->add_option("--now", once.now, "the time to take instead of the clock's");
  once_command->add_option("--picture-width", once.picture_width,
                           "the screen's width in pixels: of each picture the size that fits is "
                           "fetched, else the widest");
  once_command->add_flag("--verbose", once.verbose, "name every file that is asked for");

  RunArguments run;
  CLI::App* run_command = app.add_subcommand("run", "Sync again and again, until told to stop");
  run_command->add_option("--config", run.config, "the configuration, a JSON file");
  run_command
      ->add_option("--set", run.settings,
                   "name=value in place of what the configuration says, as in every_seconds=600")
      ->allow_extra_args(false);
  run_command->add_flag("--check", run.check, "show the settings that hold, then end");

  StatusArguments status;
  CLI::App* status_command = app.add_subcommand("status", "Say how the last sync went");
  status_command->add_option("--state", status.state, "the folder that was synced into")
      ->required();
  status_command->add_flag("--json", status.json, "for programs");

  UsbArguments usb;
  const CLI::App* usb_command = add_usb_command(app, usb);
  DeliverArguments deliver;
  const CLI::App* deliver_command = add_deliver_command(app, deliver);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  if (*usb_command) return run_usb(usb);
  if (*deliver_command) return run_deliver(deliver);
  if (*once_command) return run_once(once);
  return *run_command ? run_daemon(run) : show_status(status);
}
