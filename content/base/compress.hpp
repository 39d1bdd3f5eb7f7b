// SPDX-License-Identifier: Apache-2.0
// zstd (RFC 8878) with a bound on what may come out, because the bytes may be hostile.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>

#include "content/base/bytes.hpp"
#include "content/base/result.hpp"

namespace pobratym {

[[nodiscard]] Bytes compress(BytesView bytes, int level = 19);

/// One or more whole frames with windows of at most 8 MB. invalid when damaged or when more than
/// `limit` bytes would come out.
[[nodiscard]] Result<Bytes> decompress(BytesView bytes, std::size_t limit);

/// One frame for a reader who has `prefix` at hand: what is in both travels as a few bytes.
[[nodiscard]] Bytes compress_after(BytesView prefix, BytesView bytes, int level = 19);

/// The frame that `bytes` begin with, read after `prefix`; it is cut off their front. Exactly
/// `length` bytes come out, into memory taken once, whatever window the frame asks for; else
/// invalid.
[[nodiscard]] Result<Bytes> decompress_after(BytesView prefix, BytesView& bytes,
                                             std::size_t length);

/// Reads one frame piece by piece, so that what comes out need not be in memory at once.
class Unpacking {
 public:
  /// `frame` must outlive this. Windows as with decompress().
  explicit Unpacking(BytesView frame);
  /// A frame cut into pieces, each of which is let go of once it is read.
  explicit Unpacking(std::deque<Bytes> pieces);
  ~Unpacking();
  Unpacking(const Unpacking&) = delete;
  Unpacking& operator=(const Unpacking&) = delete;

  /// Exactly the next `length` bytes; invalid when there are not that many or they are damaged.
  [[nodiscard]] Result<Bytes> next(std::size_t length);

  /// invalid unless everything was read and nothing follows.
  [[nodiscard]] Status finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym
