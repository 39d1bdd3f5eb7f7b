// SPDX-License-Identifier: Apache-2.0
#include "content/desk/imports/imports.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <utility>

#include "content/desk/publication/freed_memory.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kRemembered = 4;  ///< each may hold twenty thousand records

std::set<std::string> every_key(const Proposal& proposal) {
  std::set<std::string> keys;
  for (const import::ItemMerge& item : proposal.merge.items) keys.insert(item.record.text());
  return keys;
}

ImportStep import_step(ProposalStep step) {
  switch (step) {
    case ProposalStep::reading:
      return ImportStep::reading;
    case ProposalStep::comparing:
      return ImportStep::comparing;
    case ProposalStep::checking:
      break;
  }
  return ImportStep::checking;
}

std::int64_t count_of(const Proposal& proposal, import::Outcome outcome) {
  return std::count_if(proposal.merge.items.begin(), proposal.merge.items.end(),
                       [&](const import::ItemMerge& item) { return item.outcome == outcome; });
}

}  // namespace

/// When this goes, however it goes, the feed may be asked again.
class Imports::Refreshing {
 public:
  Refreshing(Imports& imports, std::int64_t number) : imports_(imports), number_(number) {}
  ~Refreshing() {
    const std::lock_guard<std::mutex> held(imports_.guard_);
    imports_.refreshing_.erase(number_);
  }
  Refreshing(const Refreshing&) = delete;
  Refreshing& operator=(const Refreshing&) = delete;

 private:
  Imports& imports_;
  std::int64_t number_;
};

void Imports::change(const std::string& name, const std::function<void(Import&)>& how) {
  const std::lock_guard<std::mutex> held(guard_);
  for (Import& one : imports_) {
    if (one.name == name) how(one);
  }
}

std::optional<Import> Imports::find(const std::string& name) const {
  const std::lock_guard<std::mutex> held(guard_);
  for (const Import& one : imports_) {
    if (one.name == name) return one;
  }
  return std::nullopt;
}

std::string Imports::begin(FeedSource source, Bytes bytes) {
  std::string name;
  {
    const std::lock_guard<std::mutex> held(guard_);
    name = "import-" + std::to_string(++count_);
    imports_.push_back({name, std::move(source)});
    if (imports_.size() > kRemembered) imports_.pop_front();
  }
  [[maybe_unused]] const std::string job = jobs_.start(
      [this, name, bytes = std::move(bytes)](const JobRun&) -> JobOutcome {
        try {
          work_on(name, bytes);
        } catch (const std::exception& bug) {
          std::cerr << "an import: " << bug.what() << std::endl;
          change(name, [](Import& one) {
            one.step = ImportStep::done;
            one.broke_off = true;
          });
        }
        return Finished{};
      },
      Urgency::ordinary);
  return name;
}

void Imports::tell(const std::string& name, ImportStep step, std::size_t done, std::size_t of) {
  change(name, [&](Import& one) {
    one.step = step;
    one.part_done = done;
    one.part_of = of;
  });
}

void Imports::work_on(const std::string& name, const Bytes& bytes) {
  const auto import = find(name);
  if (!import) return;
  Bytes brought;
  if (!import->source.address.empty()) {
    auto answer = fetch_feed(
        import->source.address, "", limits_,
        [&](std::size_t done, std::size_t of) { tell(name, ImportStep::fetching, done, of); });
    if (const auto* problem = std::get_if<FetchProblem>(&answer)) {
      change(name, [&](Import& one) { one.not_fetched = *problem; });
      return;
    }
    if (auto* fetched = std::get_if<Fetched>(&answer)) brought = std::move(fetched->bytes);
  }
  tell(name, ImportStep::reading, 0, 0);
  auto proposal = propose(drafts_, schemas_, host_,
                          import->source.address.empty() ? bytes : brought, import->source,
                          clock_.now(), [&](ProposalStep step, std::size_t done, std::size_t of) {
                            tell(name, import_step(step), done, of);
                          });
  change(name, [&](Import& one) {
    one.step = ImportStep::done;
    if (proposal) {
      one.proposal = std::make_shared<const Proposal>(*std::move(proposal));
    } else {
      one.not_read = proposal.error().message;
    }
  });
}

Result<Taken> Imports::take_all(const Proposal& proposal, const std::set<std::string>& keys,
                                const std::string& first_language, PersonNumber by,
                                const std::function<Status()>& noted) {
  Taken taken;
  auto done = transactions_.together([&]() -> Status {
    auto all = desk::take(drafts_, schemas_, proposal, keys, first_language, by, clock_.now());
    if (!all) return tl::unexpected(all.error());
    taken = *std::move(all);
    return noted();
  });
  if (!done) return tl::unexpected(done.error());
  return taken;
}

Result<Taken> Imports::take(const std::string& name, const std::set<std::string>& keys,
                            const std::string& first_language, PersonNumber by,
                            const std::function<Status()>& noted) {
  const auto import = find(name);
  if (!import || !import->proposal || import->taken) {
    return fail(ErrorCode::invalid, "there is nothing to take");
  }
  auto taken = take_all(*import->proposal, keys.empty() ? every_key(*import->proposal) : keys,
                        first_language, by, noted);
  if (!taken) return taken;
  change(name, [&](Import& one) {
    one.taken = *taken;
    one.proposal = std::make_shared<const Proposal>(as_shown(*one.proposal));
  });
  give_freed_memory_back();
  return taken;
}

void Imports::refresh(bool all, const std::string& first_language) {
  const auto known = subscriptions_.all();
  if (!known) {
    std::cerr << "the subscriptions: " << known.error().message << std::endl;
    return;
  }
  for (const Subscription& one : *known) {
    const bool due = !one.last || clock_.now() - one.last->at >= kRefreshedEvery;
    if (!all && !due) continue;
    {
      const std::lock_guard<std::mutex> held(guard_);
      if (!refreshing_.insert(one.number).second) continue;
    }
    [[maybe_unused]] const std::string job = jobs_.start(
        [this, one, first_language](const JobRun&) -> JobOutcome {
          const Refreshing until_the_end(*this, one.number);
          refresh_one(one, first_language);
          return Finished{};
        },
        Urgency::ordinary);
  }
}

void Imports::refresh_one(Subscription subscription, const std::string& first_language) {
  Refresh refresh;
  refresh.at = clock_.now();
  auto answer = fetch_feed(subscription.address, subscription.etag, limits_);
  if (const auto* problem = std::get_if<FetchProblem>(&answer)) {
    refresh.problem = text_of(*problem);
  } else if (std::holds_alternative<NotModified>(answer)) {
    refresh.good = refresh.same = true;
  } else {
    const auto& fetched = std::get<Fetched>(answer);
    const FeedSource source{subscription.address, subscription.address, subscription.city};
    auto proposal = propose(drafts_, schemas_, host_, fetched.bytes, source, refresh.at);
    auto taken = proposal ? take_all(*proposal, every_key(*proposal), first_language,
                                     subscription.by, [] { return Status(); })
                          : Result<Taken>(tl::unexpected(proposal.error()));
    if (taken) {
      refresh.good = true;
      refresh.added = taken->added;
      refresh.changed = taken->changed;
      refresh.vanished = static_cast<std::int64_t>(proposal->merge.vanished.size());
      refresh.refused = count_of(*proposal, import::Outcome::refused);
      subscription.etag = fetched.etag;
      subscription.title = proposal->title;
    } else {
      refresh.detail = taken.error().message;
    }
  }
  subscription.last = std::move(refresh);
  if (auto done = subscriptions_.note(subscription); !done) {
    std::cerr << "the subscriptions: " << done.error().message << std::endl;
  }
}

}  // namespace pobratym::desk
