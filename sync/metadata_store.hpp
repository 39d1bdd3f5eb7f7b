// SPDX-License-Identifier: Apache-2.0
// The signed metadata a client has accepted, one file a role: <role>.json, the name quoted as in an
// address, so that no role's name can lead out of the folder. Only bytes
// that were verified are written here, each as soon as it is, so that whatever is accepted once can
// never be taken back by an older file (TUF 1.0.31 section 5).
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "content/base/disk.hpp"

namespace pobratym::sync {

class MetadataStore {
 public:
  /// A kiosk's: state/metadata/.
  MetadataStore(Disk& disk, const Path& state_folder)
      : MetadataStore(disk, Folder{state_folder / "metadata"}) {}

  /// In that very folder.
  struct Folder {
    Path path;
  };
  MetadataStore(Disk& disk, Folder folder) : disk_(disk), folder_(std::move(folder.path)) {}

  /// Role: "root", "timestamp", "snapshot", "targets" or a delegated one. Empty when it cannot be
  /// read.
  [[nodiscard]] std::optional<Bytes> read(std::string_view role) const;

  /// Does nothing when the same bytes are there already.
  [[nodiscard]] Status keep(std::string_view role, BytesView verified);

  [[nodiscard]] Status forget(std::string_view role);

  /// What the server called the timestamp that is kept (an ETag), so that it need not send the same
  /// one again; empty when that is not known, or of other bytes than these.
  [[nodiscard]] std::string tag_of(BytesView timestamp) const;
  [[nodiscard]] Status keep_tag(BytesView timestamp, const std::string& tag);

 private:
  [[nodiscard]] Path path_of(std::string_view role) const;

  Disk& disk_;
  Path folder_;
};

}  // namespace pobratym::sync
