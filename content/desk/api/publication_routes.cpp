// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iostream>
#include <utility>

#include "content/desk/api/kiosk_answer.hpp"
#include "content/desk/api/publication_work.hpp"
#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/desk/publication/plan.hpp"
#include "content/desk/publication/timetable.hpp"

namespace pobratym::desk {
namespace {

std::string_view text_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return "new";
    case ChangeKind::changed:
      return "changed";
    case ChangeKind::withdrawn:
      return "withdrawn";
  }
  return "changed";
}

/// On which screens a record of the type is seen, in words.
Json places_of(const std::string& type, const std::string& language) {
  struct Place {
    std::string_view type, uk, en;
  };
  static constexpr Place kPlaces[] = {
      {"city", "Сторінка міста", "The city's page"},
      {"event", "Події", "Events"},
      {"agreement", "Угоди на сторінці міста", "Agreements on the city's page"},
      {"notice", "Усі екрани", "Every screen"},
      {"hotline", "Телефони допомоги", "Help by phone"},
      {"help-call", "Заклики про допомогу", "Calls for help"},
      {"poll", "Опитування", "Polls"},
      {"host", "Усі екрани", "Every screen"},
      {"synonym", "Пошук", "The search"},
  };
  for (const Place& place : kPlaces) {
    if (place.type == type) return Json::array({language == "en" ? place.en : place.uk});
  }
  return Json::array();
}

constexpr std::size_t kProblemsNamed = 5;
constexpr std::size_t kUsualChanges = 100;

std::string words_of(const std::vector<model::Problem>& problems, const char* language) {
  std::string words;
  for (std::size_t i = 0; i < problems.size() && i < kProblemsNamed; ++i) {
    if (i > 0) words += "; ";
    words += model::format_problem(problems[i], language);
  }
  if (problems.size() > kProblemsNamed) {
    words += "; … +" + std::to_string(problems.size() - kProblemsNamed);
  }
  return words;
}

/// What went wrong with a disk or a key is for whoever looks after the server, and is in English.
std::optional<Failure> failure_of(const Result<Publication>& done) {
  if (!done) {
    return Failure{
        "Опублікувати не вдалося. Покажіть це адміністраторові: " + done.error().message,
        "It could not be published. Show this to the administrator: " + done.error().message};
  }
  if (done->problems.empty()) return std::nullopt;
  return Failure{"Спершу треба виправити: " + words_of(done->problems, "uk"),
                 "This has to be mended first: " + words_of(done->problems, "en")};
}

Failure pages_failure(const std::string& why) {
  return {"Сторінки для телефонів не оновилися. Покажіть це адміністраторові: " + why,
          "The phones’ pages were not renewed. Show this to the administrator: " + why};
}

/// In both languages, for show_audit(): whoever reads the log may read either.
void tell_log(Context& context, AuditRow row, const Failure& failure) {
  row.about = dump_json({{"uk", failure.uk}, {"en", failure.en}});
  if (const auto noted = context.people.note(row); !noted) {
    std::cerr << "the audit log: " << noted.error().message << std::endl;
  }
}

/// Told of each step; goes on until something more urgent waits.
PublicationProgress progress_of(const JobRun& run) {
  return [&run](PublicationStep step) {
    run.progress(static_cast<int>(step), static_cast<int>(PublicationStep::done));
    return !run.has_to_give_way();
  };
}

JobOutcome write_pages(Context& context, const PublicationProgress& progress) {
  const auto written = context.publisher.refresh_pages(context.clock.now(), progress);
  if (written) return *written ? JobOutcome(Finished{}) : GaveWay{};
  std::cerr << "the phones' pages: " << written.error().message << std::endl;
  return pages_failure(written.error().message);
}

/// Takes the records that these problems are about out of what is to be published; false when that
/// leaves nothing to publish, or leaves it as it was.
bool leave_out(const std::vector<model::Problem>& problems, std::set<model::RecordKey>& only) {
  std::set<model::RecordKey> rest = only;
  for (const model::Problem& problem : problems) {
    if (const auto key = model::RecordKey::parse(problem.record)) rest.erase(*key);
  }
  if (rest.empty() || rest.size() == only.size()) return false;
  only = std::move(rest);
  return true;
}

/// One publication, however often it has to begin again.
class PublishingWork {
 public:
  PublishingWork(Context& context, PublicationOrder order)
      : context_(context), order_(std::move(order)) {}

  JobOutcome operator()(const JobRun& run) {
    const PublicationProgress progress = progress_of(run);
    const Instant now = context_.clock.now();
    if (took_place_) {
      auto outcome = write_pages(context_, progress);
      const auto* failure = std::get_if<Failure>(&outcome);
      if (failure == nullptr) return outcome;
      tell_log(context_, {0, now, order_.by, "pages.failed", ""}, *failure);
      return Finished{};  // what was asked for is on the kiosks
    }
    auto done = publish(now, progress);
    while (done && order_.timed && order_.only && leave_out(done->problems, *order_.only)) {
      left_out_.insert(left_out_.end(), done->problems.begin(), done->problems.end());
      done = publish(now, progress);
    }
    if (done) done->problems.insert(done->problems.begin(), left_out_.begin(), left_out_.end());
    auto failure = failure_of(done);
    if (done && done->gave_way && !done->took_place) return GaveWay{};
    if (failure) tell_failure(now, *failure);
    if (failure && !(done && done->took_place)) return *std::move(failure);
    took_place_ = done->took_place;
    if (done->gave_way) return GaveWay{};
    if (!done->pages_behind.empty()) {
      tell_log(context_, {0, now, order_.by, "pages.failed", ""},
               pages_failure(done->pages_behind));
    }
    return Finished{};
  }

 private:
  Result<Publication> publish(Instant now, const PublicationProgress& progress) {
    const std::string about =
        order_.only && !order_.only->empty() ? order_.only->begin()->text() : "";
    return context_.publisher.publish(order_, now, progress, [&] {
      return context_.people.note({0, now, order_.by, "published", about});
    });
  }

  /// What the clock tries every few minutes is told once.
  void tell_failure(Instant now, const Failure& failure) {
    if (order_.timed && std::exchange(context_.told_failure, failure.en) == failure.en) return;
    tell_log(context_, {0, now, order_.by, "publication.failed", ""}, failure);
  }

  Context& context_;
  PublicationOrder order_;
  bool took_place_ = false;
  std::vector<model::Problem> left_out_;
};

}  // namespace

std::string start_publishing(Context& context, PublicationOrder order, Urgency urgency) {
  return context.jobs.start(PublishingWork(context, std::move(order)), urgency);
}

void keep_appointments(Context& context) {
  const Instant now = context.clock.now();
  const auto due = context.timetable.keep(context.drafts, context.schemas, now);
  if (!due) {
    std::cerr << "the timetable: " << due.error().message << std::endl;
    return;
  }
  const auto job = context.jobs.find(context.appointments);
  if (job && job->state == JobState::running) return;
  if (due->empty()) context.told_failure.clear();
  if (!context.timetable.is_turn(*due, now)) return;
  context.appointments = start_publishing(context, {0, *due, false, true}, Urgency::timed);
}

void keep_pages(Context& context) {
  if (!context.publisher.claim_pages(context.clock.now())) return;
  [[maybe_unused]] const std::string job = context.jobs.start(
      [&context](const JobRun& run) { return write_pages(context, progress_of(run)); },
      Urgency::timed);
}

Response show_publication(Context& context, const Ask& ask) {
  const DraftsPart part{ask.request.asked("after").value_or(""), ask.limit(kUsualChanges)};
  const auto changed = context.drafts.changed({part.after, part.limit + 1});  // are there more?
  if (!changed) return failed(ask, changed.error());
  const auto last = context.drafts.last_publication();
  if (!last) return failed(ask, last.error());
  const std::string first_language = city_languages(context).front();
  Json changes = Json::array();
  Json next;
  for (std::size_t i = 0; i < std::min(changed->drafts.size(), part.limit); ++i) {
    const Draft& draft = changed->drafts[i];
    if (i + 1 == part.limit && changed->drafts.size() > part.limit) next = draft.key.text();
    const auto change = change_of(draft);
    if (!change) continue;
    const Json& shown = draft.approved ? *draft.approved : *draft.on_kiosks;
    changes.push_back({{"id", draft.key.text()},
                       {"type", draft.key.type},
                       {"title", title_of(draft.key, shown, first_language)},
                       {"change", text_of(*change)},
                       {"places", places_of(draft.key.type, ask.language)}});
  }
  Json row;
  if (*last) {
    row = {{"version", (*last)->version},
           {"at", format_instant((*last)->at)},
           {"by", name_of(names_of_people(context), (*last)->by)}};
  }
  return json_response(200, {{"changes", changes},
                             {"all", changed->all},
                             {"next", next},
                             {"last", row},
                             {"kiosks", kiosks_that_show(context, *last)}});
}

Response start_publication(Context& context, const Ask& ask) {
  const auto job = start_publishing(context, {ask.number()}, Urgency::ordinary);
  return json_response(202, {{"job", job}});
}

Response show_job(Context& context, const Ask& ask) {
  const auto job = context.jobs.find(ask.steps.at("job"));
  if (!job) return refuse(ask, "not_found");
  Json json = {
      {"progress",
       {{"done", job->done}, {"of", job->of}, {"words", step_words(job->done, ask.language)}}}};
  switch (job->state) {
    case JobState::running:
      json["state"] = "running";
      break;
    case JobState::done:
      json["state"] = "done";
      break;
    case JobState::failed:
      json["state"] = "failed";
      json["problem"] = ask.language == "en" ? job->failure.en : job->failure.uk;
      break;
  }
  return json_response(200, json);
}

}  // namespace pobratym::desk
