// SPDX-License-Identifier: Apache-2.0
#include "content/base/compress.hpp"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace pobratym {
namespace {

constexpr int kWindowLog = 23;  // 8 MB: what level 19 uses at the most

struct FreeContext {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
using Reader = std::unique_ptr<ZSTD_DCtx, FreeContext>;
using Writer = std::unique_ptr<ZSTD_CCtx, FreeContext>;

/// A frame may ask for a window far larger than what comes out of it.
Reader make_reader() {
  Reader reader(ZSTD_createDCtx());
  ZSTD_DCtx_setParameter(reader.get(), ZSTD_d_windowLogMax, kWindowLog);
  return reader;
}

tl::unexpected<Error> damaged(std::size_t code) {
  return fail(ErrorCode::invalid,
              std::string("the compressed bytes are damaged: ") + ZSTD_getErrorName(code));
}

tl::unexpected<Error> wrong_length() {
  return fail(ErrorCode::invalid, "not as much comes out of the compressed bytes as was said");
}

/// A window over prefix and bytes together reaches back to the first byte.
int window_over(std::size_t bytes) {
  return std::clamp(static_cast<int>(std::bit_width(bytes)), 10, 27);
}

}  // namespace

Bytes compress(BytesView bytes, int level) {
  Bytes packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), level);
  assert(ZSTD_isError(size) == 0 && "the buffer is as large as the bound");
  packed.resize(size);
  packed.shrink_to_fit();  // it was as long as what went in
  return packed;
}

Result<Bytes> decompress(BytesView bytes, std::size_t limit) {
  const Reader context = make_reader();
  Bytes plain;
  std::array<char, 65536> block{};
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  std::size_t left = 1;  // zstd answers 0 once a frame is complete
  while (in.pos < in.size || left != 0) {
    ZSTD_outBuffer out{block.data(), block.size(), 0};
    left = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(left) != 0) return damaged(left);
    if (plain.size() + out.pos > limit) {
      return fail(ErrorCode::invalid, "more comes out of the compressed bytes than the " +
                                          std::to_string(limit) + " bytes allowed");
    }
    plain.append(block.data(), out.pos);
    if (in.pos == in.size && out.pos == 0 && left != 0) {
      return fail(ErrorCode::invalid, "the compressed bytes end too early");
    }
  }
  return plain;
}

Bytes compress_after(BytesView prefix, BytesView bytes, int level) {
  const Writer writer(ZSTD_createCCtx());
  ZSTD_CCtx_setParameter(writer.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(writer.get(), ZSTD_c_windowLog, window_over(prefix.size() + bytes.size()));
  ZSTD_CCtx_refPrefix(writer.get(), prefix.data(), prefix.size());
  Bytes packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(writer.get(), packed.data(), packed.size(), bytes.data(), bytes.size());
  assert(ZSTD_isError(size) == 0 && "the buffer is as large as the bound");
  packed.resize(size);
  packed.shrink_to_fit();  // it was as long as what went in
  return packed;
}

Result<Bytes> decompress_after(BytesView prefix, BytesView& bytes, std::size_t length) {
  const std::size_t frame = ZSTD_findFrameCompressedSize(bytes.data(), bytes.size());
  if (ZSTD_isError(frame) != 0) return damaged(frame);
  const Reader reader(ZSTD_createDCtx());
  ZSTD_DCtx_refPrefix(reader.get(), prefix.data(), prefix.size());
  Bytes plain(length, '\0');
  const std::size_t size =
      ZSTD_decompressDCtx(reader.get(), plain.data(), plain.size(), bytes.data(), frame);
  if (ZSTD_isError(size) != 0) return damaged(size);
  if (size != length) return wrong_length();
  bytes.remove_prefix(frame);
  return plain;
}

struct Unpacking::State {
  Reader reader = make_reader();
  ZSTD_inBuffer in{};
  std::size_t left = 1;      // zstd answers 0 once the frame is complete
  std::deque<Bytes> pieces;  ///< the first is being read

  void take_next_piece() {
    while (in.pos == in.size && !pieces.empty()) {
      if (in.src == pieces.front().data()) pieces.pop_front();
      in = pieces.empty() ? ZSTD_inBuffer{}
                          : ZSTD_inBuffer{pieces.front().data(), pieces.front().size(), 0};
    }
  }
};

Unpacking::Unpacking(BytesView frame) : state_(std::make_unique<State>()) {
  state_->in = {frame.data(), frame.size(), 0};
}

Unpacking::Unpacking(std::deque<Bytes> pieces) : state_(std::make_unique<State>()) {
  std::erase_if(pieces, [](const Bytes& piece) { return piece.empty(); });
  state_->pieces = std::move(pieces);
}

Unpacking::~Unpacking() = default;

Result<Bytes> Unpacking::next(std::size_t length) {
  Bytes plain(length, '\0');
  ZSTD_outBuffer out{plain.data(), plain.size(), 0};
  while (out.pos < out.size) {
    state_->take_next_piece();
    const std::size_t in_before = state_->in.pos;
    const std::size_t out_before = out.pos;
    if (state_->left == 0) return wrong_length();
    state_->left = ZSTD_decompressStream(state_->reader.get(), &out, &state_->in);
    if (ZSTD_isError(state_->left) != 0) return damaged(state_->left);
    if (state_->in.pos == in_before && out.pos == out_before) return wrong_length();
  }
  return plain;
}

Status Unpacking::finish() {
  char more = 0;
  ZSTD_outBuffer out{&more, 1, 0};
  while (state_->left != 0) {
    state_->take_next_piece();
    const std::size_t in_before = state_->in.pos;
    state_->left = ZSTD_decompressStream(state_->reader.get(), &out, &state_->in);
    if (ZSTD_isError(state_->left) != 0) return damaged(state_->left);
    if (out.pos != 0 || (state_->left != 0 && state_->in.pos == in_before)) return wrong_length();
  }
  state_->take_next_piece();
  return state_->in.pos == state_->in.size ? Status{} : Status(wrong_length());
}

}  // namespace pobratym
