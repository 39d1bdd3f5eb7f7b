// SPDX-License-Identifier: Apache-2.0
#include "content/store/layout.hpp"

namespace pobratym::store {

Status check_layout(const Connection& connection) {
  const auto application = connection.integer("PRAGMA application_id");
  if (!application) return tl::unexpected(application.error());
  const auto layout = connection.integer("PRAGMA user_version");
  if (!layout) return tl::unexpected(layout.error());
  if (application->value_or(0) != kApplicationId) {
    return fail(ErrorCode::invalid, "the file is no content database of Pobratym");
  }
  if (layout->value_or(0) != kLayout) {
    return fail(ErrorCode::invalid, "the file has layout " + std::to_string(layout->value_or(0)) +
                                        ", this program knows layout " + std::to_string(kLayout));
  }
  return {};
}

}  // namespace pobratym::store
