// SPDX-License-Identifier: Apache-2.0
#include "content/desk/imports/proposal.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "content/desk/drafts/translations.hpp"
#include "content/import/feed.hpp"
#include "content/import/merge_check.hpp"
#include "content/model/zone.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kLongestIdentity = 1'000;

const Json* document_of(const std::vector<Draft>& drafts, const std::string& key) {
  const auto found = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const Draft& draft) { return draft.key.text() == key; });
  return found == drafts.end() ? nullptr : &found->document;
}

/// What feeds leave out is more often the city's than the host's.
import::ReadOptions read_options(const std::vector<Draft>& drafts, const std::string& host,
                                 const FeedSource& source, Instant now) {
  import::ReadOptions options;
  if (const Json* own = document_of(drafts, "host/" + host)) {
    const auto languages = string_list_member(*own, "languages");
    if (!languages.empty()) options.language = languages.front();
    options.zone = string_member(*own, "timezone").value_or(options.zone);
  }
  if (const Json* city = document_of(drafts, source.city)) {
    options.city = source.city;
    options.zone = string_member(*city, "timezone").value_or(options.zone);
    const Json* names = member(*city, "local_names");
    if (names != nullptr && names->is_array() && !names->empty()) {
      options.language = string_member(names->front(), "lang").value_or(options.language);
    }
  }
  if (!model::is_zone(options.zone)) options.zone = "UTC";
  options.source_url = source.address;
  options.checked = format_instant(now).substr(0, 10);
  return options;
}

/// By its address a feed is known again, whatever it calls itself this time.
std::string identity_of(const FeedSource& source, const import::Imported& imported) {
  const std::string& first = !source.address.empty()   ? source.address
                             : !imported.title.empty() ? imported.title
                                                       : source.name;
  return first.substr(0, kLongestIdentity);
}

import::Pack pack_of(const std::vector<Draft>& drafts, const std::string& host) {
  import::Pack pack;
  pack.info.id = pack.info.origin = host;
  for (const Draft& draft : drafts) {
    pack.records.push_back({{draft.key, draft.document}, "records/" + draft.key.text() + ".json"});
  }
  return pack;
}

Draft new_draft(const model::Schemas& schemas, const import::ItemMerge& item,
                const std::string& first_language, PersonNumber by, Instant now) {
  Draft draft;
  draft.key = item.record;
  draft.document = item.document;
  draft.translated =
      translated_from({}, Json::object(),
                      localized_fields(schemas, item.record.type, item.document), first_language);
  draft.changed_at = now;
  draft.changed_by = by;
  return draft;
}

}  // namespace

Result<Proposal> propose(const std::vector<Draft>& drafts, const model::Schemas& schemas,
                         const std::string& host, BytesView bytes, const FeedSource& source,
                         Instant now, const ProposalProgress& progress) {
  const auto progress_of = [&](ProposalStep step) -> import::Progress {
    if (!progress) return {};
    return [&progress, step](std::size_t done, std::size_t of) { progress(step, done, of); };
  };
  auto options = read_options(drafts, host, source, now);
  options.progress = progress_of(ProposalStep::reading);
  auto reading = import::read_feed(bytes, source.name, options);
  if (!reading) return tl::unexpected(reading.error());
  Proposal proposal;
  proposal.format = import::format_name(reading->format);
  proposal.title = reading->imported.title;
  proposal.found = reading->imported.found;
  proposal.findings = std::move(reading->imported.findings);
  const import::FeedContent feed{identity_of(source, reading->imported),
                                 std::move(reading->imported.items), true};
  const import::Pack pack = pack_of(drafts, host);
  std::vector<model::Record> records;
  for (const auto& one : pack.records) records.push_back(one.record);
  const Json* own = document_of(drafts, "host/" + host);
  const std::string day_zone =
      own == nullptr ? "UTC" : string_member(*own, "timezone").value_or("UTC");
  proposal.merge = import::merge_feed(schemas, records, feed,
                                      {now, day_zone, progress_of(ProposalStep::comparing)});
  import::refuse_unfit(schemas, pack, now, proposal.merge, progress_of(ProposalStep::checking));
  for (const import::ItemMerge& item : proposal.merge.items) {
    std::copy(item.findings.begin(), item.findings.end(), std::back_inserter(proposal.findings));
  }
  for (const Draft& draft : drafts) proposal.versions[draft.key.text()] = draft.version;
  return proposal;
}

Result<Taken> take(DraftStore& drafts, const model::Schemas& schemas, const Proposal& proposal,
                   const std::set<std::string>& keys, const std::string& first_language,
                   PersonNumber by, Instant now) {
  Taken taken;
  std::map<std::string, Draft> added;
  for (const import::ItemMerge& item : proposal.merge.items) {
    const std::string key = item.record.text();
    if (item.document.is_null() || !keys.contains(key)) continue;
    auto known = drafts.find(item.record);
    if (!known) return tl::unexpected(known.error());
    if (!*known) {
      added.insert_or_assign(key, new_draft(schemas, item, first_language, by, now));
      continue;
    }
    const Draft& before = **known;
    const auto version = proposal.versions.find(key);
    if (version == proposal.versions.end() || version->second != before.version) {
      taken.left.push_back(key);
      continue;
    }
    Save save{before.key, before.version, item.document};
    save.translated = translated_from(
        localized_fields(schemas, before.key.type, before.document), before.translated,
        localized_fields(schemas, before.key.type, item.document), first_language);
    save.at = now;
    save.by = by;
    save.note = "import";
    const auto outcome = drafts.save(save);
    if (!outcome) return tl::unexpected(outcome.error());
    if (std::holds_alternative<Saved>(*outcome)) {
      ++taken.changed;
    } else {
      taken.left.push_back(key);
    }
  }
  std::vector<Draft> all;
  for (auto& [key, draft] : added) all.push_back(std::move(draft));
  if (auto done = drafts.add(all, "import"); !done) return tl::unexpected(done.error());
  taken.added = static_cast<std::int64_t>(all.size());
  return taken;
}

}  // namespace pobratym::desk
