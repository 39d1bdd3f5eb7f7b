// SPDX-License-Identifier: Apache-2.0
#include "content/repository/verify_pages.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/base/compress.hpp"
#include "content/repository/build.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/pack_file.hpp"
#include "content/repository/seal.hpp"

namespace pobratym::repository {
namespace {

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

}  // namespace

Result<Verified<IndexFiles>> verify_pack(BytesView bytes, const Verified<Targets>& role,
                                         std::string_view origin, const PageSink& sink) {
  const auto target = origin_target(role, origin, "pack");
  if (!target) return tl::unexpected(target.error());
  const std::string file = target_path(origin, "pack", target->sha256);
  if (auto done = verify_bytes(bytes, target->sha256, target->length, file); !done) {
    return tl::unexpected(done.error());
  }
  const auto parts = decode_pack(bytes);
  if (!parts) return refuse(file, parts.error().message);
  Unpacking unpacking(parts->frame);
  std::map<std::uint32_t, Digest> digests;
  for (const ListedPage& page : parts->list.pages) {
    const auto plain = unpacking.next(page.plain_length);
    if (!plain) return refuse(file, plain.error().message);
    const Digest digest = sha256(*plain);
    digests.emplace(page.bucket, digest);
    if (auto taken = sink(digest, *plain); !taken) return tl::unexpected(taken.error());
  }
  if (auto done = unpacking.finish(); !done) return refuse(file, done.error().message);
  const PageTable nothing{parts->list.bits,
                          std::vector<Entry>(std::size_t{1}
                                             << static_cast<unsigned>(parts->list.bits))};
  auto files = signed_index(with_pages(nothing, parts->list, digests), parts->list.records, role,
                            origin);
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
  auto files = signed_index(with_pages(base, patched->list, digests), patched->list.records, role,
                            origin);
  if (!files) return refuse(file, "what it makes of the pages here is not what is signed");
  return Seal::verified(Patched{std::move(*files), std::move(patched->pages)});
}

}  // namespace pobratym::repository
