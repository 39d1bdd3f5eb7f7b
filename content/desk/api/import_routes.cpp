// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "content/base/text.hpp"
#include "content/desk/api/import_work.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/import/finding_words.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostFindings = 3'000;
constexpr std::size_t kLongestAddress = 2'000;
constexpr std::size_t kLongestName = 200;

std::string_view text_of(ImportStep step) {
  switch (step) {
    case ImportStep::fetching:
      return "fetching";
    case ImportStep::reading:
      return "reading";
    case ImportStep::comparing:
      return "comparing";
    case ImportStep::checking:
      return "checking";
    case ImportStep::done:
      return "done";
  }
  return "done";
}

Json items_json(const Proposal& proposal, const std::string& first_language) {
  Json items = Json::array();
  for (const import::ItemMerge& item : proposal.merge.items) {
    if (item.outcome == import::Outcome::unchanged) continue;
    Json start;
    if (const Json* from = member(item.document, "start")) start = *from;
    items.push_back({{"id", item.record.text()},
                     {"outcome", text_of(item.outcome)},
                     {"title", title_of(item.record, item.document, first_language)},
                     {"start", start},
                     {"fields", item.fields}});
  }
  return items;
}

Json findings_json(const Proposal& proposal, const std::string& language) {
  Json findings = Json::array();
  for (const import::Finding& finding : proposal.findings) {
    if (findings.size() == kMostFindings) break;
    const auto words = import::words_of(finding, language);
    findings.push_back({{"kind", text_of(finding.kind)},
                        {"code", finding.code},
                        {"where", words.where},
                        {"field", finding.field},
                        {"message", words.message},
                        {"language", words.language},
                        {"before", finding.before},
                        {"after", finding.after}});
  }
  return findings;
}

Json vanished_json(const Proposal& proposal) {
  Json vanished = Json::array();
  for (const import::Vanished& one : proposal.merge.vanished) {
    vanished.push_back({{"id", one.record.text()}, {"title", one.title}, {"start", one.start}});
  }
  return vanished;
}

Json proposal_json(const Proposal& proposal, const std::string& first_language,
                   const std::string& language) {
  const auto& items = proposal.merge.items;
  const auto unchanged = std::count_if(items.begin(), items.end(), [](const auto& item) {
    return item.outcome == import::Outcome::unchanged;
  });
  const std::size_t told = std::min(proposal.findings.size(), kMostFindings);
  return {{"format", proposal.format},
          {"title", proposal.title},
          {"found", proposal.found},
          {"unchanged", unchanged},
          {"items", items_json(proposal, first_language)},
          {"vanished", vanished_json(proposal)},
          {"findings", findings_json(proposal, language)},
          {"findings_left_out", proposal.findings.size() - told}};
}

Json taken_json(const Taken& taken) {
  return {{"added", taken.added}, {"changed", taken.changed}, {"left", taken.left}};
}

/// That it is a file's fault and what to do is said to the clerk, whatever the reader says.
std::string not_read_words(const std::string& why, const std::string& language) {
  if (language == "en") return why;
  if (const auto words = import::in_ukrainian(why)) {
    return "Файл не вдалося прочитати: " + *words + ".";
  }
  return "Файл не вдалося прочитати: це не календар, не програма конференції і не таблиця, які "
         "редакція розуміє, або його завантажено не до кінця. Подробиці англійською: " +
         why;
}

/// What somebody says about a feed; empty when the city is none of ours.
std::optional<FeedSource> source_from(Context& context, const std::string& address,
                                      const std::string& name, const std::string& city) {
  FeedSource source{std::string(trim(address)), name.substr(0, kLongestName), city};
  if (source.address.size() > kLongestAddress) return std::nullopt;
  if (city.empty()) return source;
  const auto key = model::RecordKey::parse(city);
  if (!key || key->type != "city") return std::nullopt;
  const auto known = context.drafts.find(*key);
  if (!known || !*known) return std::nullopt;
  return source;
}

Json subscription_json(const Subscription& one, const std::string& language, const Names& names) {
  Json json = json_of(one);
  json["by"] = name_of(names, one.by);
  json.erase("etag");
  Json& last = json["last"];
  if (last.is_object()) {
    const auto problem = fetch_problem_from(one.last->problem);
    last["problem"] = problem                    ? std::string(fetch_words(*problem, language))
                      : one.last->detail.empty() ? ""
                                                 : not_read_words(one.last->detail, language);
    last.erase("detail");
  }
  return json;
}

}  // namespace

Response import_address(Context& context, const Ask& ask) {
  const std::string address = ask.text("address");
  auto source = source_from(context, address, address, ask.text("city"));
  if (!source || source->address.empty()) return refuse(ask, "invalid");
  if (auto done = audit(context, ask, "import.begun", source->address); !done) {
    return failed(ask, done.error());
  }
  return json_response(202, {{"import", context.imports.begin(*std::move(source), "")}});
}

Response import_file(Context& context, const Ask& ask) {
  auto source = source_from(context, "", ask.request.asked("name").value_or("file"),
                            ask.request.asked("city").value_or(""));
  if (!source || ask.request.body.empty()) return refuse(ask, "invalid");
  if (auto done = audit(context, ask, "import.begun", source->name); !done) {
    return failed(ask, done.error());
  }
  return json_response(202,
                       {{"import", context.imports.begin(*std::move(source), ask.request.body)}});
}

Response show_import(Context& context, const Ask& ask) {
  const auto import = context.imports.find(ask.steps.at("import"));
  if (!import) return refuse(ask, "not_found");
  Json json = {{"step", text_of(import->step)},
               {"name", import->source.name},
               {"part", {{"done", import->part_done}, {"of", import->part_of}}}};
  if (import->not_fetched) {
    json["problem"] = fetch_words(*import->not_fetched, ask.language);
  } else if (import->broke_off) {
    json["problem"] = detail_of("failed", ask.language);
  } else if (!import->not_read.empty()) {
    json["problem"] = not_read_words(import->not_read, ask.language);
  }
  if (import->proposal) {
    json["proposal"] =
        proposal_json(*import->proposal, city_languages(context).front(), ask.language);
  }
  if (import->taken) json["taken"] = taken_json(*import->taken);
  return json_response(200, json);
}

Response take_import(Context& context, const Ask& ask) {
  const auto import = context.imports.find(ask.steps.at("import"));
  if (!import) return refuse(ask, "not_found");
  const auto chosen = string_list_member(ask.body, "records");
  const auto taken = context.imports.take(
      import->name, {chosen.begin(), chosen.end()}, city_languages(context).front(), ask.number(),
      [&] { return audit(context, ask, "import.taken", import->source.name); });
  if (!taken && taken.error().code == ErrorCode::invalid) return refuse(ask, "move");
  if (!taken) return failed(ask, taken.error());
  return json_response(200, taken_json(*taken));
}

Response list_subscriptions(Context& context, const Ask& ask) {
  const auto all = context.imports.subscriptions().all();
  if (!all) return failed(ask, all.error());
  const Names names = names_of_people(context);
  Json list = Json::array();
  for (const Subscription& one : *all) list.push_back(subscription_json(one, ask.language, names));
  return json_response(200, {{"subscriptions", list}});
}

Response subscribe(Context& context, const Ask& ask) {
  const auto source = source_from(context, ask.text("address"), "", ask.text("city"));
  const bool web =
      source && (source->address.starts_with("https://") || source->address.starts_with("http://"));
  if (!web) return refuse(ask, "invalid");
  Subscription one;
  one.address = source->address;
  one.city = source->city;
  one.by = ask.number();
  one.added = ask.now;
  const auto known = context.imports.subscriptions().all();
  if (!known) return failed(ask, known.error());
  if (std::ranges::find(*known, one.address, &Subscription::address) != known->end()) {
    return refuse(ask, "followed");
  }
  if (known->size() >= Subscriptions::kMost) return refuse(ask, "feeds_full");
  // They are a file of their own: the log tells of it first, so that none comes unseen.
  if (auto done = audit(context, ask, "subscription.added", source->address); !done) {
    return failed(ask, done.error());
  }
  const auto number = context.imports.subscriptions().add(std::move(one));
  if (!number && number.error().code == ErrorCode::invalid) return refuse(ask, "followed");
  if (!number) return failed(ask, number.error());
  refresh_subscriptions(context);
  return json_response(201, {{"number", *number}});
}

Response unsubscribe(Context& context, const Ask& ask) {
  const auto number = number_in(ask.steps.at("subscription"));
  if (!number) return refuse(ask, "not_found");
  const auto known = context.imports.subscriptions().all();
  if (!known) return failed(ask, known.error());
  const auto one = std::ranges::find(*known, *number, &Subscription::number);
  if (one == known->end()) return refuse(ask, "not_found");
  if (auto done = audit(context, ask, "subscription.removed", one->address); !done) {
    return failed(ask, done.error());
  }
  const auto removed = context.imports.subscriptions().remove(*number);
  if (!removed) return failed(ask, removed.error());
  return empty_response(204);
}

Response refresh_all(Context& context, const Ask&) {
  context.imports.refresh(true, city_languages(context).front());
  return empty_response(204);
}

void refresh_subscriptions(Context& context) {
  context.imports.refresh(false, city_languages(context).front());
}

}  // namespace pobratym::desk
