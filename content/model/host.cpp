// SPDX-License-Identifier: Apache-2.0
#include "content/model/host.hpp"

#include "content/model/fields.hpp"
#include "content/model/zone.hpp"

namespace pobratym::model {
namespace {

HostPhrases decode_phrases(const Json& document) {
  const Json* phrases = member(document, "phrases");
  const auto phrase = [phrases](const char* name) {
    const Json* text = phrases != nullptr ? member(*phrases, name) : nullptr;
    return text != nullptr ? decode_localized(*text) : LocalizedText();
  };
  return {phrase("here"), phrase("time"), phrase("together"), phrase("from_here")};
}

HostDesk decode_desk(const Json& document) {
  const Json* desk = member(document, "desk");
  if (desk == nullptr) return {};
  const Fields fields(*desk, "desk");
  return {fields.url_or_empty("address"), fields.text_or_empty("key"),
          bool_member(*desk, "questions")};
}

}  // namespace

Result<Host> decode_host(const Record& record) {
  Fields fields(record.document, record.key.text());
  Host host;
  host.envelope = fields.envelope(record);
  host.city = fields.reference("city");
  host.languages = string_list_member(record.document, "languages");
  if (host.languages.empty()) fields.refuse("languages", "names no language");
  host.name = fields.localized("name");
  host.tagline = fields.localized_or_empty("tagline");
  host.phrases = decode_phrases(record.document);
  host.timezone = fields.text("timezone");
  if (!is_zone(host.timezone)) fields.refuse("timezone", "is not known to this system");
  host.desk = decode_desk(record.document);
  host.join_hosts = string_list_member(record.document, "join_hosts");
  host.pages = fields.url_or_empty("pages");
  if (!host.pages.empty() && !host.pages.ends_with('/')) host.pages += '/';
  return fields.finish(std::move(host));
}

}  // namespace pobratym::model
