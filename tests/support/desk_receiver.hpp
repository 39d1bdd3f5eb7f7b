// SPDX-License-Identifier: Apache-2.0
// A desk as far as an outbox sees one, on a free loopback port: keeps entries by their keys, and
// fails in any of the ways a desk and the network before it can. To be replaced by the desk itself
// once there is one.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "content/outbox/batch.hpp"

namespace pobratym::test {

/// How a request is answered.
enum class Mood : std::uint8_t {
  honest,
  answers_twice,            ///< every fate stands there two times
  half_stored,              ///< keeps and answers the first half, says nothing of the rest
  stored_then_hangs_up,     ///< the answer is lost on the way
  stored_then_half_answer,  ///< the answer breaks off
  stored_then_error,        ///< status 500 although everything is kept
  error,                    ///< status 503, nothing is kept
  hangs_up,
  silent,      ///< until the kiosk gives up
  drips,       ///< a byte at a time without end
  endless,     ///< a body that does not stop
  login_page,  ///< of a network in a café
  redirect,    ///< to `elsewhere`
};

class DeskReceiver {
 public:
  /// Asked once a request, with how many there were before.
  using Moods = std::function<Mood(std::size_t request)>;
  /// Why an entry is refused; empty when it is not.
  using Rules = std::function<std::string(const outbox::Entry& entry)>;

  explicit DeskReceiver(Moods moods = {}, Rules rules = {}, std::string elsewhere = {});
  ~DeskReceiver();
  DeskReceiver(const DeskReceiver&) = delete;
  DeskReceiver& operator=(const DeskReceiver&) = delete;

  [[nodiscard]] std::string url() const;  ///< "http://127.0.0.1:40123"
  /// What is kept, by key: of entries that came twice the first.
  [[nodiscard]] std::map<std::string, outbox::Entry> entries() const;
  [[nodiscard]] std::size_t requests() const;
  /// Entries that came although they were there already.
  [[nodiscard]] std::size_t repeats() const;
  /// Entries that came again with other content under the same key: must never happen.
  [[nodiscard]] std::size_t changed() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym::test
