// SPDX-License-Identifier: Apache-2.0
// pobratym-desk: where staff keep many screens true. Builds every part and hands each its seams.
#include <sodium.h>

#include <csignal>
#include <iostream>
#include <string>

#include "content/base/clock.hpp"
#include "content/base/folder_lock.hpp"
#include "content/desk/accounts/soci_account_store.hpp"
#include "content/desk/addresses.hpp"
#include "content/desk/api/api.hpp"
#include "content/desk/api/first_content.hpp"
#include "content/desk/api/import_work.hpp"
#include "content/desk/api/picture_work.hpp"
#include "content/desk/api/publication_work.hpp"
#include "content/desk/database/database.hpp"
#include "content/desk/drafts/soci_draft_store.hpp"
#include "content/desk/http/server.hpp"
#include "content/desk/inbox/soci_inbox_store.hpp"
#include "content/desk/options.hpp"
#include "content/desk/publication/freed_memory.hpp"
#include "content/desk/questions/soci_question_store.hpp"
#include "content/desk/ticker.hpp"

namespace {

using namespace std::chrono_literals;
using namespace pobratym;  // NOLINT(google-build-using-namespace): the program itself
using namespace pobratym::desk;

constexpr int kRefused = 1;

int refuse(const Error& error) {
  std::cerr << error.message << std::endl;
  return kRefused;
}

struct City {
  std::string city;
  std::string origin;
  bool taken_in = false;  ///< just now
};

/// Takes the pack in as it is now until somebody has an account, because until then nobody can have
/// worked here; and remembers whose desk this is.
Result<City> city_of(const Options& options, DraftStore& drafts, AccountStore& people,
                     const model::Schemas& schemas, Instant now) {
  const auto city = people.setting("city");
  const auto origin = people.setting("origin");
  const auto staff = people.people();
  if (!city || !origin) return tl::unexpected(city ? origin.error() : city.error());
  if (!staff) return tl::unexpected(staff.error());
  if (!city->empty() && (options.import.empty() || !staff->empty())) {
    if (!options.import.empty()) {
      std::cout << "People work at this desk already, so " << options.import.string()
                << " is left alone." << std::endl;
    }
    return City{*city, *origin};
  }
  if (options.import.empty()) {
    return fail(ErrorCode::invalid,
                "this desk has no content yet; give it a pack to begin with, as in "
                "--import content/packs/kharkiv");
  }
  RealDisk disk;
  const auto taken =
      take_in_pack(disk, options.import, options.data / "media", drafts, schemas, now);
  if (!taken) return tl::unexpected(taken.error());
  for (const auto& [name, value] :
       {std::pair("city", taken->city), std::pair("origin", taken->origin)}) {
    if (auto done = people.set(name, value); !done) return tl::unexpected(done.error());
  }
  std::cout << "Took in " << taken->records << " records from " << options.import.string()
            << std::endl;
  return City{taken->city, taken->origin, true};
}

/// While nobody can sign in, each start invites the first administrator anew.
Status invite_first(const Options& options, Context& context) {
  const auto people = context.people.people();
  if (!people) return tl::unexpected(people.error());
  if (!people->empty()) return {};
  const auto token = context.accounts.invite(
      options.administrator, {Role::administrator, Role::approver, Role::editor, Role::translator},
      context.clock.now());
  if (!token) return tl::unexpected(token.error());
  std::cout << "Nobody has an account yet. Open this once to become the administrator:\n  "
            << context.site.url << "/#/invitation/" << *token << std::endl;
  return {};
}

/// What was just taken in goes to the kiosks before anybody is let in; so do new addresses.
Status publish_first(Context& context, PublicationOrder order) {
  std::cout << "Publishing it" << std::endl;
  const std::string name = start_publishing(context, std::move(order), Urgency::ordinary);
  context.jobs.wait_until_idle();
  const auto job = context.jobs.find(name);
  if (!job || job->state == JobState::done) return {};
  return fail(ErrorCode::invalid, job->failure.en);
}

Site site_of(const Options& options, std::uint16_t port, const std::string& city) {
  Site site = site_at(options.site, host_and_port(options.address, port));
  site.insecure_cookies = options.insecure_cookies;
  site.city = city;
  return site;
}

Previews previews_of(const Options& options, const std::string& origin) {
  const Path folder = options.data / "preview";
  return {{options.preview, folder, folder / "drafts"},
          PreviewContent(folder, options.data / "media", origin)};
}

FetchLimits fetch_limits(const Options& options) {
  FetchLimits limits;
  for (const std::string& network : options.fetch_from) {
    if (const auto one = network_from(network)) limits.allowed.push_back(*one);
  }
  return limits;
}

int serve(const Options& options) {
  const SystemClock clock;
  const auto lock = FolderLock::take(options.data, "another desk");
  if (!lock) return refuse(lock.error());
  const auto schemas = model::Schemas::load();
  if (!schemas) return refuse(schemas.error());
  const auto database = Database::open_sqlite(options.data / "desk.db");
  if (!database) return refuse(database.error());
  SociDraftStore drafts(**database);
  SociAccountStore people(**database);
  SociInboxStore inbox(**database);
  SociQuestionStore questions(**database);
  const auto city = city_of(options, drafts, people, *schemas, clock.now());
  if (!city) return refuse(city.error());
  StaticFiles files;
  if (!options.web.empty()) {
    auto read = StaticFiles::read(RealDisk(), options.web);
    if (!read) return refuse(read.error());
    files = *std::move(read);
  }

  const PasswordHasher hasher(options.quick_passwords ? PasswordCost::least() : PasswordCost{});
  const auto box = SecretBox::open_or_make(options.data / "one-time-codes.key");
  if (!box) return refuse(box.error());
  Accounts accounts(people, **database, hasher, *box);
  if (auto sealed = accounts.seal_secrets(); !sealed) return refuse(sealed.error());
  RealDisk disk;
  Pictures pictures(PictureStore(disk, options.data), PictureProgram(options.picture_program));
  Publisher publisher(drafts, *schemas, pictures.store(), **database,
                      {city->origin, options.repository, options.keys, options.data / "media",
                       options.dictionaries, options.data / "words.json"});
  Jobs jobs;
  Previews previews = previews_of(options, city->origin);
  Subscriptions subscriptions(disk, options.data / "subscriptions.json");
  Imports imports(drafts, **database, *schemas, clock, subscriptions, fetch_limits(options));
  imports.belongs_to(city->city);
  const StickKeys stick_keys(options.stick_keys);
  Context context{{},   clock,    *schemas, **database, drafts, people,    accounts,  publisher,
                  jobs, pictures, imports,  previews,   inbox,  questions, stick_keys};
  Api api(context, files);
  ServerLimits limits;
  limits.upload_paths = {"/api/pictures", "/api/imports/file", "/api/sticks"};
  Server server(
      limits, [&](const Request& request) { return api.answer(request); }, Api::refuse_unheard);
  const auto port = server.listen(options.address, options.port);
  if (!port) return refuse(port.error());
  context.site = site_of(options, *port, city->city);
  const auto addresses = addresses_of(options, context.site.url, people);
  if (!addresses) return refuse(addresses.error());
  publisher.found_at(addresses->known);
  if (city->taken_in || addresses->new_ones) {
    PublicationOrder order;
    if (!city->taken_in) order.only.emplace();
    if (auto done = publish_first(context, std::move(order)); !done) return refuse(done.error());
    if (auto done = remember(addresses->known, people); !done) return refuse(done.error());
  }
  if (auto done = invite_first(options, context); !done) return refuse(done.error());
  std::cout << "The desk of " << city->city << " listens at http://"
            << host_and_port(options.address, *port) << " for " << context.site.url << std::endl;
  const Ticker by_the_clock(5s, [&] {
    keep_appointments(context);
    keep_pages(context);
  });
  const Ticker following(1min, [&] { refresh_subscriptions(context); });
  const Ticker tidying(1h, [&] { tidy_pictures(context); });
  server.run();
  jobs.stop();
  imports.stop();
  std::cout << "Stopping: what was under way is finished." << std::endl;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = options_from(argc, argv);
  if (const auto* exit = std::get_if<ExitCode>(&options)) return exit->code;
  std::signal(SIGPIPE, SIG_IGN);
  keep_few_pools();
  if (sodium_init() < 0) {
    std::cerr << "libsodium cannot start" << std::endl;
    return kRefused;
  }
  return serve(std::get<Options>(options));
}
