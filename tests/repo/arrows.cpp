// SPDX-License-Identifier: Apache-2.0
// The table itself. Change it together with the picture in the top README, and only when the
// architecture changes: to make a failing test pass, change the include instead.
#include "tests/repo/layers.hpp"

namespace pobratym::repo {
namespace {

const std::vector<Layer> kLayers = {
    {"base", {"content/base/"}, {"pobratym_base"}, {}},
    {"model", {"content/model/"}, {"pobratym_model"}, {"base"}},
    {"store read", {"content/store/"}, {"pobratym_store_read"}, {"base", "model"}},
    {"store write",
     {"content/store/apply", "content/store/write"},
     {"pobratym_store_write"},
     {"base", "model", "store read"}},
    {"repository", {"content/repository/"}, {"pobratym_repository"}, {"base", "model"}},
    {"import", {"content/import/"}, {"pobratym_import"}, {"base", "model"}},
    {"pack tool",
     {"content/tool/"},
     {"pobratym_tool", "pobratym-pack"},
     {"base", "model", "repository", "import"}},
    {"kiosk i18n", {"kiosk/i18n/"}, {"pobratym_kiosk_i18n"}, {"base", "model"}},
    {"sync status", {"sync/status"}, {"pobratym_sync_status"}, {"base"}},
    {"sync",
     {"sync/"},
     {"pobratym_sync", "pobratym-sync"},
     {"base", "model", "store read", "store write", "repository", "sync status"}},
    {"map tool", {"assets/map/"}, {"pobratym-pack-map"}, {"base"}},
    {"map and icons", {}, {"pobratym_map", "pobratym_icons"}, {}},
    // What is drawn, as plain values: the one thing that everything with pixels speaks.
    {"drawing values",
     {"kiosk/ui/colour", "kiosk/ui/geometry", "kiosk/ui/image", "kiosk/ui/input"},
     {},
     {"base"}},
    {"raster", {"kiosk/ui/raster/"}, {"pobratym_kiosk_raster"}, {"base", "drawing values"}},
    {"text", {"kiosk/ui/text/"}, {"pobratym_kiosk_text"}, {"base", "drawing values"}},
    {"art", {"kiosk/ui/art/"}, {"pobratym_kiosk_art"}, {"base", "map and icons", "drawing values"}},
    {"window",
     {"kiosk/platform/"},
     {"pobratym_kiosk_window"},
     {"base", "drawing values", "raster"}},
    {"visit", {"kiosk/visit/"}, {"pobratym_kiosk_visit"}, {"base", "model"}},
    {"kiosk model",
     {"kiosk/app/"},
     {"pobratym_kiosk_model"},
     {"base", "model", "store read", "sync status", "kiosk i18n", "visit"}},
    {"kiosk ui",
     {"kiosk/ui/"},
     {"pobratym_kiosk_ui"},
     {"base", "drawing values", "raster", "text", "art"}},
    {"screens",
     {"kiosk/screens/"},
     {"pobratym_kiosk_screens"},
     {"base", "model", "store read", "kiosk i18n", "visit", "kiosk model", "drawing values", "text", "art",
      "kiosk ui"}},
};

}  // namespace

const std::vector<Layer>& layers() { return kLayers; }

}  // namespace pobratym::repo
