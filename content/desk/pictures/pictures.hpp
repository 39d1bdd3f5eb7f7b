// SPDX-License-Identifier: Apache-2.0
// What the desk does with pictures that people send: looks at the header, has them cut beside the
// desk, keeps them. For several threads at once.
#pragma once

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <variant>

#include "content/desk/pictures/picture_program.hpp"
#include "content/desk/pictures/picture_store.hpp"

namespace pobratym::desk {

enum class PictureRefusal {
  no_picture,  ///< none of JPEG, PNG and WebP
  too_large,   ///< more bytes or pixels than can be taken in
  too_small,
  damaged,   ///< cut short, or not what its header says
  too_many,  ///< the desk is full
  busy,      ///< others are being cut; again in a moment
};

class Pictures {
 public:
  Pictures(PictureStore store, PictureProgram program)
      : store_(std::move(store)), program_(std::move(program)) {}

  using Answer = std::variant<StoredPicture, PictureRefusal>;

  [[nodiscard]] Result<Answer> take(BytesView bytes, Focus focus, Instant now);
  /// The same original around another point: a picture of another name.
  [[nodiscard]] Result<Answer> cut_anew(const StoredPicture& picture, Focus focus, Instant now);

  /// As PictureStore::collect(), and never beside a picture that is just being kept: sent again, it
  /// is in use again.
  [[nodiscard]] Result<std::size_t> collect(const std::set<std::string>& used, Instant now);

  [[nodiscard]] const PictureStore& store() const { return store_; }

 private:
  class Place;

  PictureStore store_;
  PictureProgram program_;
  std::mutex guard_;
  std::condition_variable freed_;
  int under_way_ = 0;
  std::mutex writing_;
};

}  // namespace pobratym::desk
