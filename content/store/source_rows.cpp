// SPDX-License-Identifier: Apache-2.0
#include "content/store/source_rows.hpp"

namespace pobratym::store {

Result<std::vector<SourceVersion>> read_sources(const Connection& connection) {
  auto statement = connection.prepare(
      "SELECT origin, version, index_digest, signed_at FROM source ORDER BY position");
  if (!statement) return fail_in("listing the stored sources", statement.error());
  std::vector<SourceVersion> sources;
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail_in("listing the stored sources", row.error());
    if (!*row) return sources;
    sources.push_back({statement->text(0), static_cast<std::uint64_t>(statement->integer(1)),
                       statement->digest(2).value_or(Digest{}),
                       Instant(std::chrono::seconds(statement->integer(3)))});
  }
}

}  // namespace pobratym::store
