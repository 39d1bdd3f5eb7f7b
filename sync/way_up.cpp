// SPDX-License-Identifier: Apache-2.0
#include "sync/way_up.hpp"

#include "sync/curl_courier.hpp"
#include "sync/deliver.hpp"
#include "sync/desk_record.hpp"
#include "sync/health.hpp"
#include "sync/stick_words.hpp"
#include "sync/usb.hpp"

namespace pobratym::sync {
namespace {

void say(const WayUp& way, const std::string& line) {
  if (way.log) way.log(line);
}

Result<std::optional<outbox::SealingKey>> sealing_key(const WayUp& way) {
  const std::string hex = way.desk_key.empty() ? desk_record(way.state_folder).key : way.desk_key;
  if (hex.empty()) return std::optional<outbox::SealingKey>();
  const auto key = outbox::SealingKey::from_hex(hex);
  if (!key) return tl::unexpected(key.error());
  return std::optional(*key);
}

}  // namespace

Status deliver_what_waits(const WayUp& way, Instant now, const std::function<bool()>& stop) {
  const std::string desk = way.desk.empty() ? desk_record(way.state_folder).address : way.desk;
  if (desk.empty()) return {};
  const auto outbox = outbox::Outbox::open(way.state_folder, way.kiosk);
  if (!outbox) return tl::unexpected(outbox.error());
  const auto courier = CurlCourier::open(desk, way.connection);
  if (!courier) return tl::unexpected(courier.error());
  // An outbox without room for it is full of words, and those go first.
  if (auto told = tell_health(*outbox, way.state_folder, now);
      !told && told.error().code != ErrorCode::no_space) {
    return told;
  }
  const auto done = deliver_outbox({**courier, *outbox, stop}, now);
  if (!done) return tl::unexpected(done.error());
  if (done->state == Delivery::State::failed) {
    return fail(ErrorCode::unreachable, describe(*done));
  }
  if (done->state == Delivery::State::delivered) say(way, describe(*done));
  return {};
}

Status serve_new_sticks(const WayUp& way, Disk& disk, StickMemory& memory, Instant now,
                        const std::function<bool()>& stop) {
  Status worst;
  const auto present = find_sticks(way.stick_places);
  while (const auto stick = memory.next(present)) {
    const auto outbox = outbox::Outbox::open(way.state_folder, way.kiosk);
    if (!outbox) return tl::unexpected(outbox.error());
    const auto key = sealing_key(way);
    if (!key) return tl::unexpected(key.error());
    const auto result = serve_stick({disk, way.state_folder, way.installed_root, [](auto...) {},
                                     &*outbox, *key, way.picture_width},
                                    *stick, now);
    if (!result) {
      worst = tl::unexpected(result.error());
    } else {
      say(way, stick->string() + ": " + in_english(*result));
      if (!result->good()) {
        worst = fail(ErrorCode::failed, result->why.empty() ? result->post.trouble : result->why);
      }
    }
    if (stop && stop()) break;
  }
  return worst;
}

}  // namespace pobratym::sync
