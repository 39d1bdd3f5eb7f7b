// SPDX-License-Identifier: Apache-2.0
#include "content/import/json_ld.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "content/base/hash.hpp"
#include "content/base/text.hpp"
#include "content/import/item_envelope.hpp"
#include "content/import/json_repair.hpp"
#include "content/import/ld_blocks.hpp"
#include "content/import/ld_event.hpp"
#include "content/import/ld_programme.hpp"
#include "content/import/ld_value.hpp"
#include "content/import/ld_ways.hpp"
#include "content/import/opened_text.hpp"
#include "content/import/text_encoding.hpp"

namespace pobratym::import {
namespace {

constexpr JsonLimits kLimits{kMaxFile, 64, 400'000};

bool is_page(std::string_view text) { return trim(text.substr(0, 4'096)).starts_with('<'); }

class JsonLdReader {
 public:
  JsonLdReader(const ReadOptions& options, FindingList& findings)
      : options_(options), findings_(findings), texts_(findings) {}

  Result<std::vector<Json>> parse(const std::string& text) {
    const bool page = is_page(text);
    std::vector<std::string> blocks;
    if (page) {
      language_ = FieldTexts::language(page_language(text));
      blocks = ld_blocks(text);
      if (blocks.empty()) {
        return fail(ErrorCode::invalid,
                    "the page has no JSON-LD in it; look for another feed of this site, such as a "
                    "calendar");
      }
    } else {
      blocks.push_back(text);
    }
    std::vector<Json> documents;
    std::string problem;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      texts_.at(page ? "script " + std::to_string(i + 1) : "the file");
      auto document = parse_json(blocks[i], kLimits);
      if (!document) {
        // It quotes the file, and may stop in the middle of a letter.
        problem = excerpt(document.error().message);
        auto repaired = repair_json(blocks[i]);
        document = parse_json(repaired.text, kLimits);
        if (document) {
          for (const auto& repair : repaired.repairs) texts_.repaired("bad-json", "", repair);
        } else if (page) {
          texts_.refused("bad-json", "", "cannot be read: " + problem, blocks[i]);
        }
      }
      if (document) documents.push_back(std::move(*document));
    }
    if (documents.empty()) {
      return fail(ErrorCode::invalid, "the JSON-LD cannot be read: " + problem);
    }
    return documents;
  }

  Imported read(const std::vector<Json>& documents) {
    const LdGraph graph(documents);
    const auto& events = graph.events();
    taken_.assign(events.size(), false);
    const auto most = std::min(events.size(), kMaxItems);
    // What has parts comes first, wherever it stands, so that its parts are not events as well.
    for (std::size_t i = 0; i < most; ++i) {
      if (!events[i].parts.empty()) read_event(graph, i);
    }
    for (std::size_t i = 0; i < most; ++i) {
      if (events[i].parts.empty()) read_event(graph, i);
    }
    texts_.at("the file");
    if (events.size() > kMaxItems) {
      texts_.refused(
          "too-many-items", "",
          "a file may hold " + std::to_string(kMaxItems) + " events; the others were left out");
    }
    if (imported_.found == 0) {
      texts_.ignored("no-events", "", "the JSON-LD can be read and has no event of schema.org");
    }
    finish();
    imported_.findings = findings_.take();
    return std::move(imported_);
  }

 private:
  struct Made {
    std::string key;
    Json document;
    std::string where;
  };

  [[nodiscard]] LdSurroundings around(const LdGraph& graph, const LdEvent& event) {
    auto language = FieldTexts::language(event.language);
    if (language.empty()) language = language_.empty() ? options_.language : language_;
    auto group = event.series;
    if (event.parent != kNoParent) group = ld_text(*graph.events()[event.parent].node, "name");
    return {graph, options_, texts_, std::move(language), std::move(group), event.owner};
  }

  static std::string where(const LdGraph& graph, std::size_t index) {
    const auto& event = graph.events()[index];
    const auto types = ld_types(*event.node);
    return (types.empty() ? "Event" : excerpt(types.front())) + " " + std::to_string(index + 1) +
           " (" + excerpt(ld_text(*event.node, "name")) + ")";
  }

  void read_event(const LdGraph& graph, std::size_t index) {
    const auto& event = graph.events()[index];
    if (taken_[index]) return;
    ++imported_.found;
    texts_.at(where(graph, index));
    // A series has no date of its own when its events are listed.
    if (event.is_series && !event.parts.empty() && ld_values(*event.node, "startDate").empty() &&
        ld_values(*event.node, "eventSchedule").empty()) {
      texts_.ignored("not-supported", "EventSeries", "its events came in, each by itself");
      if (imported_.title.empty())
        imported_.title = texts_.line("name", ld_text(*event.node, "name"));
      return;
    }
    const auto surroundings = around(graph, event);
    auto documents = read_ld_event(*event.node, surroundings);
    if (documents.size() == 1 && !event.is_series) {
      take(take_ld_dates(graph, index, documents.front(), surroundings));
      auto programme = ld_programme(graph, index, documents.front(), surroundings);
      take(programme.parts);
      if (!programme.sessions.empty()) {
        documents.front()["programme"] = std::move(programme.sessions);
      }
    }
    texts_.at(where(graph, index));
    const auto name = key_of(event);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const auto key = i == 0 ? name : name + "#schedule-" + std::to_string(i + 1);
      made_.push_back({key, std::move(documents[i]), texts_.where()});
    }
  }

  /// These events are in another one's document.
  void take(const std::vector<std::size_t>& parts) {
    for (const auto part : parts) {
      imported_.found += taken_[part] ? 0 : 1;
      taken_[part] = true;
    }
  }

  [[nodiscard]] std::string key_of(const LdEvent& event) const {
    const auto clean = [](const std::string& text) {
      return clean_text(std::string_view(text).substr(0, 2'000), one_line(1'000)).text;
    };
    const auto identifier = clean(ld_text(*event.node, "identifier"));
    if (!identifier.empty()) return with_site(identifier);
    if (const auto id = clean(event.id); !id.empty() && !id.starts_with("_:")) return id;
    for (const Json* url : ld_values(*event.node, "url")) {
      const auto address = clean_url(absolute_address(ld_address(*url), options_.source_url));
      if (address) return *address;
    }
    return "";
  }

  /// "6" is an identifier on its own site only.
  [[nodiscard]] std::string with_site(const std::string& identifier) const {
    const bool global = identifier.find_first_of("@:.") != std::string::npos;
    const auto from = options_.source_url.find("://");
    if (global || from == std::string::npos) return identifier;
    const auto host = options_.source_url.substr(from + 3);
    return identifier + "@" + host.substr(0, host.find_first_of("/?#"));
  }

  static std::string start_text(const Json& document) {
    const auto& start = document.at("start");
    return string_member(start, "local").value_or(string_member(start, "date").value_or(""));
  }

  /// Keys and uids: a page often gives many dates under one address.
  void finish() {
    std::map<std::string, std::size_t> count;
    for (auto& one : made_) {
      if (!one.key.empty()) ++count[one.key];
    }
    std::set<std::string> used;
    for (auto& one : made_) {
      auto key = one.key;
      texts_.at(one.where);
      if (key.empty()) {
        key = to_hex(sha256(one.document["title"].dump() + start_text(one.document))).substr(0, 32);
        texts_.repaired("missing-uid", "identifier", "the event has no address of its own", {},
                        key);
      } else if (count[key] > 1) {
        key += "#" + start_text(one.document);
      }
      if (!used.insert(key).second) {
        texts_.ignored("repeated-uid", "identifier", "the same event again; taken once", key);
        continue;
      }
      auto& document = one.document;
      document["uid"] = fitting_uid(key);
      add_envelope(document, "event", options_);
      const bool cancelled = document["event_status"] == "cancelled";
      imported_.items.push_back({"event", std::move(key), std::move(document), cancelled});
    }
  }

  const ReadOptions& options_;
  FindingList& findings_;
  FieldTexts texts_;
  Imported imported_;
  std::string language_;
  std::vector<bool> taken_;
  std::vector<Made> made_;
};

}  // namespace

bool is_json_ld(BytesView bytes) {
  const auto text =
      decode_text(bytes.substr(0, std::min<std::size_t>(bytes.size(), 1u << 20u))).text;
  const auto start = trim(text);
  if (start.starts_with('<')) return start.find("ld+json") != std::string_view::npos;
  if (!start.starts_with('{') && !start.starts_with('[')) return false;
  const auto head = start.substr(0, 65'536);
  return head.find("\"@context\"") != std::string_view::npos ||
         head.find("\"@type\"") != std::string_view::npos ||
         head.find("\"@graph\"") != std::string_view::npos;
}

Result<Imported> read_json_ld(BytesView bytes, const ReadOptions& options) {
  FindingList findings;
  FieldTexts texts(findings);
  const std::string declared = declared_encoding(bytes);
  const auto text =
      open_text(bytes, {"file", "ask its publisher for a part of it"}, texts, &declared);
  if (!text) return tl::unexpected(text.error());
  JsonLdReader reader(options, findings);
  const auto documents = reader.parse(*text);
  if (!documents) return tl::unexpected(documents.error());
  return reader.read(*documents);
}

}  // namespace pobratym::import
