// SPDX-License-Identifier: Apache-2.0
#include "sync/workflow.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/verify.hpp"

namespace pobratym::sync {
namespace {

using namespace repository;  // this file is about nothing else

/// A role the store holds, if it still verifies.
template <class Verify>
auto read_kept(const MetadataStore& store, std::string_view role, const Verify& verify)
    -> std::optional<typename decltype(verify(Bytes()))::value_type> {
  const auto bytes = store.read(role);
  if (!bytes) return std::nullopt;
  auto verified = verify(*bytes);
  if (!verified) return std::nullopt;
  return std::move(*verified);
}

template <class T>
const T* pointer_to(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}

/// Whether a key that could sign before can do so no longer.
bool is_rotated(const RoleKeys& before, const RoleKeys& after) {
  return std::ranges::any_of(before.keyids, [&](const KeyId& id) {
    return std::ranges::find(after.keyids, id) == after.keyids.end();
  });
}

/// A hotel's or a public network's login page answers every question with HTML.
Status refuse_web_page(const std::string& path, BytesView bytes) {
  if (!trim(bytes).starts_with('<')) return {};
  return fail(ErrorCode::untrusted, path +
                                        " is a web page instead of signed metadata; does this "
                                        "network ask for a login?");
}

}  // namespace

Result<Bytes> Workflow::fetch(const std::string& role, std::optional<Version> version,
                              const FetchLimits& limits) {
  const std::string path = asking_.folder + role_file(role, version);
  auto bytes = transport_.fetch(path, limits);
  if (!bytes) return bytes;
  if (auto read = refuse_web_page(path, *bytes); !read) return tl::unexpected(read.error());
  return bytes;
}

/// With the body in any case: what is known by its tag is the one that is kept.
Result<Answer> Workflow::fetch_timestamp(const std::optional<Bytes>& kept) {
  const FetchLimits limits{.most = kMaxTimestampBytes, .exact = {}};
  if (!asking_.sparingly) {
    auto bytes = fetch("timestamp", std::nullopt, limits);
    if (!bytes) return tl::unexpected(bytes.error());
    return Answer{std::move(*bytes), ""};
  }
  const std::string path = asking_.folder + role_file("timestamp", std::nullopt);
  auto answer = transport_.fetch_unless_known(path, limits, kept ? store_.tag_of(*kept) : "");
  if (!answer) return answer;
  if (!answer->body) answer->body = kept.value_or("");
  if (auto read = refuse_web_page(path, *answer->body); !read) return tl::unexpected(read.error());
  return answer;
}

Result<Workflow::Root> Workflow::first_root(const std::optional<Bytes>& installed) {
  if (auto kept = read_kept(store_, "root", verify_first_root)) return std::move(*kept);
  if (!installed) {
    return fail(ErrorCode::untrusted,
                "there is no root to begin to trust with; give the repository's root.json with "
                "--root");
  }
  auto root = verify_first_root(*installed);
  if (!root) return fail_in("the root given with --root", root.error());
  if (auto kept = store_.keep("root", *installed); !kept) return tl::unexpected(kept.error());
  return root;
}

/// After a stolen key an attacker's version may be so high that nothing follows it; new keys start
/// afresh (5.3.11). A key that is only added takes no version back.
Status Workflow::forget_rotated(const repository::Root& before, const repository::Root& after) {
  if (!is_rotated(before.timestamp, after.timestamp) &&
      !is_rotated(before.snapshot, after.snapshot)) {
    return {};
  }
  for (const char* role : {"timestamp", "snapshot"}) {
    if (auto gone = store_.forget(role); !gone) return gone;
  }
  return {};
}

Result<Workflow::Root> Workflow::newest_root(Root root) {
  for (int i = 0; i < kMaxRootRotations; ++i) {
    if (asking_.sparingly) {
      const auto worth_asking =
          transport_.may_have(asking_.folder + role_file("root", root->version + 1));
      if (!worth_asking) return tl::unexpected(worth_asking.error());
      if (!*worth_asking) return root;
    }
    const auto bytes = fetch("root", root->version + 1, {.most = kMaxRootBytes, .exact = {}});
    if (!bytes && bytes.error().code == ErrorCode::not_found) return root;
    if (!bytes) return tl::unexpected(bytes.error());
    auto next = verify_next_root(*bytes, root);
    if (!next) return next;
    if (auto forgot = forget_rotated(*root, **next); !forgot) {
      return tl::unexpected(forgot.error());
    }
    if (auto kept = store_.keep("root", *bytes); !kept) return tl::unexpected(kept.error());
    root = std::move(*next);
  }
  return fail(ErrorCode::untrusted, "the repository has more than " +
                                        std::to_string(kMaxRootRotations) +
                                        " new roots; sync again to go on with them");
}

void Workflow::not_before(const Json& signed_part) {
  now_ = std::max(now_, signed_time(signed_part).value_or(now_));
}

/// The role from the disk when the kept bytes are still the wanted ones, else from the repository.
template <class Verify>
auto Workflow::accept(const std::string& role, const repository::Root& root, const FileMeta& named,
                      std::uint64_t most, const Verify& verify) -> decltype(verify(Bytes())) {
  if (const auto kept = store_.read(role)) {
    if (auto same = verify(*kept)) return same;
  }
  const auto version = root.consistent_snapshot ? std::optional(named.version) : std::nullopt;
  const auto bytes = fetch(role, version, {.most = most, .exact = named.length});
  if (!bytes) return tl::unexpected(bytes.error());
  auto verified = verify(*bytes);
  if (!verified) return verified;
  if (auto kept = store_.keep(role, *bytes); !kept) return tl::unexpected(kept.error());
  return verified;
}

Result<Workflow::Timestamp> Workflow::timestamp(const Root& root) {
  const auto kept = read_kept(
      store_, "timestamp", [&](const Bytes& bytes) { return verify_kept_timestamp(bytes, root); });
  not_before(root->source);
  if (kept) not_before((*kept)->source);
  if (auto valid = check_root_expiry(root, now_); !valid) return tl::unexpected(valid.error());
  const auto kept_bytes = kept ? store_.read("timestamp") : std::nullopt;
  const auto answer = fetch_timestamp(kept_bytes);
  if (!answer) return tl::unexpected(answer.error());
  const Bytes& bytes = *answer->body;
  auto verified = verify_timestamp(bytes, root, pointer_to(kept), now_);
  if (!verified) return verified;
  if (kept && (*kept)->version == (*verified)->version && bytes != kept_bytes) return verified;
  not_before((*verified)->source);
  if (auto done = store_.keep("timestamp", bytes); !done) return tl::unexpected(done.error());
  if (!asking_.sparingly) return verified;
  if (auto done = store_.keep_tag(bytes, answer->tag); !done) return tl::unexpected(done.error());
  return verified;
}

Result<Workflow::Snapshot> Workflow::snapshot(const Root& root, const Timestamp& timestamp) {
  const auto kept = read_kept(
      store_, "snapshot", [&](const Bytes& bytes) { return verify_kept_snapshot(bytes, root); });
  return accept("snapshot", *root, timestamp->snapshot, kMaxSnapshotBytes, [&](const Bytes& bytes) {
    return verify_snapshot(bytes, root, timestamp, pointer_to(kept), now_);
  });
}

template <class Verify>
Result<Workflow::Targets> Workflow::accept_targets(const std::string& role,
                                                   const repository::Root& root,
                                                   const repository::Snapshot& snapshot,
                                                   const Verify& verify) {
  const auto named = snapshot.meta.find(role + ".json");
  if (named == snapshot.meta.end()) {
    return fail(ErrorCode::untrusted,
                "the snapshot does not name " + role + ".json; publish the repository again");
  }
  return accept(role, root, named->second, kMaxTargetsBytes, verify);
}

Result<Workflow::Targets> Workflow::targets(const Root& root, const Snapshot& snapshot) {
  return accept_targets("targets", *root, *snapshot, [&](const Bytes& bytes) {
    return verify_targets(bytes, root, snapshot, now_);
  });
}

Result<TopRoles> Workflow::top_roles(Root first) {
  auto root = newest_root(std::move(first));
  if (!root) return tl::unexpected(root.error());
  auto stamp = timestamp(*root);
  if (!stamp) return tl::unexpected(stamp.error());
  auto snap = snapshot(*root, *stamp);
  if (!snap) return tl::unexpected(snap.error());
  auto top = targets(*root, *snap);
  if (!top) return tl::unexpected(top.error());
  return TopRoles{std::move(*root), std::move(*stamp), std::move(*snap), std::move(*top)};
}

Result<Workflow::Targets> Workflow::delegated(const std::string& name, const Targets& delegating,
                                              const TopRoles& top) {
  return accept_targets(name, *top.root, *top.snapshot, [&](const Bytes& bytes) {
    return verify_delegated(bytes, name, delegating, top.snapshot, now_);
  });
}

Result<Workflow::Targets> Workflow::origin(const std::string& name, const Targets& targets,
                                           const TopRoles& top) {
  return accept_targets(name, *top.root, *top.snapshot, [&](const Bytes& bytes) {
    return verify_origin(bytes, name, targets, top.snapshot, now_);
  });
}

std::optional<Instant> signed_time(const Json& signed_part) {
  const auto text = string_member(signed_part, kSignedAt);
  return text ? parse_instant(*text) : std::nullopt;
}

}  // namespace pobratym::sync
