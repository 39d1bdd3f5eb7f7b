// SPDX-License-Identifier: Apache-2.0
#include "content/tool/keys_command.hpp"

#include <algorithm>

#include "content/base/text.hpp"
#include "content/repository/key_folder.hpp"

namespace pobratym::tool {
namespace {

constexpr std::string_view kAdvice =
    "\n"
    "Who holds these keys speaks for the city. Keep them like the seal:\n"
    "  root.json       decides which other keys count. Move it to a USB stick, keep a copy of the\n"
    "                  stick elsewhere, lock both away. Publishing needs it once a year.\n"
    "  targets.json    decides which cities may publish what. Keep it with the root; it is needed\n"
    "                  for a new city and four times a year.\n"
    "  snapshot.json, timestamp.json and the city's own key stay where content is published from.\n"
    "The files are readable by their owner only. Never put them into the repository folder, an\n"
    "e-mail or a version control system.\n";

}  // namespace

namespace {

constexpr std::string_view kAdviceOnOne =
    "Send the .public.json file to whoever asked for it, and let them read the characters above\n"
    "back to you on the telephone. The other file stays here: who holds it speaks for you. It is\n"
    "readable by its owner only; keep a copy of it locked away, and never send it.\n";

int new_single_key(const KeysOptions& options, const Surroundings& surroundings) {
  const auto refuse = [&](const std::string& why) {
    surroundings.err << why << "\n";
    return kRefused;
  };
  if (!is_slug(options.only)) {
    return refuse("\"" + options.only + "\" is no role and no city's id, such as root or brno");
  }
  if (!options.holder.empty() && (!is_slug(options.holder) || options.holder == "next")) {
    return refuse("\"" + options.holder +
                  "\" cannot name a holder: a short name is needed, "
                  "such as anna");
  }
  const std::string name = options.only + (options.holder.empty() ? "" : "." + options.holder);
  RealDisk disk(FileMode::secret);
  const auto key = repository::SecretKey::generate();
  if (auto done = repository::save_key(disk, options.folder, name, key); !done) {
    return refuse(done.error().message);
  }
  RealDisk shared;
  if (auto done = repository::save_public_key(shared, options.folder, name, key.public_key());
      !done) {
    return refuse(done.error().message);
  }
  surroundings.out << repository::key_path(options.folder, name).string() << "  "
                   << key.id().substr(0, 16) << "\n"
                   << repository::public_key_path(options.folder, name).string() << "\n"
                   << kAdviceOnOne;
  return kDone;
}

}  // namespace

int new_keys(const KeysOptions& options, const Surroundings& surroundings) {
  if (!options.only.empty()) return new_single_key(options, surroundings);
  std::vector<std::string> roles = {"root", "targets", "snapshot", "timestamp"};
  for (const std::string& origin : options.origins) {
    if (!is_slug(origin) || std::ranges::find(roles, origin) != roles.end()) {
      surroundings.err << "\"" << origin
                       << "\" cannot be the name of an origin: a city's id is needed, such as "
                          "kharkiv, each once\n";
      return kRefused;
    }
    roles.push_back(origin);
  }
  RealDisk disk(FileMode::secret);
  for (const std::string& role : roles) {
    const Path path = repository::key_path(options.folder, role);
    if (disk.exists(path)) {
      surroundings.err << path.string()
                       << " is there already, so nothing was made. Keys are never overwritten: "
                          "name a folder without keys.\n";
      return kRefused;
    }
  }
  for (const std::string& role : roles) {
    const auto key = repository::SecretKey::generate();
    if (auto done = repository::save_key(disk, options.folder, role, key); !done) {
      surroundings.err << done.error().message << "\n";
      return kRefused;
    }
    surroundings.out << repository::key_path(options.folder, role).string() << "  "
                     << key.id().substr(0, 16) << "\n";
  }
  surroundings.out << kAdvice;
  return kDone;
}

}  // namespace pobratym::tool
