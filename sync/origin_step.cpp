// SPDX-License-Identifier: Apache-2.0
#include "sync/origin_step.hpp"

#include <utility>

#include "content/repository/patch_names.hpp"
#include "content/repository/verify_content.hpp"

namespace pobratym::sync {

using repository::Entry;

Status OriginStep::run(const AppliedPages& applied, const std::optional<Digest>& shown,
                       Brought& brought) {
  const auto target = repository::origin_target(origin_.role, origin_.name, "index");
  if (!target) return tl::unexpected(target.error());
  source_ = {origin_.name, origin_.role->version, target->sha256,
             signed_time(origin_.role->source).value_or(Instant{})};
  const auto pack = repository::origin_target(origin_.role, origin_.name, "pack");
  if (pack) pack_bytes_ = pack->length;
  if (!blobs_.blob(target->sha256, target->length)) {
    if (auto done = bring_many(applied, shown, brought); !done) return done;
  }
  auto index = download_.index(origin_);
  if (!index) return tl::unexpected(index.error());
  index_ = std::move(*index);
  auto table = download_.table(*index_);
  if (!table) return tl::unexpected(table.error());
  table_ = std::move(*table);
  brought.records += (*index_)->records;
  if (auto done = bring_rest(applied, brought); !done) return done;
  if (rights_.is_host) return {};
  // A page that is as signed and still cannot be read is found while the partner can be left
  // standing, and not in the middle of the change.
  return give_pages([](const store::PassingPage&) { return Status(); });
}

/// All that is new at once, if there is a way.
Status OriginStep::bring_many(const AppliedPages& applied, const std::optional<Digest>& shown,
                              Brought& brought) {
  const Offers offers{
      applied.empty(), pack_bytes_,
      shown ? repository::patch_from(*origin_.role, origin_.name, *shown) : std::nullopt};
  const Way way = choose_way(offers);
  if (way == Way::patch) return bring_patch(*shown, *offers.patch_bytes, brought);
  if (way == Way::pack) return bring_pack(brought);
  return {};
}

/// The pages that are still not on the disk.
Status OriginStep::bring_rest(const AppliedPages& applied, Brought& brought) {
  if (!looked_at_all_) look_at_all();
  plan_ = plan_pages(**table_, applied, here_.whole, pack_bytes_);
  if (plan_.by_pack) {
    if (auto done = bring_pack(brought); !done) return done;
    if (!looked_at_all_) look_at_all();
    plan_ = plan_pages(**table_, applied, here_.whole, std::nullopt);
  }
  if (plan_.fetch.empty()) return {};
  if (auto fetched = download_.pages(*table_, plan_); !fetched) return fetched;
  brought.pages_fetched += plan_.fetch.size();
  look_at_pages(blobs_, rights_, **table_, plan_.fetch, here_);
  return {};
}

/// A patch saves bytes and proves nothing, so that whatever is wrong with it, or with the pages it
/// starts from, is made up for by whole pages. Only trouble with this disk is handed on.
Status OriginStep::bring_patch(const Digest& shown, std::uint64_t length, Brought& brought) {
  const auto pages = download_.patch(origin_, shown, length);
  if (pages) {
    brought.pages_patched += *pages;
    return {};
  }
  const ErrorCode code = pages.error().code;
  if (code != ErrorCode::failed && code != ErrorCode::no_space) return {};
  return tl::unexpected(pages.error());
}

/// A pack that is not there or breaks off is no failure: the pages come one by one instead, and
/// those can go on where they stopped. A pack that is not the signed one is.
Status OriginStep::bring_pack(Brought& brought) {
  pack_bytes_.reset();  // whatever it does not bring comes one by one
  here_ = {};
  auto done = download_.pack(origin_, [&](const Digest& digest, BytesView plain) {
    look_at_page(digest, plain, rights_, here_);
  });
  if (done) {
    brought.by_pack = true;
    looked_at_all_ = true;  // the pack has every page of the index
    return {};
  }
  const ErrorCode code = done.error().code;
  if (code == ErrorCode::not_found || code == ErrorCode::unreachable) return {};
  return done;
}

void OriginStep::look_at_all() {
  std::vector<std::uint32_t> buckets;
  for (std::uint32_t bucket = 0; bucket < (*table_)->pages.size(); ++bucket) {
    if (!(*table_)->pages[bucket].empty()) buckets.push_back(bucket);
  }
  here_ = {};
  look_at_pages(blobs_, rights_, **table_, buckets, here_);
}

Status OriginStep::give_pages(const store::TakePage& take) const {
  if (plan_.apply.empty()) return {};
  return sync::give_pages(blobs_, rights_, *table_, plan_.apply, take);
}

void OriginStep::stay(const std::optional<store::SourceVersion>& stored,
                      const AppliedPages& applied) {
  plan_ = {};
  here_ = {};
  if (!stored) return;
  source_ = *stored;
  stay_.insert(repository::blob_path(stored->index));
  for (const auto& [_, page] : applied) stay_.insert(repository::page_path(page));
  const auto older = download_.index_here(stored->index);
  names_all_ = older.has_value();
  if (!older) return;
  for (const Digest& node : older->nodes) stay_.insert(repository::blob_path(node));
  std::vector<std::uint32_t> buckets;
  for (const auto& [bucket, _] : applied) {
    if (bucket < older->table.pages.size()) buckets.push_back(bucket);
  }
  look_at_pages(blobs_, rights_, older->table, buckets, here_);
}

void OriginStep::name_files(std::set<std::string>& named) const {
  named.insert(repository::blob_path(source_.index));
  named.insert(stay_.begin(), stay_.end());
  if (index_) {
    named.insert(repository::blob_path(sha256(repository::encode_index(**index_))));
    for (const Entry& entry : (*index_)->entries) {
      if (!entry.empty() && (*index_)->node_bits > 0) {
        named.insert(repository::blob_path(entry.digest));
      }
    }
  }
  if (!table_) return;
  for (const Entry& entry : (*table_)->pages) {
    if (!entry.empty()) named.insert(repository::page_path(entry.digest));
  }
}

}  // namespace pobratym::sync
