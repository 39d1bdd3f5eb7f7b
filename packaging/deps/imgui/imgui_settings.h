// SPDX-License-Identifier: Apache-2.0
// How Dear ImGui is built for Pobratym. ImGui's types change with these, so the library and whoever
// uses it read this one file: it is installed beside imgui.h and named in IMGUI_USER_CONFIG.
#pragma once

// A map layer has more than 65,535 vertices.
#define ImDrawIdx unsigned int

// Private code points above the first plane carry shaped glyphs.
#define IMGUI_USE_WCHAR32

// FreeType draws the glyphs: better small text than the built-in rasteriser.
#define IMGUI_ENABLE_FREETYPE

// A kiosk opens no shell, shows no demonstration and no tools for debugging, and nothing here leans
// on names that the next version drops.
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
