// SPDX-License-Identifier: Apache-2.0
#include "sync/usb_command.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <optional>

#include "content/repository/limits.hpp"
#include "sync/curl_courier.hpp"
#include "sync/deliver.hpp"
#include "sync/desk_record.hpp"
#include "sync/health.hpp"
#include "sync/stick_search.hpp"
#include "sync/stick_words.hpp"
#include "sync/usb.hpp"

namespace pobratym::sync {
namespace {

enum Code : std::uint8_t { good = 0, bad = 1, usage = 2, no_stick = 3 };

int stop(const Error& error, Code code) {
  std::cerr << "pobratym-sync: " << error.message << "\n";
  return code;
}

Result<Instant> moment(const std::string& given) {
  if (given.empty()) return SystemClock().now();
  if (const auto instant = parse_instant(given)) return *instant;
  return fail(ErrorCode::invalid, "--now is not of the form 2026-11-24T08:30:00Z");
}

/// Without one, files are not sealed: better no copy than one that anybody can read.
Result<std::optional<outbox::SealingKey>> sealing_key(const UsbArguments& arguments) {
  const std::string hex =
      arguments.desk_key.empty() ? desk_record(arguments.state).key : arguments.desk_key;
  if (hex.empty()) return std::optional<outbox::SealingKey>();
  auto key = outbox::SealingKey::from_hex(hex);
  if (!key) return tl::unexpected(key.error());
  return std::optional(*key);
}

int serve(const StickParts& parts, const Path& top, Instant now) {
  const auto result = serve_stick(parts, top, now);
  if (!result) return stop(result.error(), Code::bad);
  std::cout << top.string() << "\n" << in_ukrainian(*result) << "\n" << in_english(*result) << "\n";
  for (const std::string& detail : {result->why, result->post.trouble}) {
    if (!detail.empty()) std::cerr << "pobratym-sync: " << detail << "\n";
  }
  return result->good() ? Code::good : Code::bad;
}

}  // namespace

int run_usb(const UsbArguments& arguments) {
  const auto now = moment(arguments.now);
  if (!now) return stop(now.error(), Code::usage);
  RealDisk disk;
  std::optional<Bytes> root;
  if (!arguments.root.empty()) {
    auto bytes = disk.read(arguments.root, repository::kMaxRootBytes);
    if (!bytes) return stop(bytes.error(), Code::usage);
    root = std::move(*bytes);
  }
  const auto key = sealing_key(arguments);
  if (!key) return stop(key.error(), Code::usage);
  const auto places = usual_stick_places();
  const auto sticks = arguments.at.empty() ? find_sticks(places) : std::vector<Path>{arguments.at};
  if (sticks.empty()) {
    return stop({ErrorCode::not_found,
                 "no stick with a folder \"pobratym\" is plugged in and "
                 "mounted; name its folder with --at"},
                Code::no_stick);
  }
  const auto outbox = outbox::Outbox::open(arguments.state, arguments.kiosk);
  if (!outbox) return stop(outbox.error(), Code::bad);
  int code = Code::good;
  for (const Path& stick : sticks) {
    code = std::max(
        code, serve({disk, arguments.state, root, [](auto...) {}, &*outbox, *key}, stick, *now));
  }
  return code;
}

CLI::App* add_usb_command(CLI::App& app, UsbArguments& arguments) {
  CLI::App* command = app.add_subcommand(
      "usb", "Take content from a USB stick, and put residents' feedback onto it");
  command->add_option("--state", arguments.state, "folder for what was fetched")->required();
  command->add_option("--root", arguments.root, "root.json to trust at the first run");
  command->add_option("--at", arguments.at,
                      "where the stick is mounted; without it all usual places are looked at");
  command->add_option("--kiosk", arguments.kiosk, "this kiosk's name, as in city-hall-1")
      ->capture_default_str();
  command->add_option("--desk-key", arguments.desk_key,
                      "key to close feedback with; without it the one in the host's record");
  command->add_option("--now", arguments.now, "the time to take instead of the clock's");
  return command;
}

int run_deliver(const DeliverArguments& arguments) {
  const auto now = moment(arguments.now);
  if (!now) return stop(now.error(), Code::usage);
  const std::string address =
      arguments.desk.empty() ? desk_record(arguments.state).address : arguments.desk;
  if (address.empty()) {
    return stop({ErrorCode::invalid, "no desk is known; name its address with --desk"},
                Code::usage);
  }
  const auto courier = CurlCourier::open(address, arguments.connection);
  if (!courier) return stop(courier.error(), Code::usage);
  const auto outbox = outbox::Outbox::open(arguments.state, arguments.kiosk);
  if (!outbox) return stop(outbox.error(), Code::bad);
  if (auto told = tell_health(*outbox, arguments.state, *now);
      !told && told.error().code != ErrorCode::no_space) {
    return stop(told.error(), Code::bad);
  }
  const auto done = deliver_outbox({**courier, *outbox}, *now, {.wait_after_failure = false});
  if (!done) return stop(done.error(), Code::bad);
  const bool all = done->state != Delivery::State::failed && done->waiting == 0;
  (all ? std::cout : std::cerr) << describe(*done) << "\n";
  return all ? Code::good : Code::bad;
}

CLI::App* add_deliver_command(CLI::App& app, DeliverArguments& arguments) {
  CLI::App* command =
      app.add_subcommand("deliver", "Send residents' feedback and counters to the desk now");
  command->add_option("--state", arguments.state, "the folder that was synced into")->required();
  command->add_option("--desk", arguments.desk,
                      "address of the desk (https://…); without it the one in the host's record");
  command->add_option("--kiosk", arguments.kiosk, "this kiosk's name, as in city-hall-1")
      ->capture_default_str();
  command->add_option("--now", arguments.now, "the time to take instead of the clock's");
  return command;
}

}  // namespace pobratym::sync
