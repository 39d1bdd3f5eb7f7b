// SPDX-License-Identifier: Apache-2.0
#include "content/desk/preview/previews.hpp"

#include <algorithm>
#include <iostream>
#include <system_error>
#include <utility>

namespace pobratym::desk {
namespace {

constexpr int kMostGuests = 2;
constexpr std::chrono::seconds kLongestPause{60};

/// Counts somebody in for as long as it lives.
class Guest {
 public:
  explicit Guest(std::atomic<int>& guests) : guests_(guests), number_(++guests) {}
  ~Guest() { --guests_; }
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  std::atomic<int>& guests_;
  int number_;
};

}  // namespace

bool Previews::is_pausing(Instant now) const {
  return now >= failed_at_ && now < failed_at_ + pause_;  // a clock that went back ends a pause
}

PreviewOutcome Previews::give_up(const Error& error, Instant now) {
  process_.reset();
  pause_ = std::min(std::max(pause_ * 2, std::chrono::seconds(1)), kLongestPause);
  failed_at_ = now;
  failure_ = error.message;
  std::cerr << "the preview: " << error.message << std::endl;
  return NoPreview{failure_};
}

Status Previews::start() {
  // What a child that was killed left behind.
  std::error_code error;
  std::filesystem::remove_all(program_.drafts, error);
  std::filesystem::create_directories(program_.drafts, error);
  auto process = PreviewProcess::start(program_);
  if (!process) return tl::unexpected(process.error());
  process_ = *std::move(process);
  return {};
}

Result<PreviewProcess::Answer> Previews::ask(const Json& request) {
  const bool fresh = !process_;
  if (fresh) {
    if (auto started = start(); !started) return tl::unexpected(started.error());
  }
  auto answer = process_->ask(request);
  if (answer) return answer;
  // Once more: it may have been worn out by all the pages before.
  process_.reset();
  if (auto started = start(); !started) return tl::unexpected(started.error());
  return process_->ask(request);
}

PreviewOutcome Previews::draw(const PreviewWish& wish, DraftStore& drafts, Instant now) {
  const Guest guest(guests_);
  if (guest.number() > kMostGuests) return PreviewBusy{};
  const std::lock_guard<std::mutex> alone(drawing_);
  return draw_alone(wish, drafts, now);
}

PreviewOutcome Previews::draw_alone(const PreviewWish& wish, DraftStore& drafts, Instant now) {
  if (is_pausing(now)) return NoPreview{failure_};
  if (auto followed = content_.follow(drafts, now); !followed) {
    return give_up(followed.error(), now);
  }
  Json request = {{"page", wish.page},   {"width", wish.width},    {"height", wish.height},
                  {"theme", wish.theme}, {"text", wish.text_size}, {"now", format_instant(now)}};
  if (!wish.language.empty()) request["language"] = wish.language;
  if (wish.record) request["record"] = content_.ready(*wish.record, now).document;
  auto answer = ask(request);
  if (!answer) return give_up(answer.error(), now);
  pause_ = std::chrono::seconds(0);
  if (auto why = string_member(answer->head, "error")) return NotDrawn{*std::move(why)};
  return DrawnPage{std::move(answer->picture)};
}

}  // namespace pobratym::desk
