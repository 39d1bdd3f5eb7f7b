// SPDX-License-Identifier: Apache-2.0
// From a typed query to ranked results. Work is bounded whatever is typed and however much is
// stored: full-text tables are read in the order results are wanted, and only so far.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <tuple>

#include "content/base/text.hpp"
#include "content/search/keyboard.hpp"
#include "content/search/query.hpp"
#include "content/search/record_texts.hpp"
#include "content/search/words.hpp"
#include "content/store/reader_database.hpp"
#include "content/store/search_plan.hpp"

namespace pobratym::store {
namespace {

constexpr std::size_t kMostHits = 50;
constexpr std::size_t kCandidates = 64;  ///< of a kind that are looked at before ranking

using Where = SearchIndex::Where;
using Order = SearchIndex::Order;

/// A record that fits, before anything of it is read but its names.
struct Candidate {
  std::int64_t entry = 0;
  std::int64_t record = 0;
  std::vector<const SearchPlan*> plans;  ///< that it fits best by
  std::int64_t rank = 0;                 ///< less is better
  std::int64_t order = 0;                ///< among equals: type, then time
  std::string titles;
};

class Search {
 public:
  /// A record, read and held against what was stored; null when it is damaged, or another origin's
  /// goes before it.
  using Read = std::function<Result<KnownRecord>(std::int64_t record)>;

  Search(SearchIndex& index, Read read, const SearchOptions& options)
      : index_(index), read_(std::move(read)), options_(options) {
    options_.limit = std::min(options_.limit, kMostHits);
  }

  [[nodiscard]] Result<SearchResults> run(std::string_view typed);

 private:
  [[nodiscard]] Status try_query(const search::Query& query, Why why);
  [[nodiscard]] Status try_plan(const SearchPlan& plan);
  [[nodiscard]] Result<std::vector<std::int64_t>> entries(const SearchPlan& plan);
  /// Stretch by stretch as results are wanted, until there are `enough`.
  [[nodiscard]] Status in_order(Where where, const std::string& expression, std::size_t enough,
                                std::vector<std::int64_t>& found);
  [[nodiscard]] std::int64_t order_of(std::int64_t entry) const;
  [[nodiscard]] Result<std::vector<SearchHit>> hits();
  [[nodiscard]] Result<std::optional<SearchHit>> hit(const Candidate& candidate);
  [[nodiscard]] Result<Why> why_of(const Candidate& candidate);
  /// What is marked in results of these plans; most results of a search have the same.
  [[nodiscard]] const search::Wanted& wanted_by(const std::vector<const SearchPlan*>& plans);

  SearchIndex& index_;
  Read read_;
  SearchOptions options_;
  std::vector<std::unique_ptr<SearchPlan>> plans_;
  search::Query query_;  ///< that the candidates belong to
  std::vector<Candidate> candidates_;
  std::map<std::int64_t, std::size_t> seen_;  ///< entry → its place among the candidates
  std::map<std::vector<const SearchPlan*>, search::Wanted> wanted_;
};

/// Whether the words of the phrase stand side by side in a line.
bool has_phrase(const std::string& text, const SearchPlan& plan) {
  const std::size_t length = plan.phrase_end - plan.phrase_begin;
  for (const std::string& line : split(text, '\n')) {
    const std::vector<std::string> words = split(line, ' ');
    for (std::size_t at = 0; at + length <= words.size(); ++at) {
      std::size_t same = 0;
      while (same < length && plan.words[plan.phrase_begin + same].wanted.has(words[at + same])) {
        ++same;
      }
      if (same == length) return true;
    }
  }
  return false;
}

bool has_word(const std::string& text, const search::QueryWord& word) {
  for (std::size_t at = text.find(word.text); at != std::string::npos;
       at = text.find(word.text, at + 1)) {
    const std::size_t end = at + word.text.size();
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    const bool ends = end == text.size() || text[end] == ' ' || text[end] == '\n';
    if (begins && (ends || word.begun)) return true;
  }
  return false;
}

Result<SearchResults> Search::run(std::string_view typed) {
  SearchResults results;
  const search::Query query = search::parse_query(typed);
  if (query.empty() && search::other_layouts(query.typed).empty()) return results;
  if (auto status = try_query(query, Why::exact); !status) return tl::unexpected(status.error());
  if (candidates_.empty()) {
    for (const std::string& meant : search::other_layouts(query.typed)) {
      const search::Query other = search::parse_query(meant);
      if (auto status = try_query(other, Why::layout); !status) {
        return tl::unexpected(status.error());
      }
      if (candidates_.empty()) continue;
      results.corrected = trim(meant);
      break;
    }
  }
  if (candidates_.empty() && !query.empty()) {
    const auto plan = plan_as_typed(index_, query);
    if (!plan) return tl::unexpected(plan.error());
    auto correction = plan_corrected(index_, query, *plan);
    if (!correction) return tl::unexpected(correction.error());
    if (*correction) {
      query_ = query;
      if (auto status = try_plan((*correction)->plan); !status) {
        return tl::unexpected(status.error());
      }
      if (!candidates_.empty()) results.corrected = (*correction)->corrected;
    }
  }
  auto found = hits();
  if (!found) return tl::unexpected(found.error());
  results.hits = *std::move(found);
  return results;
}

Status Search::try_query(const search::Query& query, Why why) {
  if (query.empty()) return {};
  query_ = query;
  auto typed = plan_as_typed(index_, query);
  if (!typed) return tl::unexpected(typed.error());
  typed->why = why;
  if (auto status = try_plan(*typed); !status) return status;
  auto synonyms = plan_synonyms(index_, query, *typed);
  if (!synonyms) return tl::unexpected(synonyms.error());
  for (SearchPlan& plan : *synonyms) {
    plan.why = std::max(why, plan.why);
    if (auto status = try_plan(plan); !status) return status;
  }
  return {};
}

Status Search::try_plan(const SearchPlan& plan) {
  const auto found = entries(plan);
  if (!found) return tl::unexpected(found.error());
  plans_.push_back(std::make_unique<SearchPlan>(plan));
  const SearchPlan* kept = plans_.back().get();
  const bool has_phrases = plan.phrase_end - plan.phrase_begin > 1;
  for (const std::int64_t entry : *found) {
    auto texts = index_.texts(entry, has_phrases);
    if (!texts) return tl::unexpected(texts.error());
    if (!*texts) continue;
    if (has_phrases && !has_phrase((*texts)->titles, plan) && !has_phrase((*texts)->body, plan)) {
      continue;
    }
    const auto fit = search::fit_of((*texts)->titles, plan.words);
    Candidate candidate{
        entry,           (*texts)->record,
        {kept},          search::rank_of(fit, type_order_of(entry), plan.by_synonym),
        order_of(entry), std::move((*texts)->titles)};
    const auto [at, is_new] = seen_.emplace(entry, candidates_.size());
    if (is_new) {
      candidates_.push_back(std::move(candidate));
    } else if (Candidate& known = candidates_[at->second]; candidate.rank < known.rank) {
      known = std::move(candidate);
    } else if (candidate.rank == known.rank) {
      known.plans.push_back(kept);  // marked for both: the visitor may read only one of them
    }
  }
  return {};
}

Result<std::vector<std::int64_t>> Search::entries(const SearchPlan& plan) {
  const std::string expression = expression_of(plan);
  std::size_t shortest = search::kLongestWord;
  for (const auto& word : plan.words) {
    for (const std::string& begun : word.wanted.beginnings) {
      shortest = std::min(shortest, search::letters_in(begun));
    }
  }
  // Where there is enough already, only a name that means the same can still stand above it.
  if (plan.by_synonym && candidates_.size() >= options_.limit) {
    return index_.entries(Where::titles, expression, {}, Order::ascending, kCandidates / 2);
  }
  std::vector<std::int64_t> found;
  if (shortest > 1) {
    auto all = index_.entries(Where::all, expression, {}, Order::ascending, kCandidates + 1);
    if (!all || all->size() <= kCandidates) return all;
  }
  auto titles = index_.entries(Where::titles, expression, {}, Order::ascending, kCandidates + 1);
  if (!titles) return titles;
  if (titles->size() <= kCandidates) {
    found = *std::move(titles);
  } else if (auto status = in_order(Where::titles, expression, kCandidates, found); !status) {
    return tl::unexpected(status.error());
  }
  if (found.size() < options_.limit && shortest > 1) {
    auto status = in_order(Where::all, expression, found.size() + options_.limit, found);
    if (!status) return tl::unexpected(status.error());
  }
  return found;
}

Status Search::in_order(Where where, const std::string& expression, std::size_t enough,
                        std::vector<std::int64_t>& found) {
  struct Stretch {
    Entries among;
    Order order;
  };
  const Stretch stretches[] = {
      {entries_before_events(), Order::ascending},
      {entries_of_events_from(options_.today), Order::ascending},
      {entries_after_events(), Order::ascending},
      {entries_of_events_over_before(options_.today), Order::descending},
  };
  for (const Stretch& stretch : stretches) {
    if (found.size() >= enough) break;
    const auto some =
        index_.entries(where, expression, stretch.among, stretch.order, kCandidates / 2);
    if (!some) return tl::unexpected(some.error());
    found.insert(found.end(), some->begin(), some->end());
  }
  return {};
}

std::int64_t Search::order_of(std::int64_t entry) const {
  const Entries over = entries_of_events_over_before(options_.today);
  const Entries coming = entries_of_events_from(options_.today);
  // Of what is over the latest first, after all that is to come.
  return entry >= over.from && entry < over.to ? coming.to - 1 - (entry - over.from) : entry;
}

Result<std::vector<SearchHit>> Search::hits() {
  std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.order < b.order;
  });
  struct Ranked {
    std::int64_t rank = 0;
    std::uint8_t type = 0;
    SearchHit hit;
  };
  std::vector<Ranked> ranked;
  for (const Candidate& candidate : candidates_) {
    if (ranked.size() == options_.limit) break;
    auto one = hit(candidate);
    if (!one) return tl::unexpected(one.error());
    if (!*one) continue;
    ranked.push_back({candidate.rank, type_order_of(candidate.entry), **std::move(one)});
  }
  // Among equals, what the visitor sees the word in: titles are shown in the visitor's language.
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    const auto unseen = [](const Ranked& one) { return one.hit.title.marks.empty() ? 1 : 0; };
    return std::tuple(a.rank, a.type, unseen(a)) < std::tuple(b.rank, b.type, unseen(b));
  });
  std::vector<SearchHit> found;
  for (Ranked& one : ranked) found.push_back(std::move(one.hit));
  return found;
}

Result<std::optional<SearchHit>> Search::hit(const Candidate& candidate) {
  const auto found = read_(candidate.record);
  if (!found) return tl::unexpected(found.error());
  if (!*found || !(*found)->is_visible(options_.today)) return std::optional<SearchHit>();
  const model::Record& record = **found;
  const auto why = why_of(candidate);
  if (!why) return tl::unexpected(why.error());
  const search::Wanted& wanted = wanted_by(candidate.plans);
  const auto texts = search::texts_of(record);
  SearchHit hit{record.key, search::title_of(texts, wanted, options_.languages), {}, *why};
  hit.extract = search::extract_of(texts, hit.title, wanted, options_.languages);
  return std::optional(std::move(hit));
}

const search::Wanted& Search::wanted_by(const std::vector<const SearchPlan*>& plans) {
  const auto [known, is_new] = wanted_.try_emplace(plans);
  search::Wanted& wanted = known->second;
  if (!is_new) return wanted;
  for (const SearchPlan* plan : plans) {
    for (const auto& word : plan->words) {
      wanted.words.insert(word.wanted.words.begin(), word.wanted.words.end());
      wanted.beginnings.insert(wanted.beginnings.end(), word.wanted.beginnings.begin(),
                               word.wanted.beginnings.end());
    }
  }
  return wanted;
}

Result<Why> Search::why_of(const Candidate& candidate) {
  const SearchPlan& plan = *candidate.plans.front();
  if (plan.why != Why::exact) return plan.why;
  std::optional<std::string> body;  // mostly not needed, and half of what a search reads
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    const search::QueryWord& word = query_.words[i];
    const bool has_other_forms = plan.words[i].wanted.words.size() > 1;
    if (!has_other_forms || has_word(candidate.titles, word)) continue;
    if (!body) {
      auto texts = index_.texts(candidate.entry, true);
      if (!texts) return tl::unexpected(texts.error());
      body = *texts ? std::move((*texts)->body) : std::string();
    }
    if (!has_word(*body, word)) return Why::form;
  }
  return Why::exact;
}

}  // namespace

Result<SearchResults> ContentReader::search(std::string_view typed, const SearchOptions& options) {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return tl::unexpected(transaction.error());
  if (!database_->search) {
    auto index = SearchIndex::prepare(database_->connection);
    if (!index) return tl::unexpected(index.error());
    database_->search = std::make_unique<SearchIndex>(*std::move(index));
  }
  const auto version = database_->version();
  if (!version) return tl::unexpected(version.error());
  database_->search->begin(*version);
  const auto read = [&](std::int64_t record) -> Result<KnownRecord> {
    auto rows = database_->query("", "record.id = ?1");
    if (!rows) return tl::unexpected(rows.error());
    rows->statement().bind(1, record);
    return rows->next();
  };
  return Search(*database_->search, read, options).run(typed);
}

}  // namespace pobratym::store
