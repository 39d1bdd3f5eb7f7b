// SPDX-License-Identifier: Apache-2.0
// What visitors say at a kiosk without a screen: a face with words, and an answer to a poll.
//   say_at_kiosk STATE_FOLDER KIOSK WORDS POLL OPTION
#include <iostream>

#include "content/base/clock.hpp"
#include "content/outbox/outbox.hpp"

int main(int argc, char** argv) {
  using namespace pobratym;
  constexpr int kArguments = 6;
  if (argc != kArguments) return 2;
  const auto outbox = outbox::Outbox::open(argv[1], argv[2]);
  if (!outbox) {
    std::cerr << outbox.error().message << "\n";
    return 1;
  }
  const outbox::Message said[] = {outbox::Feedback{outbox::Face::good, "", argv[3], "", "uk"},
                                  outbox::PollAnswer{argv[4], {argv[5]}, 1}};
  for (const outbox::Message& message : said) {
    if (const auto kept = outbox->append(message, SystemClock().now()); !kept) {
      std::cerr << kept.error().message << "\n";
      return 1;
    }
  }
  return 0;
}
