// SPDX-License-Identifier: Apache-2.0
#include "kiosk/preview/preview_server.hpp"

#include "content/base/json.hpp"
#include "kiosk/ui/raster/png.hpp"

namespace pobratym::kiosk {
namespace {

/// Longer than the app waits between two looks for new content: every request looks.
constexpr Uptime kBetween{5'000};

struct Line {
  Bytes text;
  bool too_long = false;
};

/// The next line without its end; what is too long is read over and not kept. Empty at the end.
std::optional<Line> next_line(std::istream& in) {
  std::optional<Line> line;
  for (auto byte = in.rdbuf()->sbumpc(); byte != std::istream::traits_type::eof();
       byte = in.rdbuf()->sbumpc()) {
    if (!line) line.emplace();
    if (byte == '\n') return line;
    if (line->text.size() < kLongestRequest) {
      line->text += std::istream::traits_type::to_char_type(byte);
    } else {
      line->too_long = true;
    }
  }
  return line;
}

void say(std::ostream& answers, Json head, BytesView picture) {
  head["bytes"] = picture.size();
  answers << dump_json(head) << '\n' << picture << std::flush;
}

void say_error(std::ostream& answers, const std::string& id, const std::string& sentence) {
  say(answers, {{"id", id}, {"error", sentence}}, {});
}

}  // namespace

Result<std::unique_ptr<PreviewServer>> PreviewServer::make(const Supplies& supplies,
                                                           const Disk& disk, const Clock& clock,
                                                           Path state) {
  auto camera = Camera::make(supplies, disk, state);
  if (!camera) return tl::unexpected(camera.error());
  return std::unique_ptr<PreviewServer>(
      new PreviewServer(supplies, disk, clock, std::move(state), *std::move(camera)));
}

Result<App*> PreviewServer::app_for(const PreviewRequest& request, Moment now) {
  Path folder = state_;
  std::unique_ptr<App>& app = request.record ? drafted_ : published_;
  if (request.record) {
    const auto shown = draft_.with(*request.record);
    if (!shown) return tl::unexpected(shown.error());
    if (shown->fresh) app.reset();
    folder = shown->folder;
  }
  if (app == nullptr) {
    app = std::make_unique<App>(AppOptions{folder, "", {}}, disk_, supplies_.languages, now);
  }
  return app.get();
}

Result<const ui::Image*> PreviewServer::draw(const PreviewRequest& request) {
  const Options& options = request.options;
  if (!options.language.empty() && !supplies_.languages.has(options.language)) {
    return fail(ErrorCode::invalid, "the interface has no language " + options.language);
  }
  uptime_ += kBetween;
  const Moment now{options.now.value_or(clock_.now()), uptime_};
  const auto app = app_for(request, now);
  if (!app) return tl::unexpected(app.error());
  (*app)->apply(Leave{}, now);  // nothing is left of the page before
  if (!options.language.empty()) (*app)->apply(SetLanguage{options.language}, now);
  for (const Action& wish : opening_wishes(options)) (*app)->apply(wish, now);
  static_cast<void>((*app)->tick(now));
  return &camera_->take((*app)->view(), {options.width, options.height, options.scroll});
}

void PreviewServer::answer(BytesView line, std::ostream& answers) {
  const ReadRequest read = read_request(line);
  if (!read.request) return say_error(answers, read.id, read.request.error().message);
  const auto image = draw(*read.request);
  if (!image) return say_error(answers, read.id, image.error().message);
  const auto picture = ui::encode_png(**image);
  if (!picture) return say_error(answers, read.id, picture.error().message);
  say(answers, {{"id", read.id}, {"width", (*image)->width}, {"height", (*image)->height}},
      *picture);
}

void PreviewServer::serve(std::istream& requests, std::ostream& answers) {
  while (const auto line = next_line(requests)) {
    if (line->too_long) {
      say_error(answers, "", "the request is longer than 1048576 bytes");
    } else {
      answer(line->text, answers);
    }
    if (!answers) return;
  }
}

}  // namespace pobratym::kiosk
