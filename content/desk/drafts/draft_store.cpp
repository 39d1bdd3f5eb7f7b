// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/draft_store.hpp"

namespace pobratym::desk {

Result<Json> read_stored(const Bytes& text) {
  // The store wrote it: if it is not JSON, nothing is better than a guess.
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return fail(ErrorCode::failed, "a stored document is damaged");
  return json;
}

}  // namespace pobratym::desk
