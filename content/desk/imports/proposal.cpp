// SPDX-License-Identifier: Apache-2.0
#include "content/desk/imports/proposal.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "content/desk/drafts/translations.hpp"
#include "content/import/feed.hpp"
#include "content/import/merge_check.hpp"
#include "content/import/pack_index.hpp"
#include "content/model/record_refs.hpp"
#include "content/model/zone.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kLongestIdentity = 1'000;
constexpr std::size_t kAddedAtOnce = 200;

Result<std::optional<Json>> document_of(DraftStore& drafts, const std::string& key) {
  const auto parsed = model::RecordKey::parse(key);
  if (!parsed) return std::optional<Json>();
  auto draft = drafts.find(*parsed);
  if (!draft) return tl::unexpected(draft.error());
  if (!*draft) return std::optional<Json>();
  return std::optional(std::move((*draft)->document));
}

/// What feeds leave out is more often the city's than the host's.
import::ReadOptions read_options(const std::optional<Json>& host, const std::optional<Json>& city,
                                 const FeedSource& source, Instant now) {
  import::ReadOptions options;
  if (host) {
    const auto languages = string_list_member(*host, "languages");
    if (!languages.empty()) options.language = languages.front();
    options.zone = string_member(*host, "timezone").value_or(options.zone);
  }
  if (city) {
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

/// The desk's records as far as a feed is compared with them: of an event that has nothing to do
/// with it, the UID.
class ComparedRecords {
 public:
  ComparedRecords(const import::FeedContent& feed, std::map<std::string, std::int64_t>& versions)
      : feed_(feed.identity), versions_(versions) {
    for (const auto& item : feed.items) {
      uids_.insert(string_member(item.document, "uid").value_or(""));
    }
  }

  Status add(const StoredDraft& draft) {
    versions_[draft.key.text()] = draft.version;
    const bool compared = draft.key.type == "event" || draft.key.type == "city";
    if (!compared && draft.key.type != "host") {
      records_.push_back({draft.key, Json::object()});
      return {};
    }
    auto document = read_stored(draft.document);
    if (!document) return fail_in(draft.key.text(), document.error());
    records_.push_back({draft.key, needed(draft.key, *std::move(document))});
    return {};
  }

  [[nodiscard]] model::RecordRefs refs() const { return model::refs_to(records_); }

 private:
  [[nodiscard]] Json needed(const model::RecordKey& key, Json document) const {
    if (key.type != "event" || import::origin_of(document).feed == feed_) return document;
    const auto uid = string_member(document, "uid");
    if (!uid) return Json::object();
    return uids_.contains(*uid) ? std::move(document) : Json{{"uid", *uid}};
  }

  std::string feed_;
  std::map<std::string, std::int64_t>& versions_;
  std::set<std::string> uids_;  ///< of the feed's events
  std::vector<model::Record> records_;
};

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

Result<Proposal> propose(DraftStore& drafts, const model::Schemas& schemas, const std::string& host,
                         BytesView bytes, const FeedSource& source, Instant now,
                         const ProposalProgress& progress) {
  const auto progress_of = [&](ProposalStep step) -> import::Progress {
    if (!progress) return {};
    return [&progress, step](std::size_t done, std::size_t of) { progress(step, done, of); };
  };
  const auto own = document_of(drafts, "host/" + host);
  if (!own) return tl::unexpected(own.error());
  const auto city = document_of(drafts, source.city);
  if (!city) return tl::unexpected(city.error());
  auto options = read_options(*own, *city, source, now);
  options.progress = progress_of(ProposalStep::reading);
  auto reading = import::read_feed(bytes, source.name, options);
  if (!reading) return tl::unexpected(reading.error());
  Proposal proposal;
  proposal.format = import::format_name(reading->format);
  proposal.title = reading->imported.title;
  proposal.found = reading->imported.found;
  proposal.findings = std::move(reading->imported.findings);
  import::FeedContent feed{identity_of(source, reading->imported),
                           std::move(reading->imported.items), true};
  ComparedRecords known(feed, proposal.versions);
  auto read = drafts.each([&](const StoredDraft& draft) { return known.add(draft); });
  if (!read) return tl::unexpected(read.error());
  const std::string day_zone =
      *own ? string_member(**own, "timezone").value_or("UTC") : std::string("UTC");
  proposal.merge = import::merge_feed(schemas, known.refs(), std::move(feed),
                                      {now, day_zone, progress_of(ProposalStep::comparing)});
  import::refuse_unfit(schemas, known.refs(), now, proposal.merge,
                       progress_of(ProposalStep::checking));
  for (import::ItemMerge& item : proposal.merge.items) {
    std::ranges::move(std::exchange(item.findings, {}), std::back_inserter(proposal.findings));
  }
  return proposal;
}

Result<Taken> take(DraftStore& drafts, const model::Schemas& schemas, const Proposal& proposal,
                   const std::set<std::string>& keys, const std::string& first_language,
                   PersonNumber by, Instant now) {
  Taken taken;
  std::vector<Draft> added;
  const auto add = [&]() -> Status {
    taken.added += static_cast<std::int64_t>(added.size());
    auto done = drafts.add(added, "import");
    added.clear();
    return done;
  };
  for (const import::ItemMerge& item : proposal.merge.items) {
    const std::string key = item.record.text();
    if (item.document.is_null() || !keys.contains(key)) continue;
    auto known = drafts.find(item.record);
    if (!known) return tl::unexpected(known.error());
    if (!*known) {
      added.push_back(new_draft(schemas, item, first_language, by, now));
      if (added.size() < kAddedAtOnce) continue;
      if (auto done = add(); !done) return tl::unexpected(done.error());
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
  if (auto done = add(); !done) return tl::unexpected(done.error());
  return taken;
}

Proposal as_shown(const Proposal& proposal) {
  Proposal shown{proposal.format,   proposal.title,
                 proposal.found,    {{}, proposal.merge.vanished},
                 proposal.findings, {}};
  for (const import::ItemMerge& item : proposal.merge.items) {
    Json document = Json::object();
    for (const char* name : {"name", "title", "start"}) {
      if (const Json* part = member(item.document, name)) document[name] = *part;
    }
    shown.merge.items.push_back({item.outcome, item.record, std::move(document), item.fields, {}});
  }
  return shown;
}

}  // namespace pobratym::desk
