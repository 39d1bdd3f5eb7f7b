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
    {"kiosk model",
     {"kiosk/app/"},
     {"pobratym_kiosk_model"},
     {"base", "model", "store read", "sync status", "kiosk i18n"}},
    {"kiosk ui", {"kiosk/ui/"}, {"pobratym_kiosk_ui"}, {"base", "kiosk i18n"}},
    {"kiosk screens",
     {"kiosk/screens/"},
     {"pobratym_kiosk_screens"},
     {"base", "model", "kiosk i18n", "kiosk model", "kiosk ui"}},
    {"kiosk platform", {"kiosk/platform/"}, {"pobratym_kiosk_platform"}, {"base", "kiosk ui"}},
    {"kiosk program",
     {"kiosk/main"},
     {"pobratym-kiosk"},
     {"base", "model", "store read", "sync status", "kiosk i18n", "kiosk model", "kiosk ui",
      "kiosk screens", "kiosk platform"}},
};

}  // namespace

const std::vector<Layer>& layers() { return kLayers; }

}  // namespace pobratym::repo
