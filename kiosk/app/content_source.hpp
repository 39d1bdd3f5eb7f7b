// SPDX-License-Identifier: Apache-2.0
// The kiosk's hold on content.db. The file may not be there yet, may be replaced or damaged at any
// moment; what was open stays good until something better opens.
#pragma once

#include <optional>
#include <string>

#include "content/store/content_reader.hpp"

namespace pobratym::kiosk {

class ContentSource {
 public:
  explicit ContentSource(Path file) : file_(std::move(file)) {}

  /// Opens or looks again; true when there is other content than at the last call.
  bool refresh();

  /// nullptr while there is nothing to show.
  [[nodiscard]] store::ContentReader* reader() { return reader_ ? &*reader_ : nullptr; }

  /// Why there is nothing, or why the newest could not be read; empty when all is well.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  Path file_;
  std::optional<store::ContentReader> reader_;
  std::optional<store::ContentVersion> version_;
  std::string problem_;
};

}  // namespace pobratym::kiosk
