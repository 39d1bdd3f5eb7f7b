// SPDX-License-Identifier: Apache-2.0
// The kiosk's content with one record as it would be if it were published now. Made by the writer
// that the sync uses, on a copy in a folder of its own: search, dates and counts are what they will
// be, and the state folder is only read.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "content/model/record.hpp"
#include "content/store/content_reader.hpp"
#include "content/store/content_writer.hpp"

namespace pobratym::kiosk {

class DraftContent {
 public:
  explicit DraftContent(Path state) : state_(std::move(state)) {}
  ~DraftContent();
  DraftContent(const DraftContent&) = delete;
  DraftContent& operator=(const DraftContent&) = delete;

  /// A folder to show instead of the state folder; `fresh` when the copy was made anew and whoever
  /// has it open must open it again. Only the database and the sync's status are in it.
  struct Shown {
    Path folder;
    bool fresh = false;
  };
  [[nodiscard]] Result<Shown> with(const model::Record& record);

 private:
  [[nodiscard]] Status copy();

  Path state_;
  Path folder_;  ///< empty until the first draft
  std::optional<store::ContentReader> published_;
  std::optional<store::ContentWriter> writer_;
  std::string origin_;                       ///< the host's own, which a draft is taken for
  store::ContentVersion version_;            ///< of what was copied
  std::optional<model::RecordKey> drafted_;  ///< the one record that differs
};

}  // namespace pobratym::kiosk
