// SPDX-License-Identifier: Apache-2.0
// What a feed would change at this desk, before anybody takes it. Made of the drafts and the feed's
// bytes alone; content/import decides, and what staff wrote wins there.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/base/result.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/import/merge.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

/// What somebody says about a feed besides where it is.
struct FeedSource {
  std::string address;  ///< empty for a file
  std::string name;     ///< of the file; of an address what stands for it
  std::string city;     ///< "city/brno": whose events these are; may be empty
};

struct Proposal {
  std::string format;  ///< "iCalendar"
  std::string title;
  std::int64_t found = 0;
  import::Merge merge;
  std::vector<import::Finding> findings;         ///< of the reader and of the merge
  std::map<std::string, std::int64_t> versions;  ///< of the drafts that it was compared with
};

/// What is done one event after another.
enum class ProposalStep { reading, comparing, checking };

using ProposalProgress = std::function<void(ProposalStep step, std::size_t done, std::size_t of)>;

/// invalid, in words, when it is none of the formats.
[[nodiscard]] Result<Proposal> propose(DraftStore& drafts, const model::Schemas& schemas,
                                       const std::string& host, BytesView bytes,
                                       const FeedSource& source, Instant now,
                                       const ProposalProgress& progress = {});

/// What a report shows of it, for as long as it is remembered after it was taken.
[[nodiscard]] Proposal as_shown(const Proposal& proposal);

struct Taken {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::vector<std::string> left;  ///< records that somebody changed meanwhile
};

/// Takes the records of these keys as drafts; what is on the kiosks stays there until somebody
/// approves.
[[nodiscard]] Result<Taken> take(DraftStore& drafts, const model::Schemas& schemas,
                                 const Proposal& proposal, const std::set<std::string>& keys,
                                 const std::string& first_language, PersonNumber by, Instant now);

}  // namespace pobratym::desk
