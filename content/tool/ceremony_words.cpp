// SPDX-License-Identifier: Apache-2.0
#include "content/tool/ceremony_words.hpp"

namespace pobratym::tool {
namespace {

using Run = int (*)(const CeremonyOptions&, const Surroundings&);

constexpr const char* kCity = "The city's id (brno)";

CLI::App& command(CLI::App& app, const char* name, const char* about, CeremonyOptions& options,
                  const CommonWords& common, Run run) {
  CLI::App* added = app.add_subcommand(name, about);
  added->add_option("--repository", options.repository, "The folder that a web server hands out")
      ->required();
  added
      ->add_option("--keys", options.keys,
                   "The folder with the keys that sign; once for each holder that takes part")
      ->required()
      ->allow_extra_args(false);
  common.now_option(*added);
  added->callback([&options, common, run] {
    options.now = common.now();
    common.code = run(options, common.surroundings);
  });
  return *added;
}

void public_key_option(CLI::App& to, CeremonyOptions& options) {
  to.add_option("--public-key", options.public_keys,
                "A .public.json file that the keys' owner sent; once for each of several keys")
      ->allow_extra_args(false);
  to.add_option("--threshold", options.threshold, "How many of the keys must sign; 1 without it")
      ->check(CLI::Range(1, 16));
}

}  // namespace

void add_ceremony_commands(CLI::App& app, CeremonyOptions& options, const CommonWords& common) {
  CLI::App& creating =
      command(app, "create", "Signs an empty repository of a host city", options, common, create);
  creating.add_option("CITY", options.name, "The host city's id (kharkiv)")->required();
  creating.add_option("--root-threshold", options.root_threshold, "How many holders sign a root")
      ->check(CLI::Range(1, 16));
  creating
      .add_option("--targets-threshold", options.targets_threshold,
                  "How many holders sign who may publish")
      ->check(CLI::Range(1, 16));
  creating.footer(common.footer(
      "  pobratym-pack create kharkiv --repository /srv/pobratym --keys ~/pobratym-keys\n"
      "  pobratym-pack create kharkiv --repository /srv/pobratym --keys ~/pobratym-keys \\\n"
      "      --keys /media/anna --keys /media/boris --root-threshold 2\n"
      "\nNot needed before publish, which makes a repository when there is none; this is for root\n"
      "and targets keys that are not where content is published from."));

  CLI::App& delegating = command(app, "delegate", "Lets a partner city publish its own content",
                                 options, common, delegate);
  delegating.add_option("CITY", options.name, kCity)->required();
  public_key_option(delegating, options);
  delegating.get_option("--public-key")->required();
  delegating.footer(common.footer(
      "  pobratym-pack delegate brno --repository /srv/pobratym --keys ~/pobratym-keys \\\n"
      "      --public-key brno.public.json\n"
      "\nThe partner makes the key itself (keys new DIR --only brno) and sends the public half."));

  CLI::App& accepting =
      command(app, "accept", "Takes in what a partner city signed", options, common, accept);
  accepting.add_option("CITY", options.name, kCity)->required();
  accepting.add_option("--from", options.from, "The folder the partner's publish --partner wrote")
      ->required();
  accepting.footer(common.footer(
      "  pobratym-pack accept brno --from /media/usb/brno --repository /srv/pobratym \\\n"
      "      --keys ~/pobratym-keys"));

  CLI::App& revoking = command(app, "revoke", "Takes a partner city's right to publish back",
                               options, common, revoke);
  revoking.add_option("CITY", options.name, kCity)->required();
  revoking.footer(common.footer(
      "  pobratym-pack revoke brno --repository /srv/pobratym --keys ~/pobratym-keys"));

  CLI::App& rotating =
      command(app, "rotate", "Gives a role other keys: root, targets, snapshot, timestamp, a city",
              options, common, rotate);
  rotating.add_option("ROLE", options.name, "root, targets, snapshot, timestamp or a city's id")
      ->required();
  public_key_option(rotating, options);
  rotating.add_flag("--overlap", options.overlap,
                    "Of a partner: its present keys may sign as well, until the next rotate");
  rotating.footer(common.footer(
      "  pobratym-pack rotate timestamp --repository /srv/pobratym --keys ~/pobratym-keys \\\n"
      "      --keys /media/stick\n"
      "  pobratym-pack rotate brno --repository /srv/pobratym --keys ~/pobratym-keys \\\n"
      "      --public-key brno.public.json --overlap\n"
      "\nWithout --public-key a new key is made and takes the old one's place in its folder."));
}

}  // namespace pobratym::tool
