// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/accounts/secret_token.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/drafts/translations.hpp"
#include "content/import/record_id.hpp"

namespace pobratym::desk {
namespace {

/// A slug for a new record: what its document says, else its title in Latin letters, else random.
std::string slug_for(const std::string& type, const Json& document,
                     const std::vector<std::string>& languages) {
  if (auto id = string_member(document, "id"); id && is_slug(*id)) return *id;
  const Json title = title_of({type, ""}, document, languages.front());
  for (const char* language : {"en", languages.front().c_str()}) {
    std::string slug = import::readable_slug(string_member(title, language).value_or(""));
    if (is_slug(slug)) return slug;
  }
  return "new-" + hash_of(new_token()).substr(0, 10);
}

Json new_document(const std::string& type, Json document, Instant now) {
  document["type"] = type;
  document["status"] = "draft";
  document["updated"] = format_instant(now);
  if (!document.contains("verified")) document["verified"] = "unknown";
  if (!document.contains("sources")) document["sources"] = Json::array();
  return document;
}

/// Calendars know an event, and each part of its programme, by these: two with one are one.
void renew_uids(Json& json, const std::string& city) {
  if (json.is_object() && string_member(json, "uid")) {
    json["uid"] = hash_of(new_token()).substr(0, 32) + "@" + city;
  }
  if (!json.is_structured()) return;
  for (Json& part : json) renew_uids(part, city);
}

Draft draft_for(Context& context, const Ask& ask, model::RecordKey key, Json document) {
  Draft draft;
  document["id"] = key.slug;
  draft.translated =
      translated_from({}, Json::object(), localized_fields(context.schemas, key.type, document),
                      city_languages(context).front());
  draft.key = std::move(key);
  draft.document = std::move(document);
  draft.changed_at = ask.now;
  draft.changed_by = ask.number();
  return draft;
}

/// Tries other names until one is free; somebody's own choice of a name is not changed.
Response add(Context& context, const Ask& ask, const std::string& type, const std::string& slug,
             const Json& document, bool chosen) {
  for (int number = 1; number < 1000; ++number) {
    const std::string name = number == 1 ? slug : slug + "-" + std::to_string(number);
    const Draft draft = draft_for(context, ask, {type, name}, document);
    const auto done = audited(context, ask, "record.created", draft.key.text(),
                              [&] { return context.drafts.add({draft}, ""); });
    if (done) return record_response(context, ask, 201, draft);
    if (done.error().code != ErrorCode::invalid) return failed(ask, done.error());
    if (chosen) break;
  }
  return refuse(ask, "exists");
}

std::optional<std::int64_t> version_of(const std::string& tag) {
  if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') return std::nullopt;
  return number_in(std::string_view(tag).substr(1, tag.size() - 2));
}

/// Only whoever is no more than a translator.
bool only_translates(const Ask& ask) { return !is_among(Who::editors, ask.person->roles); }

Json kept_as(const model::RecordKey& key, Json document) {
  document["type"] = key.type;
  document["id"] = key.slug;
  return document;
}

struct SaveAnswer {
  Context& context;
  const Ask& ask;
  const Save& save;

  Response operator()(const Saved& saved) const {
    const auto problems = problems_of(context, save.key, save.document);
    return json_response(200, {{"version", saved.version},
                               {"problems", problems_json(problems, ask.language)}})
        .with("ETag", "\"" + std::to_string(saved.version) + "\"");
  }
  Response operator()(const NotThere&) const { return refuse(ask, "not_found"); }
  Response operator()(const Stale& stale) const {
    return refuse(ask, "stale", {{"theirs", theirs_json(context, stale.theirs)}});
  }
};

}  // namespace

Response show_record(Context& context, const Ask& ask) {
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  return record_response(context, ask, 200, *draft);
}

Response create_record(Context& context, const Ask& ask) {
  const std::string type = ask.text("type");
  if (context.schemas.find(type) == nullptr || type == "lexicon") return refuse(ask, "invalid");
  const Json* given = member(ask.body, "document");
  if (given != nullptr && !given->is_object()) return refuse(ask, "bad_request");
  const Json document = new_document(type, given == nullptr ? Json::object() : *given, ask.now);
  const bool chosen = is_slug(string_member(document, "id").value_or(""));
  return add(context, ask, type, slug_for(type, document, city_languages(context)), document,
             chosen);
}

Response duplicate_record(Context& context, const Ask& ask) {
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  Json document = new_document(draft->key.type, draft->document, ask.now);
  renew_uids(document, context.site.city);
  return add(context, ask, draft->key.type, draft->key.slug + "-2", document, false);
}

Response save_record(Context& context, const Ask& ask) {
  const std::string tag = ask.request.header("if-match");
  if (tag.empty()) return refuse(ask, "version_needed");
  const auto version = version_of(tag);
  const Json* document = member(ask.body, "document");
  if (!version || document == nullptr || !document->is_object()) return refuse(ask, "bad_request");
  auto draft = draft_of(context, ask);
  if (!draft) return std::move(draft.error());
  const model::RecordKey& key = draft->key;
  // Nobody has seen what is not there yet: a colleague may be writing it at this moment, and what
  // follows is judged by the version that was read.
  if (*version > draft->version) {
    return refuse(ask, "stale", {{"theirs", theirs_json(context, *draft)}});
  }
  Save save{key, *version, kept_as(key, *document)};
  if (only_translates(ask) && draft->version == *version &&
      !differ_in_texts_only(context.schemas, key.type, draft->document, save.document)) {
    return refuse(ask, "texts_only");
  }
  save.translated = translated_from(
      localized_fields(context.schemas, key.type, draft->document), draft->translated,
      localized_fields(context.schemas, key.type, save.document), city_languages(context).front());
  save.at = ask.now;
  save.by = ask.number();
  const std::string once = ask.request.header("idempotency-key");
  if (!once.empty()) save.once = std::to_string(save.by) + ":" + hash_of(once);
  const auto outcome = context.drafts.save(save);
  if (!outcome) return failed(ask, outcome.error());
  return std::visit(SaveAnswer{context, ask, save}, *outcome);
}

Response note_presence(Context& context, const Ask& ask) {
  const auto key = model::RecordKey::parse(ask.text("id"));
  if (!key) return refuse(ask, "invalid");
  context.presence.is_here(*key, ask.number(), ask.now);
  const Names names = names_of_people(context);
  Json editing = Json::array();
  for (const Editing& other : context.presence.others(*key, ask.number(), ask.now)) {
    editing.push_back(
        {{"user", name_of(names, other.person)}, {"since", format_instant(other.since)}});
  }
  return json_response(200, {{"editing", editing}});
}

}  // namespace pobratym::desk
