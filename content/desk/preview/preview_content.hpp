// SPDX-License-Identifier: Apache-2.0
// The folder that previews are drawn from: content.db, pictures and the sync's status as a kiosk
// would have them if everything that is approved were published. Derived; made anew when damaged.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/model/record.hpp"
#include "content/store/content_writer.hpp"

namespace pobratym::desk {

class PreviewContent {
 public:
  /// `media`: pictures by the names that records use.
  PreviewContent(Path folder, Path media, std::string origin)
      : folder_(std::move(folder)), media_(std::move(media)), origin_(std::move(origin)) {}

  /// Writes what differs and nothing else.
  [[nodiscard]] Status follow(DraftStore& drafts, Instant now);

  /// A record as it would be published at `now`, its picture where previews find it. A picture that
  /// is not there yet is left out.
  [[nodiscard]] model::Record ready(model::Record record, Instant now);

  [[nodiscard]] const Path& folder() const { return folder_; }

 private:
  [[nodiscard]] Status open();
  [[nodiscard]] Status write(DraftStore& drafts, Instant now);
  using TakePage =
      std::function<Status(std::uint32_t bucket, const std::vector<model::Record>& records)>;
  [[nodiscard]] Status give(DraftStore& drafts, std::set<std::uint32_t> buckets,
                            const TakePage& take);
  [[nodiscard]] bool name_picture(model::Record& record);

  Path folder_, media_;
  std::string origin_;
  std::optional<store::ContentWriter> writer_;
};

}  // namespace pobratym::desk
