// SPDX-License-Identifier: Apache-2.0
// A small site made of records that a test knows by heart: event/talk (joining_situations.hpp) and
// others around it, cities, an exchange, an initiative and a call for help.
#pragma once

#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/export/exported_file.hpp"
#include "content/model/record.hpp"

namespace pobratym::test {

/// When the site is published: the morning before event/talk.
[[nodiscard]] Instant site_moment();
[[nodiscard]] std::vector<model::Record> site_records();
/// That of event/talk and city/brno, by the name "light.webp".
[[nodiscard]] Bytes site_picture();

/// The pages of `records`, published at site_moment() or another; throws with the publisher's
/// sentence.
[[nodiscard]] std::vector<exporting::ExportedFile> site_pages(
    const std::vector<model::Record>& records, const std::string& base = {});
[[nodiscard]] std::vector<exporting::ExportedFile> site_pages_at(
    Instant now, const std::vector<model::Record>& records, const std::string& base = {});

/// The bytes of one file; throws when there is none.
[[nodiscard]] std::string page_at(const std::vector<exporting::ExportedFile>& pages,
                                  const std::string& path);

void write_site(const std::vector<exporting::ExportedFile>& pages, const Path& folder);

}  // namespace pobratym::test
