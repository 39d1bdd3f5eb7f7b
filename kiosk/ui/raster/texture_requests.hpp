// SPDX-License-Identifier: Apache-2.0
// ImGui asks its renderer to create, refresh and destroy textures. The rasteriser reads ImGui's own
// memory, so all there is to do is to say that it is done.
#pragma once

struct ImDrawData;

namespace pobratym::ui::raster {

void answer_texture_requests(const ImDrawData& data);

}  // namespace pobratym::ui::raster
