// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/raster/context.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace pobratym::ui {
namespace {

constexpr int kAtlasLeast = 512;
constexpr int kAtlasMost = 4096;

}  // namespace

void Context::Deleter::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

void Context::Deleter::operator()(ImTextureData* data) const { IM_DELETE(data); }

Context::Context() {
  ImGuiContext* before = ImGui::GetCurrentContext();
  context_.reset(ImGui::CreateContext());
  if (before != nullptr) ImGui::SetCurrentContext(context_.get());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  // Lines are drawn as geometry: both presenters then agree on them, and the rasteriser may copy
  // glyphs without filtering.
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  io.Fonts->TexMinWidth = io.Fonts->TexMinHeight = kAtlasLeast;
  io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = kAtlasMost;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

Context::~Context() {
  make_current();
  for (const TextureData& data : live_) ImGui::UnregisterUserTexture(data.get());
  for (const TextureData& data : retired_) ImGui::UnregisterUserTexture(data.get());
}

void Context::make_current() { ImGui::SetCurrentContext(context_.get()); }

void Context::begin_frame(int width, int height, float seconds) {
  make_current();
  drop_retired();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize =
      ImVec2(static_cast<float>(std::max(width, 1)), static_cast<float>(std::max(height, 1)));
  io.DisplayFramebufferScale = ImVec2(1, 1);
  constexpr float kLeastStep = 1e-6f;
  io.DeltaTime = seconds > kLeastStep ? seconds : kLeastStep;
  ImGui::NewFrame();
}

const ImDrawData& Context::end_frame() {
  make_current();
  ImGui::Render();
  return *ImGui::GetDrawData();
}

ImTextureData* Context::adopt(TextureData data) {
  make_current();
  ImGui::RegisterUserTexture(data.get());
  live_.push_back(std::move(data));
  return live_.back().get();
}

// The frame being made may still show it: the presenter is asked to let go of it with the next one.
void Context::retire(const ImTextureData* data) {
  const auto found = std::find_if(live_.begin(), live_.end(),
                                  [data](const TextureData& one) { return one.get() == data; });
  retired_.push_back(std::move(*found));
  live_.erase(found);
}

void Context::drop_retired() {
  std::erase_if(retired_, [](const TextureData& data) {
    const bool at_presenter = data->TexID != ImTextureID_Invalid;
    if (at_presenter) {
      data->SetStatus(ImTextureStatus_WantDestroy);
      ++data->UnusedFrames;
      return false;
    }
    ImGui::UnregisterUserTexture(data.get());
    return true;
  });
}

}  // namespace pobratym::ui
