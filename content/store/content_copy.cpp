// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_copy.hpp"

#include "content/store/connection.hpp"

namespace pobratym::store {
namespace {

constexpr int kBusyMilliseconds = 1'000;

Status copy_pages(const Path& from, const Path& to) {
  const auto source = Connection::open(from, Connection::Access::read_only, kBusyMilliseconds);
  if (!source) return tl::unexpected(source.error());
  const auto target =
      Connection::open(to, Connection::Access::read_write_create, kBusyMilliseconds);
  if (!target) return tl::unexpected(target.error());
  if (auto status = target->execute("PRAGMA synchronous = OFF"); !status) return status;
  return source->copy_into(*target);
}

}  // namespace

Status copy_content(const Path& from, const Path& to) {
  if (auto status = copy_pages(from, to); !status) {
    return fail(status.error().code,
                "copying the content database " + from.string() + ": " + status.error().message);
  }
  return {};
}

}  // namespace pobratym::store
