// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/easel.hpp"

#include <imgui.h>

namespace pobratym::ui {

struct Easel::Parts {
  std::unique_ptr<TextEngine> text;
  ImFont* icons = nullptr;  // the atlas owns it
  Pictures pictures;
};

Easel::Easel(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Easel::~Easel() = default;

Result<std::unique_ptr<Easel>> Easel::make(Context& context, FontFiles fonts) {
  context.make_current();
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  auto text = TextEngine::make(atlas, std::move(fonts));
  if (!text) return tl::unexpected(text.error());
  const BytesView file = icon_font();
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.PixelSnapH = true;
  // ImGui wants a pointer it could free; told not to, it only reads.
  ImFont* icons = atlas.AddFontFromMemoryTTF(const_cast<char*>(file.data()),
                                             static_cast<int>(file.size()), 24, &config);
  if (icons == nullptr) return fail(ErrorCode::failed, "the icons' font cannot be read");
  return std::unique_ptr<Easel>(
      new Easel(std::unique_ptr<Parts>(new Parts{std::move(*text), icons, Pictures(context)})));
}

const Semantics& Easel::draw(int width, int height, const std::string& language, const Look& look,
                             const std::function<void(Ui&)>& page) {
  parts_->text->new_frame();
  parts_->pictures.new_frame();
  Ui ui({*parts_->text, parts_->pictures, *parts_->icons, look.theme, look.text_scale, gesture_},
        *ImGui::GetBackgroundDrawList(), Metrics::of(width, height), language);
  page(ui);
  drawn_ = ui.take_semantics();
  return drawn_;
}

}  // namespace pobratym::ui
