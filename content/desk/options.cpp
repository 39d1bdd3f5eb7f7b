// SPDX-License-Identifier: Apache-2.0
#include "content/desk/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>
#include <system_error>

#include "content/desk/api/site.hpp"
#include "content/desk/imports/address_guard.hpp"
#include "content/lexicon/installed_dictionaries.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {
namespace {

constexpr int kUsage = 2;

/// "127.0.0.1:8080" or "[::1]:8080" into its halves.
bool read_listen(const std::string& text, Options& options) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return false;
  options.address = text.substr(0, colon);
  if (options.address.starts_with('[') && options.address.ends_with(']')) {
    options.address = options.address.substr(1, options.address.size() - 2);
  }
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, options.port);
  return read.ec == std::errc() && read.ptr == end && !options.address.empty();
}

Path beside_this_program(const char* name) {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / name;
}

ExitCode refused(const std::string& sentence) {
  std::cerr << sentence << std::endl;
  return {kUsage};
}

}  // namespace

std::variant<Options, ExitCode> options_from(int argc, char** argv) {
  Options options;
  options.dictionaries = lexicon::kDictionaryFolder;
  options.administrator = "administrator@localhost";
  std::string listen = "127.0.0.1:8040";
  CLI::App app(
      "Where staff edit, translate, review and publish what kiosks show, from any browser.\n"
      "A web server with TLS stands in front and passes requests on (packaging/nginx/desk.conf).");
  app.add_option("--data", options.data, "The folder with drafts, accounts and pictures")
      ->required();
  app.add_option("--listen", listen,
                 "ADDRESS:PORT to listen at, as in [::1]:8040; port 0 takes any free one")
      ->capture_default_str();
  app.add_option("--site", options.site,
                 "How browsers reach it, as in https://desk.example.org; what it listens at if not "
                 "given");
  app.add_option("--pages-base", options.pages_base,
                 "Where phones find the repository's folder pages/ "
                 "(https://twins.city.example/pages/), while the host's record does not say; "
                 "remembered, and forgotten when given empty");
  app.add_flag("--take-questions", options.take_questions,
               "With --pages-base: pages of events have a form to ask by, while the host's record "
               "does not say");
  app.add_option("--import", options.import,
                 "A content pack to begin with; left alone once somebody has an account");
  app.add_option("--repository", options.repository, "What kiosks follow (DATA/repository)");
  app.add_option("--keys", options.keys,
                 "Folders with keys to sign with (DATA/keys); pobratym-pack keys new makes them");
  app.add_option(
      "--outbox-key", options.stick_keys,
      "Keys that open what kiosks wrote onto USB sticks (DATA/outbox-key.json), the one in "
      "the host's record first; pobratym-pack outbox key makes one, and nobody but the "
      "desk's user may read it");
  app.add_option("--web", options.web, "The built editor (build/PRESET/desk-web)");
  app.add_option("--dictionaries", options.dictionaries, "hunspell's dictionaries")
      ->capture_default_str();
  app.add_option("--picture-program", options.picture_program,
                 "What cuts pictures (pobratym-picture beside this program)");
  app.add_option("--preview", options.preview,
                 "The program that draws previews (pobratym-preview beside this one)");
  app.add_option("--fetch-from", options.fetch_from,
                 "Networks that calendars may be fetched from besides the public Internet, as in "
                 "10.1.0.0/16; else an address that leads into one is refused");
  app.add_option("--administrator", options.administrator,
                 "Whom to invite first, while nobody has an account")
      ->capture_default_str();
  app.add_flag("--insecure-cookies", options.insecure_cookies,
               "Sessions without TLS; on loopback, to try it out");
  app.add_flag("--quick-passwords", options.quick_passwords,
               "Hash passwords with the least effort: for tests")
      ->group("");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return ExitCode{app.exit(error) == 0 ? 0 : kUsage};
  }
  if (!read_listen(listen, options)) return refused("--listen wants ADDRESS:PORT");
  if (options.insecure_cookies && options.address != "127.0.0.1" && options.address != "::1") {
    return refused("--insecure-cookies is for loopback only; put a web server with TLS in front");
  }
  if (!options.site.empty() && !is_site(options.site)) {
    return refused(
        "--site wants an address such as https://desk.example.org, with nothing behind "
        "the name but a port, not " +
        options.site);
  }
  for (const std::string& network : options.fetch_from) {
    if (!network_from(network)) {
      return refused("--fetch-from wants a network such as 10.1.0.0/16, not " + network);
    }
  }
  if (options.pages_base && !options.pages_base->empty() &&
      !model::matches_format("url", *options.pages_base)) {
    return refused("--pages-base wants an address such as https://twins.city.example/pages/");
  }
  if (options.take_questions && !options.pages_base) {
    return refused("--take-questions wants --pages-base beside it");
  }
  if (options.repository.empty()) options.repository = options.data / "repository";
  if (options.picture_program.empty())
    options.picture_program = beside_this_program("pobratym-picture");
  if (options.preview.empty()) options.preview = beside_this_program("pobratym-preview");
  if (options.keys.empty()) options.keys.push_back(options.data / "keys");
  if (options.stick_keys.empty()) options.stick_keys.push_back(options.data / "outbox-key.json");
  return options;
}

}  // namespace pobratym::desk
