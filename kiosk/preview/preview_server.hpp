// SPDX-License-Identifier: Apache-2.0
// Draws pages on request, one after the other, until there are no more requests: what staff see
// while they type is drawn by the kiosk's own code. PROTOCOL.md says what goes in and comes out.
#pragma once

#include <istream>
#include <memory>
#include <ostream>

#include "content/base/clock.hpp"
#include "kiosk/app/app.hpp"
#include "kiosk/platform/camera.hpp"
#include "kiosk/preview/draft_content.hpp"
#include "kiosk/preview/preview_request.hpp"

namespace pobratym::kiosk {

class PreviewServer {
 public:
  /// All must outlive it. `clock` is asked when a request has no moment of its own.
  [[nodiscard]] static Result<std::unique_ptr<PreviewServer>> make(const Supplies& supplies,
                                                                   const Disk& disk,
                                                                   const Clock& clock, Path state);

  /// Until `requests` ends or `answers` breaks.
  void serve(std::istream& requests, std::ostream& answers);

  /// One page; good until the next.
  [[nodiscard]] Result<const ui::Image*> draw(const PreviewRequest& request);

 private:
  PreviewServer(const Supplies& supplies, const Disk& disk, const Clock& clock, Path state,
                std::unique_ptr<Camera> camera)
      : supplies_(supplies),
        disk_(disk),
        clock_(clock),
        state_(std::move(state)),
        camera_(std::move(camera)),
        draft_(state_) {}
  /// Shows the published content, or that with the request's record.
  [[nodiscard]] Result<App*> app_for(const PreviewRequest& request, Moment now);
  void answer(BytesView line, std::ostream& answers);

  const Supplies& supplies_;
  const Disk& disk_;
  const Clock& clock_;
  Path state_;
  std::unique_ptr<Camera> camera_;
  DraftContent draft_;
  std::unique_ptr<App> published_, drafted_;
  Uptime uptime_{};
};

}  // namespace pobratym::kiosk
