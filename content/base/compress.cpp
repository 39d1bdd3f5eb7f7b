// SPDX-License-Identifier: Apache-2.0
#include "content/base/compress.hpp"

#include <zstd.h>

#include <array>
#include <cassert>
#include <memory>

namespace pobratym {
namespace {

constexpr int kWindowLog = 23;  // 8 MB: what level 19 uses at the most

}  // namespace

Bytes compress(BytesView bytes, int level) {
  Bytes packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), level);
  assert(ZSTD_isError(size) == 0 && "the buffer is as large as the bound");
  packed.resize(size);
  return packed;
}

Result<Bytes> decompress(BytesView bytes, std::size_t limit) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     &ZSTD_freeDCtx);
  // A frame may ask for a window far larger than what comes out of it.
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLog);
  Bytes plain;
  std::array<char, 65536> block{};
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  std::size_t left = 1;  // zstd answers 0 once a frame is complete
  while (in.pos < in.size || left != 0) {
    ZSTD_outBuffer out{block.data(), block.size(), 0};
    left = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(left) != 0) {
      return fail(ErrorCode::invalid,
                  std::string("the compressed bytes are damaged: ") + ZSTD_getErrorName(left));
    }
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

}  // namespace pobratym
