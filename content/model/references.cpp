// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include "content/model/joining.hpp"
#include "content/model/mentions.hpp"
#include "content/model/schema_walk.hpp"
#include "content/model/validate.hpp"

namespace pobratym::model {
namespace {

std::string first_language(const RecordRefs& records) {
  for (const Record* record : records) {
    if (record->key.type != "host") continue;
    const auto languages = string_list_member(record->document, "languages");
    if (!languages.empty()) return languages.front();
  }
  return {};
}

void check_keys(const RecordRefs& records, std::vector<Problem>& problems) {
  std::set<RecordKey> seen;
  RecordRefs hosts;
  for (const Record* record : records) {
    if (!seen.insert(record->key).second) {
      problems.push_back({"", record->key.text(), "/id", "key-twice"});
    }
    if (record->key.type == "host") hosts.push_back(record);
  }
  if (hosts.empty()) {
    problems.push_back({"", "", "", "no-host"});
  }
  for (std::size_t i = 1; i < hosts.size(); ++i) {
    problems.push_back(
        {"", hosts[i]->key.text(), "", "second-host", {{"other", hosts[0]->key.text()}}});
  }
}

void check_language(const Schemas& schemas, const Record& record, const std::string& language,
                    std::vector<Problem>& problems) {
  const Json* schema = schemas.find(record.key.type);
  // What came from a partner's feed has the partner's language until somebody translates it.
  if (schema == nullptr || language.empty() || record.document.contains("imported")) return;
  walk(schemas, *schema, record.document, "",
       [&](const Json& part, const Json& value, const std::string& pointer) {
         if (bool_member(part, "x-localized") && value.is_object() && !value.contains(language)) {
           problems.push_back(
               {"", record.key.text(), pointer_to(pointer, language), "language-missing"});
         }
       });
}

void check_parties(const Record& record, std::vector<Problem>& problems) {
  if (record.key.type != "agreement") return;
  const auto parties = string_list_member(record.document, "parties");
  const std::set<std::string> different(parties.begin(), parties.end());
  if (different.size() < parties.size()) {
    problems.push_back({"", record.key.text(), "/parties", "same-party-twice"});
  }
}

std::vector<std::string> join_hosts_of(const RecordRefs& records) {
  for (const Record* record : records) {
    if (record->key.type == "host") return string_list_member(record->document, "join_hosts");
  }
  return {};
}

/// The links of an event, of its sessions and of its changed occurrences.
void check_links(const Record& record, const Json& owner, const std::string& pointer,
                 const std::vector<std::string>& hosts, std::vector<Problem>& problems) {
  const Json* links = member(owner, "online");
  for (std::size_t i = 0; links != nullptr && links->is_array() && i < links->size(); ++i) {
    const auto kind = string_member((*links)[i], "kind");
    if (kind != "join" && kind != "stream") continue;
    if (is_at_host(string_member((*links)[i], "url").value_or(""), hosts)) continue;
    std::string allowed;
    for (const auto& host : hosts) allowed += (allowed.empty() ? "" : ", ") + host;
    problems.push_back({"",
                        record.key.text(),
                        pointer + "/online/" + std::to_string(i) + "/url",
                        "foreign-join-host",
                        {{"allowed", allowed}}});
  }
  for (const char* inner : {"programme", "recurrence", "overrides"}) {
    const Json* parts = member(owner, inner);
    if (parts != nullptr && parts->is_object()) {
      check_links(record, *parts, pointer + "/" + inner, hosts, problems);
    }
    for (std::size_t i = 0; parts != nullptr && parts->is_array() && i < parts->size(); ++i) {
      check_links(record, (*parts)[i], pointer + "/" + inner + "/" + std::to_string(i), hosts,
                  problems);
    }
  }
}

}  // namespace

std::vector<Reference> references_of(const Schemas& schemas, const Record& record) {
  return mentions_of(schemas, record).references;
}

std::vector<Problem> check_references(const Schemas& schemas, const RecordRefs& records) {
  std::vector<Problem> problems;
  check_keys(records, problems);
  std::set<RecordKey> known;
  for (const Record* record : records) known.insert(record->key);
  const std::string language = first_language(records);
  const auto hosts = join_hosts_of(records);
  for (const Record* one : records) {
    const Record& record = *one;
    if (record.key.type == "event" && !hosts.empty()) {
      check_links(record, record.document, "", hosts, problems);
    }
    check_language(schemas, record, language, problems);
    check_parties(record, problems);
    for (const Reference& reference : references_of(schemas, record)) {
      if (!known.contains(reference.target)) {
        problems.push_back({"",
                            record.key.text(),
                            reference.field,
                            "unknown-record",
                            {{"target", reference.target.text()}}});
      }
    }
  }
  return problems;
}

std::vector<Problem> check_references(const Schemas& schemas, std::span<const Record> records) {
  return check_references(schemas, refs_to(records));
}

}  // namespace pobratym::model
