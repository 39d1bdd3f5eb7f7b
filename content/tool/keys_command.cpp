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

int new_keys(const KeysOptions& options, const Surroundings& surroundings) {
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
