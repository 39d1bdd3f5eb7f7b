// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk_receiver.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <mutex>
#include <optional>

#include "tests/support/loopback_listener.hpp"

namespace pobratym::test {
namespace {

using outbox::Entry;
using outbox::Fate;
using outbox::Verdict;

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::string answer(int status, const std::string& body, const std::string& headers = "") {
  return "HTTP/1.1 " + std::to_string(status) + " Answer\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// A request's body; empty when the kiosk has gone.
std::string read_request(int socket, std::string& pending) {
  std::array<char, 16384> block{};
  std::size_t wanted = 0;
  for (;;) {
    const std::size_t end = pending.find("\r\n\r\n");
    if (end != std::string::npos && wanted == 0) {
      const std::size_t at = pending.find("Content-Length: ");
      const std::size_t length = at < end ? std::stoul(pending.substr(at + 16)) : 0;
      wanted = end + 4 + length;
    }
    if (wanted > 0 && pending.size() >= wanted) {
      std::string body = pending.substr(end + 4, wanted - end - 4);
      pending.erase(0, wanted);
      return body;
    }
    const ssize_t count = ::recv(socket, block.data(), block.size(), 0);
    if (count <= 0) return "";
    pending.append(block.data(), static_cast<std::size_t>(count));
  }
}

/// Until the kiosk goes, or what is sent each time cannot be.
void bore(int socket, std::string_view each, int milliseconds) {
  for (;;) {
    pollfd wait{socket, POLLIN, 0};
    if (::poll(&wait, 1, milliseconds) > 0) {
      char gone = 0;
      if (::recv(socket, &gone, 1, 0) <= 0) return;
    }
    if (!send_all(socket, each)) return;
  }
}

}  // namespace

struct DeskReceiver::State {
  Moods moods;
  Rules rules;
  std::string elsewhere;

  mutable std::mutex mutex;  // guards what follows
  std::map<std::string, Entry> entries;
  std::size_t requests = 0, repeats = 0, changed = 0;
  std::optional<LoopbackListener> listener;  // the last to come and the first to go

  Fate keep(const Entry& entry) {
    const std::string reason = rules ? rules(entry) : "";
    if (!reason.empty()) return {entry.key, Verdict::refused, reason};
    const std::lock_guard lock(mutex);
    const auto [at, is_new] = entries.try_emplace(entry.key, entry);
    if (is_new) return {entry.key, Verdict::accepted, ""};
    ++repeats;
    if (to_json(at->second) != to_json(entry)) ++changed;
    return {entry.key, Verdict::known, ""};
  }

  std::string fates(const std::string& body, Mood mood) {
    auto batch = outbox::read_batch(body);
    if (!batch) return answer(400, batch.error().message);
    if (mood == Mood::half_stored) batch->entries.resize((batch->entries.size() + 1) / 2);
    std::vector<Fate> all = batch->refused;
    for (const Entry& entry : batch->entries) all.push_back(keep(entry));
    if (mood == Mood::answers_twice) {
      const std::vector<Fate> again = all;
      all.insert(all.end(), again.begin(), again.end());
    }
    return answer(200, outbox::answer_document(all), "Content-Type: application/json\r\n");
  }

  /// False to hang up.
  bool reply(int socket, const std::string& body, Mood mood) {
    switch (mood) {
      case Mood::honest:
      case Mood::answers_twice:
      case Mood::half_stored:
        return send_all(socket, fates(body, mood));
      case Mood::stored_then_hangs_up:
        static_cast<void>(fates(body, mood));
        return false;
      case Mood::stored_then_half_answer: {
        const std::string whole = fates(body, mood);
        static_cast<void>(send_all(socket, whole.substr(0, whole.size() * 3 / 4)));
        return false;
      }
      case Mood::stored_then_error:
        static_cast<void>(fates(body, mood));
        return send_all(socket, answer(500, "the disk is full"));
      case Mood::error:
        return send_all(socket, answer(503, "later"));
      case Mood::hangs_up:
        return false;
      case Mood::silent:
        bore(socket, "", 1000);
        return false;
      case Mood::drips:
        static_cast<void>(send_all(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
        bore(socket, " ", 10);
        return false;
      case Mood::endless:
        static_cast<void>(send_all(socket, "HTTP/1.1 200 OK\r\n\r\n"));
        bore(socket, std::string(65536, ' '), 0);
        return false;
      case Mood::login_page:
        return send_all(socket,
                        answer(200, "<html>Please log in</html>", "Content-Type: text/html\r\n"));
      case Mood::redirect:
        return send_all(socket, answer(307, "", "Location: " + elsewhere + "/outbox\r\n"));
    }
    return false;
  }

  void serve(int socket) {
    std::string pending;
    for (bool open = true; open;) {
      const std::string body = read_request(socket, pending);
      if (body.empty()) break;
      std::size_t number = 0;
      {
        const std::lock_guard lock(mutex);
        number = requests++;
      }
      open = reply(socket, body, moods ? moods(number) : Mood::honest);
    }
  }
};

DeskReceiver::DeskReceiver(Moods moods, Rules rules, std::string elsewhere)
    : state_(std::make_unique<State>()) {
  state_->moods = std::move(moods);
  state_->rules = std::move(rules);
  state_->elsewhere = std::move(elsewhere);
  state_->listener.emplace([state = state_.get()](int socket) { state->serve(socket); });
}

DeskReceiver::~DeskReceiver() = default;

std::string DeskReceiver::url() const { return state_->listener->url(); }

std::map<std::string, Entry> DeskReceiver::entries() const {
  const std::lock_guard lock(state_->mutex);
  return state_->entries;
}

std::size_t DeskReceiver::requests() const {
  const std::lock_guard lock(state_->mutex);
  return state_->requests;
}

std::size_t DeskReceiver::repeats() const {
  const std::lock_guard lock(state_->mutex);
  return state_->repeats;
}

std::size_t DeskReceiver::changed() const {
  const std::lock_guard lock(state_->mutex);
  return state_->changed;
}

}  // namespace pobratym::test
