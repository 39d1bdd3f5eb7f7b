// SPDX-License-Identifier: Apache-2.0
#include "content/tool/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "content/tool/ceremony_words.hpp"
#include "content/tool/check_command.hpp"
#include "content/tool/export_command.hpp"
#include "content/tool/import_command.hpp"
#include "content/tool/keys_command.hpp"
#include "content/tool/outbox_command.hpp"
#include "content/tool/publish_command.hpp"
#include "content/tool/reference_command.hpp"
#include "content/tool/show_command.hpp"

namespace pobratym::tool {
namespace {

constexpr const char* kExitCodes =
    "Exit codes: 0 all is well; 1 something is wrong, and what is said; 2 the command line was not "
    "understood.";

std::string footer(const std::string& examples) {
  return "\nExamples:\n" + examples + "\n" + kExitCodes;
}

void instant_option(CLI::App& command, std::string& text) {
  command
      .add_option("--now", text, "Act as at this moment (2026-11-24T08:30:00Z) instead of today")
      ->check([](const std::string& value) {
        return parse_instant(value) ? std::string()
                                    : value + " is no moment such as 2026-11-24T08:30:00Z";
      });
}

}  // namespace

int run(const std::vector<std::string>& words, const Surroundings& surroundings) {
  CLI::App app("Checks a city's content pack and publishes it as a signed repository.",
               "pobratym-pack");
  app.require_subcommand(1);
  app.footer(
      footer("  pobratym-pack check content/packs/kharkiv\n"
             "  pobratym-pack keys new ~/pobratym-keys\n"
             "  pobratym-pack publish content/packs/kharkiv --repository /srv/pobratym \\\n"
             "      --keys ~/pobratym-keys\n"
             "  pobratym-pack show --repository /srv/pobratym\n"
             "  pobratym-pack export content/packs/kharkiv --into /srv/www/calendar\n"
             "  pobratym-pack import brno.ics --into content/packs/kharkiv --city brno"));
  int code = kUsage;
  std::string now;
  const auto instant = [&] {
    return now.empty() ? surroundings.clock.now() : parse_instant(now).value_or(Instant{});
  };

  CheckOptions checking;
  CLI::App* check_app = app.add_subcommand("check", "Names every problem of a content pack");
  check_app->add_option("PACK", checking.pack, "The pack's folder")->required();
  instant_option(*check_app, now);
  check_app->footer(footer("  pobratym-pack check content/packs/kharkiv"));
  check_app->callback([&] {
    checking.now = instant();
    code = check(checking, surroundings);
  });

  PublishCommandOptions publishing;
  CLI::App* publish_app =
      app.add_subcommand("publish", "Checks a pack, then signs and writes what changed");
  publish_app->add_option("PACK", publishing.pack, "The pack's folder")->required();
  publish_app
      ->add_option("--repository", publishing.repository,
                   "The folder that a web server hands out; made if it is missing")
      ->required();
  publish_app
      ->add_option("--keys", publishing.keys,
                   "The folder that keys new made; once for each holder that takes part")
      ->required()
      ->allow_extra_args(false);
  publish_app->add_flag("--partner", publishing.partner,
                        "Sign as a partner of another city, with nothing but this city's own key, "
                        "into a folder to be handed over");
  publish_app
      ->add_flag("--only-own", publishing.only_own,
                 "As a partner: leave out what is not the partner's to publish, and say so")
      ->needs("--partner");
  publish_app
      ->add_option("--dictionaries", publishing.dictionaries,
                   "The folder of hunspell's dictionaries, for the search")
      ->capture_default_str();
  publish_app->add_option(
      "--pages-base", publishing.pages_base,
      "Where phones will find the folder pages/ "
      "(https://twins.city.example/pages/); without it as the host record says");
  publish_app->add_flag_callback(
      "--no-pages", [&] { publishing.pages = false; }, "Leave the phones' pages as they are");
  int grace_days = static_cast<int>(repository::kDefaultGrace / std::chrono::days(1));
  publish_app
      ->add_option("--grace", grace_days,
                   "Days that a file stays after nothing names it any more, for kiosks that are "
                   "still fetching it")
      ->check(CLI::Range(0, 3650))
      ->capture_default_str();
  instant_option(*publish_app, now);
  publish_app->footer(
      footer("  pobratym-pack publish content/packs/kharkiv --repository /srv/pobratym \\\n"
             "      --keys ~/pobratym-keys\n"
             "  pobratym-pack publish content/packs/brno --partner --only-own \\\n"
             "      --repository ~/for-kharkiv --keys ~/brno-keys"));
  publish_app->callback([&] {
    publishing.now = instant();
    publishing.grace = std::chrono::days(grace_days);
    code = publish(publishing, surroundings);
  });

  KeysOptions keys;
  CLI::App* keys_app =
      app.add_subcommand("keys", "Makes the keys that a repository is signed with");
  keys_app->require_subcommand(1);
  CLI::App* new_app =
      keys_app->add_subcommand("new", "Makes a new set of keys, overwriting nothing");
  new_app->add_option("DIR", keys.folder, "The folder to put them in")->required();
  new_app->add_option("--origin", keys.origins,
                      "Also make the key of this city; else publish makes it when it is first "
                      "needed");
  new_app->add_option("--only", keys.only,
                      "Make nothing but the key of this role or city, and its public half in a "
                      "file to be sent");
  new_app
      ->add_option("--holder", keys.holder,
                   "Who keeps it, when several people each have a key of one role (anna)")
      ->needs("--only");
  new_app->footer(
      footer("  pobratym-pack keys new ~/pobratym-keys\n"
             "  pobratym-pack keys new ~/pobratym-keys --origin kharkiv\n"
             "  pobratym-pack keys new ~/brno-keys --only brno\n"
             "  pobratym-pack keys new /media/anna --only root --holder anna"));
  keys_app->footer(new_app->get_footer());
  new_app->callback([&] { code = new_keys(keys, surroundings); });

  CeremonyOptions ceremony;
  add_ceremony_commands(
      app, ceremony,
      {[&](CLI::App& to) { instant_option(to, now); }, instant, footer, surroundings, code});

  ShowOptions showing;
  CLI::App* show_app = app.add_subcommand("show", "Verifies a repository and says what is in it");
  show_app->add_option("--repository", showing.repository, "The repository's folder")->required();
  instant_option(*show_app, now);
  show_app->footer(footer("  pobratym-pack show --repository /srv/pobratym"));
  show_app->callback([&] {
    showing.now = instant();
    code = show(showing, surroundings);
  });

  OutboxOptions opening;
  add_outbox_commands(app, opening, code, surroundings);

  ReferenceOptions referring;
  CLI::App* reference_app =
      app.add_subcommand("reference", "Writes the reference of all types and fields as Markdown");
  reference_app->add_option("--language", referring.language, "uk or en")
      ->check(CLI::IsMember({"uk", "en"}));
  reference_app->footer(
      footer("  pobratym-pack reference --language uk > content/schema/REFERENCE.uk.md"));
  reference_app->callback([&] { code = reference(referring, surroundings); });

  ExportOptions exporting;
  CLI::App* export_app = app.add_subcommand(
      "export", "Writes calendars for phones, and events for search engines, as plain files");
  export_app
      ->add_option("PACK", exporting.source.pack,
                   "The pack's folder; or take one of the next two instead")
      ->type_name("DIR");
  export_app->add_option("--repository", exporting.source.repository,
                         "A repository: what is published, verified");
  export_app->add_option("--state", exporting.source.state,
                         "The folder pobratym-sync keeps: what a kiosk shows");
  export_app
      ->add_option("--into", exporting.into,
                   "The folder for the files; what an earlier export left there and is no longer "
                   "part of it is removed, nothing else is touched")
      ->required();
  export_app->add_option("--format", exporting.formats, "ics or json-ld; both without it")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"ics", "json-ld"}));
  export_app
      ->add_option("--language", exporting.languages,
                   "Only these languages (uk, en, cs); all of the host's without it")
      ->allow_extra_args(false);
  export_app->add_option("--city", exporting.cities, "Only events of these cities (brno)")
      ->allow_extra_args(false);
  export_app->add_option("--kind", exporting.kinds, "Only events of these kinds (conference)")
      ->allow_extra_args(false);
  export_app->add_option("--address", exporting.address,
                         "Where the folder will be published; phones then know where to ask again");
  export_app->add_option("--media", exporting.media,
                         "Where the pictures are published; without it they are left out");
  instant_option(*export_app, now);
  export_app->footer(
      footer("  pobratym-pack export content/packs/kharkiv --into /srv/www/calendar \\\n"
             "      --address https://city.example/calendar/\n"
             "  pobratym-pack export --repository /srv/pobratym --into out --format ics \\\n"
             "      --language uk --city brno"));
  export_app->callback([&] {
    const auto& from = exporting.source;
    const int given =
        int{!from.pack.empty()} + int{!from.repository.empty()} + int{!from.state.empty()};
    if (given != 1) {
      throw CLI::ValidationError("export",
                                 "name one thing to export: PACK, --repository or --state");
    }
    exporting.now = instant();
    code = export_events(exporting, surroundings);
  });

  ImportOptions importing;
  CLI::App* import_app = app.add_subcommand(
      "import",
      "Takes events and cities of others into a pack: calendars, schedules, pages, tables");
  import_app
      ->add_option("FILE", importing.files,
                   "Calendars (.ics), conference schedules (.xml, .json), pages with schema.org "
                   "events (.html, .json), tables of cities (.csv); the name does not matter")
      ->required();
  import_app->add_option("--into", importing.into, "The pack's folder")
      ->required()
      ->allow_extra_args(false);
  import_app->add_option("--report", importing.report,
                         "Write down here, as JSON, what came in, was repaired or refused");
  import_app->add_option("--city", importing.city,
                         "The city whose events these are (brno); it is added to each of them");
  import_app->add_option("--language", importing.language,
                         "Of texts that do not say theirs (cs); without it the city's, else the "
                         "host's first");
  import_app->add_option("--zone", importing.zone,
                         "Of times that do not say theirs (Europe/Prague); without it the city's, "
                         "else the host's");
  import_app->add_option("--source-title", importing.source_title,
                         "Who published it (City of Brno); without it what the file calls itself");
  import_app->add_option("--source-url", importing.source_url,
                         "Where it was downloaded from: the record's source, and how the feed is "
                         "known again next time, so always give the same");
  import_app->add_flag("--dry-run", importing.dry_run, "Say what would happen and write no record");
  instant_option(*import_app, now);
  import_app->footer(
      footer("  pobratym-pack import brno.ics --into content/packs/kharkiv --report brno.json \\\n"
             "      --city brno --source-title \"City of Brno\" \\\n"
             "      --source-url https://calendar.example/brno.ics\n"
             "  pobratym-pack import cities.csv --into content/packs/kharkiv --dry-run\n"
             "\nNew records are drafts. What staff changed by hand stays; events that were "
             "cancelled or moved\nstay and say so. 0 also when something was repaired, 1 when "
             "something was refused."));
  import_app->callback([&] {
    importing.now = instant();
    RealDisk disk;
    code = import_files(importing, surroundings, disk);
  });

  try {
    // CLI11 takes the words from the back.
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    return app.exit(error, surroundings.out, surroundings.err) == 0 ? kDone : kUsage;
  }
  return code;
}

}  // namespace pobratym::tool
