// SPDX-License-Identifier: Apache-2.0
// What every record says about itself, whatever its type: whether it may be shown, until when, and
// who says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/result.hpp"
#include "content/model/image.hpp"
#include "content/model/partial_date.hpp"
#include "content/model/record.hpp"

namespace pobratym::model {

enum class Publication { draft, published, archived };
enum class Verified { yes, no, unknown };

/// current, or historic practice: shown with a mark and never with a number to dial.
enum class Currency { current, historic };

struct Source {
  std::string title;            ///< empty when only `record` has it
  std::string url;              ///< http or https; empty when there is none
  std::optional<Date> checked;  ///< when somebody last looked
  std::optional<RecordKey>
      record;  ///< the source record that says the rest: source.hpp resolves it
};

/// What the importer wrote down about where a record came from.
struct ImportMark {
  std::string feed;
  std::string key;  ///< what names the item in the feed
  std::optional<Instant> at;
};

struct Envelope {
  RecordKey key;
  Publication status = Publication::draft;
  Instant updated{};
  Verified verified = Verified::unknown;
  std::vector<Source> sources;
  std::optional<Date> valid_until;  ///< the last day on which it may be shown
  bool sample = false;              ///< made for a demonstration; screens say so
  std::optional<Image> image;
  std::optional<ImportMark> imported;  ///< then any one language is enough
};

/// invalid when a required member is missing or is none of its values.
[[nodiscard]] Result<Envelope> decode_envelope(const Record& record);

}  // namespace pobratym::model
