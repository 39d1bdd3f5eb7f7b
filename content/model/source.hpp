// SPDX-License-Identifier: Apache-2.0
// A source that several records name: written once with its publisher, and the day somebody last
// looked. Records refer to it with {"ref":"source/…"} in their sources.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/model/envelope.hpp"

namespace pobratym::model {

struct SourceRecord {
  Envelope envelope;
  std::string url;
  std::string title;
  std::string publisher;
  std::optional<Date> checked;
  std::string language;  ///< BCP 47, of the source; may be empty
};

[[nodiscard]] Result<SourceRecord> decode_source(const Record& record);

/// Finds the record a key names; empty when there is none.
using FindRecord = std::function<std::optional<Record>(const RecordKey&)>;

/// `sources` with what the records they refer to say, where they say nothing themselves. A
/// reference that leads nowhere, and has no title of its own, is left out: a screen would show an
/// empty line.
[[nodiscard]] std::vector<Source> resolved(const std::vector<Source>& sources,
                                           const FindRecord& find);

}  // namespace pobratym::model
