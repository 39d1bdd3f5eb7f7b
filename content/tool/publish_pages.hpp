// SPDX-License-Identifier: Apache-2.0
// The phones' pages of a publication, and what is said of them.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "content/base/disk.hpp"
#include "content/model/record.hpp"
#include "content/tool/publish_command.hpp"

namespace pobratym::tool {

/// invalid unless it is empty or an address of the web.
[[nodiscard]] Status check_pages_base(const std::string& address);

/// Kiosks show codes of the pages' address: the host's record gets it where it names none.
void give_pages_address(const std::string& address, std::vector<model::Record>& records);

void publish_pages(Disk& disk, std::span<const model::Record> records,
                   std::map<std::string, Bytes> pictures, const PublishCommandOptions& options,
                   std::ostream& out);

}  // namespace pobratym::tool
