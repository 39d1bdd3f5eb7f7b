// SPDX-License-Identifier: Apache-2.0
// The table itself. Change it together with the picture in the top README, and only when the
// architecture changes: to make a failing test pass, change the include instead.
#include "tests/repo/layers.hpp"

namespace pobratym::repo {
namespace {

const std::vector<Layer> kLayers = {
    // Content: what everybody stands on, the words of every language, the records, where they are
    // kept and how they travel.
    {"base", {"content/base/"}, {"pobratym_base"}, {}},
    {"i18n", {"content/i18n/"}, {"pobratym_i18n"}, {"base"}},
    {"model", {"content/model/"}, {"pobratym_model"}, {"base"}},
    {"search", {"content/search/"}, {"pobratym_search"}, {"base", "model"}},
    {"lexicon", {"content/lexicon/"}, {"pobratym_lexicon"}, {"base", "model", "search"}},
    {"sqlite", {"content/store/connection"}, {"pobratym_sqlite"}, {"base"}},
    {"outbox", {"content/outbox/"}, {"pobratym_outbox"}, {"base", "sqlite"}},
    {"store values",
     {"content/store/content_change", "content/store/search_results"},
     {},
     {"base", "model", "search"}},
    {"store tables",
     {"content/store/"},
     {"pobratym_store_sqlite"},
     {"base", "model", "search", "store values", "sqlite"}},
    {"store read",
     {"content/store/reader_database", "content/store/answers"},
     {"pobratym_store_read"},
     {"base", "model", "search", "store values", "store tables", "sqlite"}},
    {"store write",
     {},
     {"pobratym_store_write"},
     {"base", "model", "search", "store values", "store tables", "sqlite"}},
    {"repository", {"content/repository/"}, {"pobratym_repository"}, {"base", "model"}},
    {"import", {"content/import/"}, {"pobratym_import"}, {"base", "model"}},
    {"export", {"content/export/"}, {"pobratym_export"}, {"base", "model"}},
    // Phones: pages are written where content is published, in the words that screens have too.
    {"pages", {"content/pages/"}, {"pobratym_pages"}, {"base", "model", "export", "i18n"}},

    // Sync: the only part with a network. The kiosk sees its status and nothing else of it.
    {"sync status", {"sync/status"}, {"pobratym_sync_status"}, {"base"}},
    {"sync",
     {"sync/"},
     {"pobratym_sync", "pobratym-sync", "tuf-client"},
     {"base", "model", "outbox", "store values", "store read", "store write", "repository",
      "sync status"}},

    // Kiosk, how it draws: knows nothing of records.
    {"map tool", {"assets/map/"}, {"pobratym-pack-map"}, {"base"}},
    {"map and icons", {}, {"pobratym_map", "pobratym_icons"}, {"map tool"}},
    {"drawing values",
     {"kiosk/ui/colour", "kiosk/ui/geometry", "kiosk/ui/image", "kiosk/ui/input"},
     {},
     {"base"}},
    {"raster", {"kiosk/ui/raster/"}, {"pobratym_kiosk_raster"}, {"base", "drawing values"}},
    {"text", {"kiosk/ui/text/"}, {"pobratym_kiosk_text"}, {"base", "drawing values"}},
    {"art", {"kiosk/ui/art/"}, {"pobratym_kiosk_art"}, {"base", "map and icons", "drawing values"}},
    {"ui",
     {"kiosk/ui/"},
     {"pobratym_kiosk_ui"},
     {"base", "drawing values", "raster", "text", "art"}},
    {"window",
     {"kiosk/platform/window"},
     {"pobratym_kiosk_window"},
     {"base", "drawing values", "raster"}},

    // Desk: people's drafts, accounts and the way to a publication. HTTP knows nothing of content.
    {"desk http", {"content/desk/http/"}, {"pobratym_desk_http"}, {"base"}},
    {"desk database",
     {"content/desk/database/"},
     {"pobratym_desk_database", "pobratym_soci"},
     {"base"}},
    {"desk accounts",
     {"content/desk/accounts/"},
     {"pobratym_desk_accounts"},
     {"base", "desk database"}},
    {"desk drafts",
     {"content/desk/drafts/"},
     {"pobratym_desk_drafts"},
     {"base", "model", "search", "desk database"}},
    {"desk pictures", {"content/desk/pictures/"}, {"pobratym_desk_pictures"}, {"base"}},
    {"picture program",
     {"content/desk/pictures/cut/"},
     {"pobratym-picture"},
     {"base", "desk pictures"}},
    {"desk publication",
     {"content/desk/publication/"},
     {"pobratym_desk_publication"},
     {"base", "model", "lexicon", "repository", "export", "pages", "desk drafts", "desk pictures",
      "desk database"}},
    {"desk preview",
     {"content/desk/preview/"},
     {"pobratym_desk_preview"},
     {"base", "model", "store values", "store write", "repository", "sync status", "desk drafts"}},
    {"desk inbox",
     {"content/desk/inbox/"},
     {"pobratym_desk_inbox"},
     {"base", "outbox", "desk database"}},
    {"desk imports",
     {"content/desk/imports/"},
     {"pobratym_desk_imports"},
     {"base", "model", "import", "desk database", "desk drafts", "desk publication"}},
    {"desk questions",
     {"content/desk/questions/"},
     {"pobratym_desk_questions"},
     {"base", "model", "desk http", "desk database"}},
    {"desk api",
     {"content/desk/api/"},
     {"pobratym_desk_api"},
     {"base", "model", "search", "import", "outbox", "desk http", "desk database", "desk accounts",
      "desk drafts", "desk pictures", "desk publication", "desk preview", "desk imports",
      "desk inbox", "desk questions"}},
    {"desk program",
     {"content/desk/"},
     {"pobratym-desk"},
     {"base", "model", "lexicon", "desk http", "desk database", "desk accounts", "desk drafts",
      "desk pictures", "desk publication", "desk preview", "desk imports", "desk inbox",
      "desk questions", "desk api"}},

    {"pack tool",
     {"content/tool/"},
     {"pobratym_tool", "pobratym-pack"},
     {"base", "model", "search", "lexicon", "outbox", "store values", "store read", "store write",
      "repository", "import", "export", "i18n", "pages"}},

    // Kiosk, what it says: knows nothing of pixels.
    {"visit", {"kiosk/visit/"}, {"pobratym_kiosk_visit"}, {"base", "model"}},
    {"views",
     {"kiosk/screens/"},
     {"pobratym_kiosk_views"},
     {"base", "model", "store values", "store read", "sync status", "i18n", "visit"}},
    {"kiosk model",
     {"kiosk/app/"},
     {"pobratym_kiosk_model"},
     {"base", "model", "outbox", "store values", "store read", "sync status", "i18n", "visit",
      "views"}},

    // Both together.
    {"speech",
     {"kiosk/speech/"},
     {"pobratym_kiosk_speech"},
     {"base", "model", "drawing values", "i18n", "ui"}},
    {"screens",
     {"kiosk/screens/stage"},
     {"pobratym_kiosk_screens"},
     {"base", "model", "i18n", "visit", "views", "drawing values", "text", "art", "ui"}},
    {"kiosk program",
     {"kiosk/platform/"},
     {"pobratym_kiosk_shot", "pobratym-kiosk"},
     {"base", "model", "outbox", "store values", "store read", "sync status", "i18n", "visit",
      "views", "kiosk model", "drawing values", "raster", "text", "art", "ui", "speech", "screens",
      "window"}},

    // Beside the desk: the kiosk's drawing, and the writer to try out what is not published. A
    // program of its own, so that the kiosk's still cannot write.
    {"preview",
     {"kiosk/preview/"},
     {"pobratym_kiosk_preview", "pobratym-preview"},
     {"base", "model", "store values", "store read", "store write", "i18n", "visit", "views",
      "kiosk model", "drawing values", "raster", "ui", "screens", "kiosk program"}},
};

}  // namespace

const std::vector<Layer>& layers() { return kLayers; }

}  // namespace pobratym::repo
