// SPDX-License-Identifier: Apache-2.0
#include "content/desk/pictures/pictures.hpp"

namespace pobratym::desk {
namespace {

constexpr int kSideBySide = 2;  ///< decoding takes a core and up to a gigabyte
constexpr std::chrono::seconds kPatience{10};

}  // namespace

/// One of the few places for cutting, given back when this goes.
class Pictures::Place {
 public:
  explicit Place(Pictures& pictures) : pictures_(pictures) {
    std::unique_lock<std::mutex> held(pictures.guard_);
    taken_ = pictures.freed_.wait_for(held, kPatience,
                                      [&] { return pictures.under_way_ < kSideBySide; });
    if (taken_) ++pictures.under_way_;
  }
  ~Place() {
    if (!taken_) return;
    {
      const std::lock_guard<std::mutex> held(pictures_.guard_);
      --pictures_.under_way_;
    }
    pictures_.freed_.notify_one();
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  [[nodiscard]] bool taken() const { return taken_; }

 private:
  Pictures& pictures_;
  bool taken_ = false;
};

Result<Pictures::Answer> Pictures::take(BytesView bytes, Focus focus, Instant now) {
  if (bytes.size() > kMostPictureBytes) return PictureRefusal::too_large;
  const auto header = picture_header(bytes);
  if (!header) return PictureRefusal::no_picture;
  const PictureFit fit = fit_of(*header);
  if (fit == PictureFit::too_large) return PictureRefusal::too_large;
  if (fit == PictureFit::too_small) return PictureRefusal::too_small;
  if (!ends_whole(bytes)) return PictureRefusal::damaged;
  const auto known = store_.all();
  if (!known) return tl::unexpected(known.error());
  if (known->size() >= PictureStore::kMostPictures) return PictureRefusal::too_many;
  const Place place(*this);
  if (!place.taken()) return PictureRefusal::busy;
  const auto cuts = program_.cut(bytes, focus);
  if (!cuts && cuts.error().code == ErrorCode::invalid) return PictureRefusal::damaged;
  if (!cuts) return tl::unexpected(cuts.error());
  const std::lock_guard<std::mutex> held(writing_);
  auto picture = store_.add(bytes, *header, focus, *cuts, now);
  if (!picture) return tl::unexpected(picture.error());
  return *std::move(picture);
}

Result<std::size_t> Pictures::collect(const std::set<std::string>& used, Instant now) {
  const std::lock_guard<std::mutex> held(writing_);
  return store_.collect(used, now);
}

Result<Pictures::Answer> Pictures::cut_anew(const StoredPicture& picture, Focus focus,
                                            Instant now) {
  const auto original = store_.original(picture);
  if (!original) return tl::unexpected(original.error());
  return take(*original, focus, now);
}

}  // namespace pobratym::desk
