// SPDX-License-Identifier: Apache-2.0
#include "tests/power/kiosk_cuts.hpp"

#include <algorithm>

#include "content/base/json.hpp"
#include "content/base/temporary_name.hpp"
#include "content/repository/layout.hpp"
#include "content/store/content_writer.hpp"
#include "sync/offline_transport.hpp"
#include "tests/power/image_transport.hpp"

namespace pobratym::power {
namespace {

using test::PowerDisk;
using test::SimulatedStorage;
using test::StorageImage;

constexpr int kDeepest = 2;                // cuts of a run that makes good an earlier cut
constexpr std::size_t kAgain = 2;          // of each such run
constexpr std::size_t kCheckedOnceIn = 4;  // row by row, which takes long
constexpr std::chrono::minutes kPause{7};

void ignore_progress(std::string_view, std::uint64_t, std::uint64_t) {}

/// The version of the kept timestamp; 0 when there is none.
std::uint64_t kept_timestamp(const SimulatedStorage& storage, const Path& state) {
  const auto file = storage.find(state / "metadata" / "timestamp.json");
  const auto json = file ? parse_json(*file->bytes) : fail(ErrorCode::not_found, "");
  const Json* part = json ? member(*json, "signed") : nullptr;
  if (part == nullptr) return 0;
  return static_cast<std::uint64_t>(integer_member(*part, "version").value_or(0));
}

/// Each city's content as it was before or as it is now. A database that is made anew without a
/// network takes each city's newest role, and a cut may have come between two of them.
bool is_composed(const Truth& shown, const Truth& old, const Truth& fresh) {
  return std::ranges::all_of(shown, [&](const auto& origin) {
    const auto before = old.find(origin.first);
    const auto now = fresh.find(origin.first);
    return (before != old.end() && before->second == origin.second) ||
           (now != fresh.end() && now->second == origin.second);
  });
}

bool is_leftover(const std::string& path) {
  return is_temporary_name(path) || path.ends_with("-journal") || path.ends_with(".new") ||
         path.find("/partial/") != std::string::npos;
}

}  // namespace

Result<sync::Outcome> KioskCuts::sync(SimulatedStorage& storage, sync::Transport& transport,
                                      const Served& served, Instant now) {
  PowerDisk disk = sandbox_.boot(storage, sandbox_.settings().kiosk);
  return sync::sync_once({transport, disk, sandbox_.state(), served.root, ignore_progress}, now);
}

StorageImage KioskCuts::run(const std::string& kind, const StorageImage& before,
                            const Served& served, Instant now, test::Dice& dice) {
  Expected expected;
  expected.now = now;
  {
    SimulatedStorage storage(before);
    sandbox_.boot(storage, sandbox_.settings().kiosk);
    const Screen screen = look_at(database());
    expected.old = shown_;
    // A screen need not notice damage that the next check of every row does.
    expected.old_was_damaged = screen.state == Screen::State::damaged || kind == kRepair;
    expected.timestamp = kept_timestamp(storage, sandbox_.state());
  }
  const Ran ran = go_on(before, expected, served);
  shown_ = served.truth;
  StorageImage next = ran.after;
  sandbox_.cut(kind, sandbox_.settings().kiosk, before, ran.steps, sandbox_.settings().cuts, dice,
               [&](const Sandbox::Cut& cut) {
                 Expected then = expected;
                 then.old_is_over = cut.complete;
                 StorageImage recovered = look(cut, then, served, dice);
                 if (dice.once_in(8)) next = std::move(recovered);
               });
  return next;
}

StorageImage KioskCuts::try_once(const StorageImage& before, const Served& served, Instant now) {
  SimulatedStorage storage(before);
  ImageTransport transport(served.image, sandbox_.repository(), served.has_patches);
  static_cast<void>(sync(storage, transport, served, now));
  const Screen screen = look_at(database());
  if (screen.state == Screen::State::shown) shown_ = screen.content;
  return storage.seen();
}

StorageImage KioskCuts::look(const Sandbox::Cut& cut, Expected expected, const Served& served,
                             test::Dice& dice) {
  SimulatedStorage storage(cut.left);
  PowerDisk disk = sandbox_.boot(storage, sandbox_.settings().kiosk);
  const std::uint64_t timestamp = kept_timestamp(storage, sandbox_.state());
  if (timestamp < expected.timestamp) {
    throw Broken("lost", "the timestamp went back from " + std::to_string(expected.timestamp) +
                             " to " + std::to_string(timestamp));
  }
  expected.timestamp = timestamp;
  const auto status = sync::read_status(disk, sandbox_.state());
  if (status.last_success && *status.last_success >= expected.now) expected.old_is_over = true;
  see(storage, expected, served);
  expected.now += kPause;
  const bool offline_first = dice.once_in(2);
  if (offline_first) go_on_offline(storage, expected, served);
  const StorageImage left = offline_first ? storage.seen() : cut.left;
  const Ran ran = go_on(left, expected, served);
  if (expected.depth == kDeepest || !dice.once_in(3)) return ran.after;
  ++expected.depth;
  sandbox_.cut("the sync after a cut", sandbox_.settings().kiosk, left, ran.steps, kAgain, dice,
               [&](const Sandbox::Cut& again) {
                 Expected then = expected;
                 if (again.complete) then.old_is_over = true;
                 look(again, then, served, dice);
               });
  return ran.after;
}

/// A screen that starts before any sync does.
void KioskCuts::see(SimulatedStorage& storage, Expected& expected, const Served& served) {
  sandbox_.boot(storage, sandbox_.settings().kiosk);
  const Screen screen = look_at(database());
  using State = Screen::State;
  if (screen.state == State::interrupted) return;
  if (screen.state == State::nothing && !expected.old && !expected.old_is_over &&
      !expected.old_was_damaged) {
    return;
  }
  if (screen.state == State::damaged && expected.old_was_damaged && !expected.old_is_over) return;
  if (screen.state != State::shown) throw Broken("blank", "the screen has " + describe(screen));
  if (screen.content == served.truth) {
    expected.old_is_over = true;  // it is on the medium, and nothing may take it away again
    return;
  }
  if (expected.old_was_damaged && !expected.old_is_over && expected.old &&
      is_composed(screen.content, *expected.old, served.truth)) {
    return;
  }
  if (!expected.old || screen.content != *expected.old) {
    throw Broken("mixed", "the screen shows " + describe(screen) + ", which never was published");
  }
  if (expected.old_is_over) {
    throw Broken("lost", "the screen shows " + describe(screen) + " again after " +
                             describe(served.truth) + " was up to date");
  }
}

void KioskCuts::go_on_offline(SimulatedStorage& storage, Expected& expected, const Served& served) {
  sync::OfflineTransport nobody;
  const auto outcome = sync(storage, nobody, served, expected.now);
  if (!outcome) throw Broken("stuck", "a sync without a network: " + outcome.error().message);
  see(storage, expected, served);
  if (look_at(database()).state == Screen::State::interrupted) {
    throw Broken("stuck", "a sync without a network left the interrupted change as it was");
  }
  expected.now += kPause;
}

KioskCuts::Ran KioskCuts::go_on(const StorageImage& left, const Expected& expected,
                                const Served& served) {
  SimulatedStorage storage(left);
  ImageTransport transport(served.image, sandbox_.repository(), served.has_patches);
  const auto outcome = sync(storage, transport, served, expected.now);
  const std::string error = outcome ? outcome->status.error : outcome.error().message;
  if (!outcome || outcome->status.state != sync::SyncState::up_to_date) {
    throw Broken("stuck", "the next sync fails: " + error);
  }
  see_all_is_well(storage, served);
  return {storage.steps(), storage.seen()};
}

void KioskCuts::see_all_is_well(SimulatedStorage& storage, const Served& served) {
  const Screen screen = look_at(database());
  if (screen.state != Screen::State::shown || screen.content != served.truth) {
    throw Broken("stuck", "after the next sync the screen shows " + describe(screen) +
                              " instead of " + describe(served.truth));
  }
  for (const Digest& picture : served.pictures) {
    const auto file = storage.find(sandbox_.state() / repository::blob_path(picture));
    if (!file || sha256(*file->bytes) != picture) {
      throw Broken("stuck", "after the next sync the picture " + to_hex(picture) + " is missing");
    }
  }
  for (const auto& [path, _] : storage.seen().files) {
    if (is_leftover(path)) throw Broken("stuck", path + " is left lying about");
  }
  if (++wells_ % kCheckedOnceIn != 0) return;
  const auto writer = store::ContentWriter::open(database());
  const Status whole = writer ? writer->check() : Status(tl::unexpected(writer.error()));
  if (!whole) throw Broken("mixed", "after the next sync " + whole.error().message);
}

}  // namespace pobratym::power
