// SPDX-License-Identifier: Apache-2.0
// Photos of the state folder, read, checked against their hash and decoded on a thread of their
// own, so that no frame waits for them; until then a page knows their shape. Decoded ones are kept
// within a budget, and what has not been shown for longest goes first.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "content/base/disk.hpp"
#include "kiosk/screens/stage.hpp"
#include "kiosk/ui/raster/shape.hpp"

namespace pobratym::kiosk {

struct PhotosOptions {
  std::size_t budget = 64u << 20u;  ///< bytes of pixels
  /// Called on the other thread when a photo has come or turned out to be none.
  std::function<void()> arrived = {};
};

/// All but `arrived` belongs to the thread that draws.
class Photos {
 public:
  /// `disk` must outlive it, and bear reading from another thread.
  Photos(const Disk& disk, Path state, PhotosOptions options = {});
  ~Photos();
  Photos(const Photos&) = delete;
  Photos& operator=(const Photos&) = delete;

  /// As MediaSource promises. What is not here yet is begun.
  [[nodiscard]] std::optional<StoredPicture> get(const Digest& digest);
  /// get() of this object.
  [[nodiscard]] MediaSource source();

  /// Before each frame: what the frame before did not ask for may go now.
  void begin_frame();
  /// Whether any came since this was asked last: then the page has to be drawn again, once.
  [[nodiscard]] bool take_arrived();
  /// Damaged ones may have been fetched anew: they are tried once more when a page asks.
  void try_again();
  /// Until nothing is being read or decoded; true when there was something to wait for.
  bool wait();

  /// Of the pixels that are kept.
  [[nodiscard]] std::size_t bytes() const;

 private:
  enum class Stage { waiting, here, refused, retried };
  struct Photo {
    Stage stage = Stage::waiting;
    ui::Shape shape;
    std::shared_ptr<const ui::Image> image;
    std::uint64_t asked = 0;  ///< the frame
    bool again = false;
  };
  void work();
  void keep(const Digest& digest, std::shared_ptr<const ui::Image> image);
  void make_room();

  const Disk& disk_;
  const Path state_;
  const PhotosOptions options_;
  mutable std::mutex mutex_;  ///< guards everything below but the thread
  std::condition_variable wanted_, done_;
  std::map<Digest, Photo> photos_;
  std::vector<Digest> queue_;  ///< the one asked for last comes first
  std::size_t bytes_ = 0;
  std::uint64_t frame_ = 1;
  bool busy_ = false, arrived_ = false, stop_ = false;
  std::thread thread_;
};

/// Draws for a picture, and again as long as the drawing before held places for photos.
/// `begin` begins a frame and draws it; `abandon` ends it unseen.
void draw_with_photos(Photos& photos, const std::function<void()>& begin,
                      const std::function<void()>& abandon);

}  // namespace pobratym::kiosk
