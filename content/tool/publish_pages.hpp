// SPDX-License-Identifier: Apache-2.0
// The phones' pages, written into the repository's folder after what is signed. Kiosks never read
// them, so nothing that goes wrong here undoes a publication: it is said, and the pages that were
// there stay.
#pragma once

#include <span>

#include "content/base/disk.hpp"
#include "content/model/record.hpp"
#include "content/tool/publish_command.hpp"

namespace pobratym::tool {

/// Below the repository's folder.
inline constexpr const char* kPagesFolder = "pages";

/// invalid unless it is empty or an address of the web.
[[nodiscard]] Status check_pages_base(const std::string& address);

void publish_pages(Disk& disk, std::span<const model::Record> records,
                   const PublishCommandOptions& options, std::ostream& out);

}  // namespace pobratym::tool
