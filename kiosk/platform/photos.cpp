// SPDX-License-Identifier: Apache-2.0
#include "kiosk/platform/photos.hpp"

#include <algorithm>
#include <utility>

#include "kiosk/app/media_folder.hpp"
#include "kiosk/ui/raster/photo.hpp"

namespace pobratym::kiosk {
namespace {

std::size_t size_of(const ui::Image& image) { return image.pixels.size() * sizeof(std::uint32_t); }

}  // namespace

Photos::Photos(const Disk& disk, Path state, PhotosOptions options)
    : disk_(disk),
      state_(std::move(state)),
      options_(std::move(options)),
      thread_([this] { work(); }) {}

Photos::~Photos() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wanted_.notify_one();
  thread_.join();
}

std::optional<StoredPicture> Photos::get(const Digest& digest) {
  std::unique_lock lock(mutex_);
  auto found = photos_.find(digest);
  if (found == photos_.end()) {
    // Only this thread adds and removes photos, so that none can come in between.
    lock.unlock();
    auto start = read_medium_start(disk_, state_, digest, ui::kPhotoStart);
    if (start && ui::needs_whole(*start)) start = read_medium(disk_, state_, digest);
    if (!start) return std::nullopt;
    const auto shape = ui::photo_shape(*start);
    if (!shape) return std::nullopt;
    lock.lock();
    found = photos_.emplace(digest, Photo{Stage::waiting, *shape, nullptr, frame_, false}).first;
    queue_.push_back(digest);
    wanted_.notify_one();
  }
  Photo& photo = found->second;
  photo.asked = frame_;
  if (photo.stage == Stage::refused && std::exchange(photo.again, false)) {
    photo.stage = Stage::retried;
    queue_.push_back(digest);
    wanted_.notify_one();
  }
  if (photo.stage == Stage::refused || photo.stage == Stage::retried) return std::nullopt;
  return StoredPicture{photo.shape.width, photo.shape.height, photo.image};
}

MediaSource Photos::source() {
  return [this](const Digest& digest) { return get(digest); };
}

void Photos::begin_frame() {
  const std::lock_guard lock(mutex_);
  make_room();
  ++frame_;
}

// What the last frame showed stays whatever it takes: two photos of one page that do not fit
// together would otherwise chase each other out for ever.
void Photos::make_room() {
  while (bytes_ > options_.budget) {
    auto oldest = photos_.end();
    for (auto photo = photos_.begin(); photo != photos_.end(); ++photo) {
      if (photo->second.image == nullptr || photo->second.asked >= frame_) continue;
      if (oldest == photos_.end() || photo->second.asked < oldest->second.asked) oldest = photo;
    }
    if (oldest == photos_.end()) return;
    bytes_ -= size_of(*oldest->second.image);
    photos_.erase(oldest);
  }
}

bool Photos::take_arrived() {
  const std::lock_guard lock(mutex_);
  return std::exchange(arrived_, false);
}

void Photos::try_again() {
  const std::lock_guard lock(mutex_);
  for (auto& [_, photo] : photos_) photo.again = true;
}

bool Photos::wait() {
  std::unique_lock lock(mutex_);
  const bool something = busy_ || !queue_.empty();
  done_.wait(lock, [this] { return !busy_ && queue_.empty(); });
  return something;
}

std::size_t Photos::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

void Photos::keep(const Digest& digest, std::shared_ptr<const ui::Image> image) {
  const std::lock_guard lock(mutex_);
  Photo& photo = photos_.at(digest);
  // A photo that stayed what it was is no news: no page has to be drawn again for it.
  arrived_ = arrived_ || image != nullptr || photo.stage == Stage::waiting;
  photo.stage = image == nullptr ? Stage::refused : Stage::here;
  if (image != nullptr) {
    photo.shape = {image->width, image->height};
    bytes_ += size_of(*image);
    photo.image = std::move(image);
  }
  busy_ = false;
}

void Photos::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wanted_.wait(lock, [this] { return stop_ || !queue_.empty(); });
    if (stop_) return;
    const Digest digest = queue_.back();
    queue_.pop_back();
    busy_ = true;
    lock.unlock();
    std::shared_ptr<const ui::Image> image;
    if (const auto bytes = read_medium(disk_, state_, digest)) {
      if (auto decoded = ui::decode_photo(*bytes)) {
        image = std::make_shared<const ui::Image>(*std::move(decoded));
      }
    }
    keep(digest, std::move(image));
    done_.notify_all();
    if (options_.arrived) options_.arrived();
    lock.lock();
  }
}

void draw_with_photos(Photos& photos, const std::function<void()>& begin,
                      const std::function<void()>& abandon) {
  photos.try_again();
  for (;;) {
    begin();
    photos.wait();
    // Whatever arrived is missing in the frame, whether it came before the waiting or during it.
    if (!photos.take_arrived()) return;
    abandon();
  }
}

}  // namespace pobratym::kiosk
