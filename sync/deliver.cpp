// SPDX-License-Identifier: Apache-2.0
#include "sync/deliver.hpp"

#include <algorithm>
#include <set>

#include "content/base/hash.hpp"
#include "sync/status.hpp"

namespace pobratym::sync {
namespace {

using outbox::Fate;
using outbox::Outbox;
using outbox::Waiting;

constexpr const char* kNote = "delivery";
constexpr std::chrono::seconds kFirstWait{60};
constexpr std::chrono::seconds kLongestWait{6 * 3600};
constexpr int kMostHalvings = 8;

Status remember(const Outbox& outbox, const DeliveryMemory& memory) {
  Json json = {{"failures", memory.failures}, {"halvings", memory.halvings}};
  if (memory.not_before) json["not_before"] = format_instant(*memory.not_before);
  if (memory.last_delivered) json["last_delivered"] = format_instant(*memory.last_delivered);
  if (!memory.error.empty()) json["error"] = memory.error;
  return outbox.set_note(kNote, dump_json(json));
}

/// Whether the last failure was not long ago. A moment farther away than any wait is that of a
/// clock that was wrong.
bool is_too_early(const DeliveryMemory& memory, Instant now) {
  return memory.not_before && *memory.not_before > now &&
         *memory.not_before - now <= 2 * kLongestWait;
}

struct Answered {
  Result<std::vector<Fate>> fates;
  bool chokes = false;  ///< the desk is there, and it may be these very entries that it minds
};

Answered read_reply(const Errand& errand, const std::set<std::string, std::less<>>& asked) {
  if (!errand.reply) return {tl::unexpected(errand.reply.error()), false};
  const long status = errand.reply->status;
  const auto say = [](std::string words) { return fail(ErrorCode::unreachable, std::move(words)); };
  if (status >= 300 && status < 400) {
    return {
        say("the desk's address points elsewhere; what people wrote is only sent to the address "
            "in the settings, so correct it there, or log in to this network"),
        false};
  }
  if (status == 401 || status == 403) {
    return {say("the desk does not know this kiosk (status " + std::to_string(status) +
                "); register it there"),
            false};
  }
  if (status != 200) {
    return {say("the desk answers with status " + std::to_string(status) + "; try again later"),
            status >= 400};
  }
  auto fates = outbox::read_answer(errand.reply->body, asked);
  if (!fates) {
    return {say("the answer is not the desk's but perhaps a login page of this network (" +
                fates.error().message + "); log in to it, or check the desk's address"),
            false};
  }
  if (fates->empty()) return {say("the desk says nothing of what was sent; update it"), true};
  return {std::move(fates), false};
}

std::set<std::string, std::less<>> keys_of(const std::vector<Waiting>& entries) {
  std::set<std::string, std::less<>> keys;
  for (const Waiting& entry : entries) keys.insert(entry.key);
  return keys;
}

/// What the desk passed over in silence lets others go first next time.
Status put_back_unanswered(const Outbox& outbox, const std::vector<Waiting>& entries,
                           const std::vector<Fate>& fates) {
  auto silent = keys_of(entries);
  for (const Fate& fate : fates) silent.erase(fate.key);
  std::vector<Waiting> rest;
  for (const Waiting& entry : entries) {
    if (silent.contains(entry.key)) rest.push_back(entry);
  }
  return rest.empty() ? Status{} : outbox.put_back(rest);
}

outbox::Portion portion_of(const DeliveryLimits& limits, const DeliveryMemory& memory) {
  outbox::Portion portion = limits.portion;
  portion.entries = std::max<std::size_t>(1, portion.entries >> memory.halvings);
  return portion;
}

/// One after the other until nothing waits, time is up or one fails.
class Round {
 public:
  Round(const DeliveryParts& parts, const DeliveryLimits& limits, DeliveryMemory& memory)
      : parts_(parts), limits_(limits), memory_(memory), left_(limits.time) {}

  /// An error of the outbox.
  Status run(Delivery& delivery) {
    for (int batch = 0; batch < limits_.batches && left_.count() > 0; ++batch) {
      if (parts_.stop && parts_.stop()) return {};
      const auto entries = parts_.outbox.take(portion_of(limits_, memory_));
      if (!entries) return tl::unexpected(entries.error());
      if (entries->empty()) return {};
      if (auto done = send(*entries, delivery); !done) return done;
      if (delivery.state == Delivery::State::failed) return {};
    }
    return {};
  }

 private:
  Status send(const std::vector<Waiting>& entries, Delivery& delivery) {
    const auto errand =
        parts_.courier.post(outbox::batch_document(entries),
                            {left_, outbox::longest_answer(entries.size()), parts_.stop});
    left_ -= errand.took;
    const Answered answer = read_reply(errand, keys_of(entries));
    if (!answer.fates) {
      delivery.state = Delivery::State::failed;
      delivery.error = answer.fates.error().message;
      if (!answer.chokes) return {};
      memory_.halvings = std::min(kMostHalvings, memory_.halvings + 1);
      return parts_.outbox.put_back(entries);
    }
    const auto settled = parts_.outbox.settle(*answer.fates);
    if (!settled) return tl::unexpected(settled.error());
    delivery.state = Delivery::State::delivered;
    delivery.settled.accepted += settled->accepted;
    delivery.settled.known += settled->known;
    delivery.settled.refused += settled->refused;
    memory_.halvings = std::max(0, memory_.halvings - 1);
    return put_back_unanswered(parts_.outbox, entries, *answer.fates);
  }

  const DeliveryParts& parts_;
  const DeliveryLimits& limits_;
  DeliveryMemory& memory_;
  std::chrono::milliseconds left_;
};

}  // namespace

std::chrono::seconds wait_after(int failures, const std::string& kiosk) {
  const int doublings = std::clamp(failures - 1, 0, 16);
  const auto wait = std::min(kLongestWait, kFirstWait * (1 << doublings));
  const Digest digest = sha256(kiosk + " " + std::to_string(failures));
  return wait / 2 + wait * digest.bytes[0] / 255;
}

Result<DeliveryMemory> delivery_memory(const Outbox& outbox) {
  const auto note = outbox.note(kNote);
  if (!note) return tl::unexpected(note.error());
  const Json json = parse_json(*note).value_or(Json::object());
  const auto instant = [&](const char* name) {
    return parse_instant(string_member(json, name).value_or(""));
  };
  const auto number = [&](const char* name, std::int64_t most) {
    const std::int64_t value = integer_member(json, name).value_or(0);
    return static_cast<int>(std::clamp<std::int64_t>(value, 0, most));
  };
  return DeliveryMemory{number("failures", 1'000'000), number("halvings", kMostHalvings),
                        instant("not_before"), instant("last_delivered"),
                        string_member(json, "error").value_or("")};
}

Result<Delivery> deliver_outbox(const DeliveryParts& parts, Instant now,
                                const DeliveryLimits& limits) {
  Delivery delivery;
  auto memory = delivery_memory(parts.outbox);
  if (!memory) return tl::unexpected(memory.error());
  const auto before = parts.outbox.levels();
  if (!before) return tl::unexpected(before.error());
  delivery.waiting = before->waiting;
  if (before->waiting == 0) return delivery;
  if (limits.wait_after_failure && is_too_early(*memory, now)) {
    delivery.state = Delivery::State::too_early;
    delivery.error = memory->error;
    return delivery;
  }
  if (auto done = Round(parts, limits, *memory).run(delivery); !done) {
    return tl::unexpected(done.error());
  }
  memory->error = delivery.error;
  if (delivery.state == Delivery::State::failed) {
    ++memory->failures;
    memory->not_before = now + wait_after(memory->failures, parts.outbox.kiosk());
  } else if (delivery.state == Delivery::State::delivered) {
    memory->failures = 0;
    memory->not_before.reset();
  }
  if (delivery.settled.accepted + delivery.settled.known > 0) memory->last_delivered = now;
  if (auto done = remember(parts.outbox, *memory); !done) return tl::unexpected(done.error());
  const auto after = parts.outbox.levels();
  if (!after) return tl::unexpected(after.error());
  delivery.waiting = after->waiting;
  return delivery;
}

std::string describe(const Delivery& delivery) {
  const std::string waits =
      delivery.waiting == 0
          ? "nothing waits"
          : (delivery.waiting == 1 ? "1 entry waits"
                                   : std::to_string(delivery.waiting) + " entries wait");
  switch (delivery.state) {
    case Delivery::State::nothing_waits:
      return "Nothing was sent; " + waits + ".";
    case Delivery::State::too_early:
      return "Not tried again yet after a failure (" + delivery.error + "); " + waits + ".";
    case Delivery::State::failed:
      return "Failed: " + delivery.error + "; " + waits + ".";
    case Delivery::State::delivered:
      break;
  }
  const auto& settled = delivery.settled;
  std::string words = "Delivered " + std::to_string(settled.accepted + settled.known);
  if (settled.known > 0) words += ", of which " + std::to_string(settled.known) + " known already";
  if (settled.refused > 0) words += "; the desk refused " + std::to_string(settled.refused);
  return words + "; " + waits + ".";
}

std::string describe_outbox(const outbox::Levels& levels, const DeliveryMemory& memory,
                            Instant now) {
  std::string words = "Outbox: " + std::to_string(levels.waiting) + " waiting (" +
                      std::to_string(levels.words) + " of them visitors' words), " +
                      std::to_string(levels.refused) + " refused by the desk";
  if (levels.set_aside > 0) {
    words += ", " + std::to_string(levels.set_aside) + " damaged files set aside";
  }
  if (memory.last_delivered && *memory.last_delivered <= now) {
    words += "; last delivered " + describe_duration(now - *memory.last_delivered) + " ago";
  }
  words += ".";
  if (!memory.error.empty()) words += " Last failure: " + memory.error + ".";
  return words;
}

}  // namespace pobratym::sync
