// SPDX-License-Identifier: Apache-2.0
#include "content/repository/verify_pages.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/base/compress.hpp"
#include "content/repository/build.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/pack_file.hpp"
#include "content/repository/record_lines.hpp"
#include "content/repository/seal.hpp"

namespace pobratym::repository {
namespace {

constexpr std::uint64_t kPieceBytes = 256u << 10u;

tl::unexpected<Error> refuse(std::string_view file, const std::string& why) {
  return fail(ErrorCode::untrusted, std::string(file) + ": " + why);
}

/// The index over `table`, if it is the one that the role names.
Result<IndexFiles> signed_index(const PageTable& table, std::uint32_t records,
                                const Verified<Targets>& role, std::string_view origin) {
  BuiltIndex built = build_index(table, records);
  Bytes bytes = encode_index(built.index);
  const auto index = verify_index(bytes, role, origin);
  if (!index) return tl::unexpected(index.error());
  return IndexFiles{std::move(bytes), std::move(built.nodes)};
}

/// In pieces that can be let go of one by one: what is made of the pack grows while it is read.
std::deque<Bytes> cut_into_pieces(BytesView bytes) {
  std::deque<Bytes> pieces;
  for (; !bytes.empty(); bytes.remove_prefix(pieces.back().size())) {
    pieces.emplace_back(bytes.substr(0, kPieceBytes));
  }
  return pieces;
}

/// Hands the pack's lines on one by one, in pieces that fit the memory.
Status unpack_lines(const PageList& list, std::deque<Bytes> frame, Regrouping& pages) {
  Unpacking unpacking(std::move(frame));
  Bytes waiting;  // a line whose end is in the next piece
  for (std::uint64_t left = list.plain_bytes(); left > 0;) {
    const auto length = static_cast<std::size_t>(std::min(left, kPieceBytes));
    const auto piece = unpacking.next(length);
    if (!piece) return tl::unexpected(piece.error());
    left -= length;
    waiting += *piece;
    std::size_t from = 0;
    for (auto end = waiting.find('\n'); end != Bytes::npos; end = waiting.find('\n', from)) {
      pages.add(BytesView(waiting).substr(from, end + 1 - from));
      from = end + 1;
    }
    waiting.erase(0, from);
    if (waiting.size() > kMaxRecordBytes) return fail(ErrorCode::invalid, "a record is too long");
  }
  if (!waiting.empty()) return fail(ErrorCode::invalid, "it ends inside a record");
  return unpacking.finish();
}

}  // namespace

Result<Verified<IndexFiles>> verify_pack(Bytes bytes, const Verified<Targets>& role,
                                         std::string_view origin, const PageSink& sink) {
  const auto target = origin_target(role, origin, "pack");
  if (!target) return tl::unexpected(target.error());
  const std::string file = target_path(origin, "pack", target->sha256);
  if (auto done = verify_bytes(bytes, target->sha256, target->length, file); !done) {
    return tl::unexpected(done.error());
  }
  const auto parts = decode_pack(bytes);
  if (!parts) return refuse(file, parts.error().message);
  const PageList& list = parts->list;
  std::deque<Bytes> frame = cut_into_pieces(parts->frame);
  Bytes().swap(bytes);  // and with it parts->frame
  Regrouping pages(list);
  if (auto done = unpack_lines(list, std::move(frame), pages); !done) {
    return refuse(file, done.error().message);
  }
  std::map<std::uint32_t, Digest> digests;
  Status sunk;
  const auto regrouped = pages.finish([&](const ListedPage& page, BytesView plain) {
    const Digest digest = sha256(plain);
    digests.emplace(page.bucket, digest);
    sunk = sink(digest, plain);
    return sunk;
  });
  if (!sunk) return tl::unexpected(sunk.error());
  if (!regrouped) return refuse(file, regrouped.error().message);
  const PageTable nothing{list.bits,
                          std::vector<Entry>(std::size_t{1} << static_cast<unsigned>(list.bits))};
  auto files = signed_index(with_pages(nothing, list, digests), list.records, role, origin);
  if (!files) return refuse(file, "its pages are not those of the index");
  return Seal::verified(std::move(*files));
}

Result<Verified<Patched>> verify_patch(BytesView patch, const PageTable& base,
                                       const OlderPage& older, const Verified<Targets>& role,
                                       std::string_view origin) {
  const std::string file = "the patch for " + std::string(origin);
  auto patched = decode_patch(patch, base, older);
  if (!patched && patched.error().code == ErrorCode::invalid) {
    return refuse(file, patched.error().message);
  }
  if (!patched) return tl::unexpected(patched.error());
  std::map<std::uint32_t, Digest> digests;
  for (const auto& [bucket, plain] : patched->pages) digests.emplace(bucket, sha256(plain));
  auto files =
      signed_index(with_pages(base, patched->list, digests), patched->list.records, role, origin);
  if (!files) return refuse(file, "what it makes of the pages here is not what is signed");
  return Seal::verified(Patched{std::move(*files), std::move(patched->pages)});
}

}  // namespace pobratym::repository
