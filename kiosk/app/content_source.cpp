// SPDX-License-Identifier: Apache-2.0
#include "kiosk/app/content_source.hpp"

namespace pobratym::kiosk {

bool ContentSource::refresh() {
  problem_.clear();
  if (!reader_) {
    auto opened = store::ContentReader::open(file_);
    if (!opened) {
      problem_ = opened.error().message;
      return false;
    }
    reader_ = std::move(*opened);
  }
  const auto version = reader_->content_version();
  if (!version) {
    problem_ = version.error().message;
    version_.reset();  // whatever can be read next is news, even if it is what it was
    return false;
  }
  if (version_ == *version) return false;
  version_ = *version;
  return true;
}

}  // namespace pobratym::kiosk
