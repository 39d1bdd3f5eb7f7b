// SPDX-License-Identifier: Apache-2.0
// Pictures of the kiosk's pages, for whoever asks: one is drawn, one may wait. Called by several
// threads at once.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "content/desk/preview/preview_content.hpp"
#include "content/desk/preview/preview_process.hpp"

namespace pobratym::desk {

struct PreviewWish {
  std::string page;  ///< as the kiosk's program takes it: "city/brno"
  std::string language;
  int width = 1080;
  int height = 1920;
  std::string theme = "light";
  int text_size = 100;                  ///< percent
  std::optional<model::Record> record;  ///< not published yet
};

struct DrawnPage {
  Bytes png;
};
/// The program says why, in its own words.
struct NotDrawn {
  std::string why;
};
struct PreviewBusy {};
/// There is no program, or it died: nothing to be had before a while is over.
struct NoPreview {
  std::string why;
};
using PreviewOutcome = std::variant<DrawnPage, NotDrawn, PreviewBusy, NoPreview>;

class Previews {
 public:
  Previews(PreviewProgram program, PreviewContent content)
      : program_(std::move(program)), content_(std::move(content)) {}

  [[nodiscard]] PreviewOutcome draw(const PreviewWish& wish, DraftStore& drafts, Instant now);

 private:
  [[nodiscard]] PreviewOutcome draw_alone(const PreviewWish& wish, DraftStore& drafts, Instant now);
  [[nodiscard]] Result<PreviewProcess::Answer> ask(const Json& request);
  [[nodiscard]] Status start();
  [[nodiscard]] bool is_pausing(Instant now) const;
  PreviewOutcome give_up(const Error& error, Instant now);

  PreviewProgram program_;
  std::atomic<int> guests_ = 0;
  std::mutex drawing_;  ///< guards everything below
  PreviewContent content_;
  std::optional<PreviewProcess> process_;
  std::chrono::seconds pause_{0};  ///< after the last failure
  Instant failed_at_{};
  std::string failure_;
};

}  // namespace pobratym::desk
