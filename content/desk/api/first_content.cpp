// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/first_content.hpp"

#include <iterator>
#include <utility>

#include "content/desk/drafts/translations.hpp"
#include "content/import/pack.hpp"
#include "content/import/relative_times.hpp"

namespace pobratym::desk {
namespace {

std::string first_language_of(const import::Pack& pack) {
  for (const import::PackRecord& one : pack.records) {
    if (one.record.key.type != "host") continue;
    const auto languages = string_list_member(one.record.document, "languages");
    if (!languages.empty()) return languages.front();
  }
  return "uk";
}

Draft draft_from(const model::Record& record, const model::Schemas& schemas,
                 const std::string& first_language, Instant now) {
  Draft draft;
  draft.key = record.key;
  draft.document = record.document;
  draft.changed_at = now;
  if (const auto updated = string_member(record.document, "updated")) {
    draft.changed_at = parse_instant(*updated).value_or(now);
  }
  draft.translated =
      translated_from({}, Json::object(),
                      localized_fields(schemas, record.key.type, record.document), first_language);
  if (string_member(record.document, "status") == "published") {
    draft.state = State::approved;
    draft.approved = record.document;
  }
  return draft;
}

}  // namespace

Result<FirstContent> take_in_pack(Disk& disk, const Path& pack, const Path& media,
                                  DraftStore& drafts, const model::Schemas& schemas, Instant now) {
  auto reading = import::read_pack(disk, pack);
  if (!reading) return tl::unexpected(reading.error());
  FirstContent content{reading->pack.info.id, reading->pack.info.origin};
  std::vector<model::Problem> problems = std::move(reading->problems);
  const auto add = [&](std::vector<model::Problem> more) {
    std::move(more.begin(), more.end(), std::back_inserter(problems));
  };
  add(import::resolve_relative_times(reading->pack, now));
  add(import::check_pack(schemas, reading->pack));
  if (model::has_errors(problems)) {
    return fail(ErrorCode::invalid, pack.string() + ": " + model::format_problem(problems.front()) +
                                        "; pobratym-pack check names every problem");
  }
  for (const auto& [name, bytes] : reading->pack.media) {
    if (auto done = disk.write(media / name, bytes); !done) return tl::unexpected(done.error());
  }
  std::vector<Draft> first;
  const std::string language = first_language_of(reading->pack);
  for (const import::PackRecord& one : reading->pack.records) {
    first.push_back(draft_from(one.record, schemas, language, now));
  }
  if (auto done = drafts.begin_with(first, "taken in"); !done) return tl::unexpected(done.error());
  content.records = first.size();
  return content;
}

}  // namespace pobratym::desk
