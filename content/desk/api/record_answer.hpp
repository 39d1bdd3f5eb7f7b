// SPDX-License-Identifier: Apache-2.0
// Records as the editor gets them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/desk/api/context.hpp"
#include "content/desk/drafts/title.hpp"
#include "content/model/host.hpp"

namespace pobratym::desk {

/// The host's languages, the first one first.
[[nodiscard]] std::vector<std::string> city_languages(Context& context);

/// The host's record as it is on the kiosks and the pages; empty before the first publication.
[[nodiscard]] std::optional<model::Host> host_on_kiosks(Context& context);

/// Of its document as it is now.
[[nodiscard]] Json title_of(const Draft& draft, const std::string& first_language);

/// What is wrong with the document if it were to be published as it is.
[[nodiscard]] std::vector<model::Problem> problems_of(const Context& context,
                                                      const model::RecordKey& key, Json document);
[[nodiscard]] Json problems_json(const std::vector<model::Problem>& problems,
                                 const std::string& language);

/// {"record":…,"editing":…} with the version as ETag.
[[nodiscard]] Response record_response(Context& context, const Ask& ask, int status,
                                       const Draft& draft);

/// The record of the path; not_found as a Response otherwise.
[[nodiscard]] tl::expected<Draft, Response> draft_of(Context& context, const Ask& ask);

[[nodiscard]] Json theirs_json(Context& context, const Draft& draft);

}  // namespace pobratym::desk
