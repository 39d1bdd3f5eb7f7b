// SPDX-License-Identifier: Apache-2.0
#include "sync/config.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "content/base/text.hpp"
#include "content/model/zone.hpp"
#include "sync/curl_settings.hpp"

namespace pobratym::sync {
namespace {

constexpr std::uint64_t kLongestFile = 65536;

constexpr std::array kMembers = {"repository",    "state",          "root",
                                 "every_seconds", "jitter_percent", "back_off_seconds",
                                 "zone",          "quiet_hours",    "metered",
                                 "proxy",         "ca_file",        "client_certificate",
                                 "client_key",    "installed",      "kiosk",
                                 "desk",          "desk_key",       "stick_places",
                                 "picture_width"};

/// Takes members out of an object and remembers what is wrong with them.
class Reading {
 public:
  explicit Reading(const Json& json) : json_(json) {}

  void string(const char* name, std::string& into) {
    const Json* found = member(json_, name);
    if (found == nullptr) return;
    if (const auto text = string_member(json_, name)) {
      into = *text;
    } else {
      complain(name, "is no string; write it between quotes");
    }
  }

  void file(const char* name, std::string& into) {
    string(name, into);
    if (into.empty() || into.starts_with('/')) return;
    complain(name, "is \"" + into + "\"; give the whole path, from \"/\" on");
  }

  void files(const char* name, std::vector<std::string>& into) {
    const Json* found = member(json_, name);
    if (found == nullptr) return;
    const auto is_path = [](const Json& path) {
      return path.is_string() && path.get_ref<const std::string&>().starts_with('/');
    };
    if (found->is_array() && std::all_of(found->begin(), found->end(), is_path)) {
      into = found->get<std::vector<std::string>>();
    } else {
      complain(name, R"(is no list of whole paths; write ["/media/*"])");
    }
  }

  void number(const char* name, std::int64_t least, std::int64_t most, std::int64_t& into) {
    if (member(json_, name) == nullptr) return;
    const auto value = integer_member(json_, name);
    if (value && *value >= least && *value <= most) {
      into = *value;
    } else {
      complain(name,
               "is no whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
  }

  void complain(const std::string& name, const std::string& what) {
    mistakes_.push_back("\"" + name + "\" " + what);
  }

  template <class Names>
  void only(const Names& names, const std::string& where) {
    for (const auto& [key, _] : json_.items()) {
      const bool known = std::ranges::any_of(names, [&](const char* name) { return key == name; });
      if (known) continue;
      std::string all;
      for (const char* name : names) all += (all.empty() ? "" : ", ") + std::string(name);
      complain(where + key, "is not known; these are: " + all);
    }
  }

  std::vector<std::string> take() { return std::move(mistakes_); }
  void add(std::vector<std::string> mistakes) {
    mistakes_.insert(mistakes_.end(), mistakes.begin(), mistakes.end());
  }

 private:
  const Json& json_;
  std::vector<std::string> mistakes_;
};

/// "22:30"
std::optional<std::chrono::minutes> parse_clock(const std::string& text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) {
    return std::nullopt;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return std::chrono::hours(hour) + std::chrono::minutes(minute);
}

std::string format_clock(std::chrono::minutes time) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(time.count() / 60),
                static_cast<int>(time.count() % 60));
  return text.data();
}

std::optional<QuietHours> read_quiet(const Json& json, bool has_zone, Reading& reading) {
  if (!json.is_object()) {
    reading.complain("quiet_hours", R"(is no object; write {"from": "22:00", "to": "06:00"})");
    return std::nullopt;
  }
  Reading inner(json);
  inner.only(std::array{"from", "to"}, "quiet_hours.");
  QuietHours quiet;
  for (auto [name, into] : {std::pair{"from", &quiet.from}, std::pair{"to", &quiet.to}}) {
    const auto text = string_member(json, name);
    const auto time = text ? parse_clock(*text) : std::nullopt;
    if (time) *into = *time;
    if (!time) inner.complain(std::string("quiet_hours.") + name, "is no time; write \"22:00\"");
  }
  auto mistakes = inner.take();
  const bool good = mistakes.empty();
  reading.add(std::move(mistakes));
  if (good && quiet.from == quiet.to) {
    reading.complain("quiet_hours", "would be all day; give two different times, or leave it out");
  }
  if (!has_zone) {
    reading.complain("zone", "is missing; quiet hours need the city's, as in \"Europe/Kyiv\"");
  }
  return quiet;
}

std::optional<std::uint64_t> read_metered(const Json& json, Reading& reading) {
  if (!json.is_object()) {
    reading.complain("metered", R"(is no object; write {"bytes_a_day": 20000000})");
    return std::nullopt;
  }
  Reading inner(json);
  inner.only(std::array{"bytes_a_day"}, "metered.");
  std::int64_t bytes = -1;
  inner.number("bytes_a_day", 0, std::int64_t{1} << 50, bytes);
  auto mistakes = inner.take();
  if (mistakes.empty() && bytes < 0) {
    mistakes.emplace_back(
        R"("metered.bytes_a_day" is missing; write how many bytes a day pictures may use)");
  }
  reading.add(std::move(mistakes));
  return static_cast<std::uint64_t>(std::max<std::int64_t>(bytes, 0));
}

void read_schedule(const Json& json, ScheduleSettings& into, Reading& reading) {
  std::int64_t every = into.every.count(), back_off = into.longest_back_off.count(),
               jitter = into.jitter_percent;
  reading.number("every_seconds", 30, 86400, every);
  reading.number("back_off_seconds", 30, 86400, back_off);
  reading.number("jitter_percent", 0, 50, jitter);
  if (member(json, "back_off_seconds") != nullptr && back_off < every) {
    reading.complain("back_off_seconds",
                     "is less than \"every_seconds\"; failures would be asked "
                     "after more often than successes");
  }
  into.every = std::chrono::seconds(every);
  into.longest_back_off = std::chrono::seconds(std::max(back_off, every));
  into.jitter_percent = static_cast<int>(jitter);
  reading.string("zone", into.zone);
  if (!model::is_zone(into.zone)) {
    reading.complain("zone", "is \"" + into.zone +
                                 "\", which this system does not know; write one like "
                                 "\"Europe/Kyiv\", and see that tzdata is installed");
  }
  const bool has_zone = member(json, "zone") != nullptr;
  if (const Json* quiet = member(json, "quiet_hours")) {
    into.quiet = read_quiet(*quiet, has_zone, reading);
  }
  if (const Json* metered = member(json, "metered")) {
    into.bytes_a_day = read_metered(*metered, reading);
  }
}

constexpr std::int64_t kWidestScreen = 16'384;  // pixels

/// What the daemon needs besides the way down.
void read_way_up(Config& config, Reading& reading) {
  std::string installed;
  reading.file("installed", installed);
  config.installed = installed;
  reading.string("kiosk", config.kiosk);
  if (!is_slug(config.kiosk)) {
    reading.complain("kiosk", "is \"" + config.kiosk +
                                  "\"; write small letters, digits and hyphens, as in "
                                  "\"city-hall-1\"");
  }
  reading.string("desk", config.desk);
  reading.string("desk_key", config.desk_key);
  reading.files("stick_places", config.sticks);
  std::int64_t width = 0;
  reading.number("picture_width", 0, kWidestScreen, width);
  config.picture_width = static_cast<std::uint32_t>(width);
}

/// "name=value" or "outer.name=value" into the object.
Status set(Json& json, const std::string& setting) {
  const std::size_t equals = setting.find('=');
  if (equals == std::string::npos || equals == 0) {
    return fail(ErrorCode::invalid, "--set " + setting + " is not of the form name=value");
  }
  const std::string text = setting.substr(equals + 1);
  const auto value = parse_json(text);
  Json* at = &json;
  for (const std::string_view name : split(std::string_view(setting).substr(0, equals), '.')) {
    if (!at->is_object()) *at = Json::object();
    at = &(*at)[std::string(name)];
  }
  *at = value ? *value : Json(text);
  return {};
}

}  // namespace

Result<Config> config_from_json(const Json& json) {
  if (!json.is_object()) return fail(ErrorCode::invalid, "the configuration is no JSON object");
  Reading reading(json);
  reading.only(kMembers, "");
  Config config;
  std::string state, root;
  reading.string("repository", config.repository);
  reading.string("state", state);
  reading.file("root", root);
  if (config.repository.empty()) {
    reading.complain("repository", "is missing; write its address or folder");
  }
  if (!state.starts_with('/')) {
    reading.complain("state", "must be a whole path, as in \"/var/lib/pobratym\"");
  }
  config.state = state;
  config.root = root;
  read_schedule(json, config.schedule, reading);
  reading.string("proxy", config.connection.proxy);
  reading.file("ca_file", config.connection.ca_file);
  reading.file("client_certificate", config.connection.client_certificate);
  reading.file("client_key", config.connection.client_key);
  if (config.connection.client_certificate.empty() != config.connection.client_key.empty()) {
    reading.complain("client_certificate", "and \"client_key\" belong together; give both or none");
  }
  read_way_up(config, reading);
  std::string all;
  for (const std::string& mistake : reading.take()) all += (all.empty() ? "" : "\n") + mistake;
  if (!all.empty()) return fail(ErrorCode::invalid, all);
  return config;
}

Result<Config> read_config(const Disk& disk, const Path& file,
                           const std::vector<std::string>& settings) {
  Json json = Json::object();
  if (!file.empty()) {
    const auto bytes = disk.read(file, kLongestFile);
    if (!bytes) return fail_in("the configuration", bytes.error());
    auto read = parse_json(*bytes);
    if (!read) return fail_in(file.string(), read.error());
    json = std::move(*read);
  }
  for (const std::string& setting : settings) {
    if (auto done = set(json, setting); !done) return tl::unexpected(done.error());
  }
  auto config = config_from_json(json);
  if (!config && !file.empty()) return fail_in(file.string(), config.error());
  return config;
}

Json config_to_json(const Config& config) {
  const ScheduleSettings& schedule = config.schedule;
  // Names and passwords stay out of it: what --check prints ends up in tickets and photographs.
  const auto shown = [](const std::string& address) {
    return without_credentials(address, address);
  };
  Json json = {{"repository", shown(config.repository)},
               {"state", config.state.string()},
               {"every_seconds", schedule.every.count()},
               {"jitter_percent", schedule.jitter_percent},
               {"back_off_seconds", schedule.longest_back_off.count()},
               {"zone", schedule.zone}};
  if (!config.root.empty()) json["root"] = config.root.string();
  if (schedule.quiet) {
    json["quiet_hours"] = {{"from", format_clock(schedule.quiet->from)},
                           {"to", format_clock(schedule.quiet->to)}};
  }
  if (schedule.bytes_a_day) json["metered"] = {{"bytes_a_day", *schedule.bytes_a_day}};
  const CurlSettings& connection = config.connection;
  for (const auto& [name, value] :
       {std::pair{"proxy", &connection.proxy}, std::pair{"ca_file", &connection.ca_file},
        std::pair{"client_certificate", &connection.client_certificate},
        std::pair{"client_key", &connection.client_key}}) {
    if (!value->empty()) json[name] = shown(*value);
  }
  json["kiosk"] = config.kiosk;
  if (!config.installed.empty()) json["installed"] = config.installed.string();
  if (!config.desk.empty()) json["desk"] = shown(config.desk);
  if (!config.desk_key.empty()) json["desk_key"] = config.desk_key;
  if (!config.sticks.empty()) json["stick_places"] = config.sticks;
  if (config.picture_width > 0) json["picture_width"] = config.picture_width;
  return json;
}

}  // namespace pobratym::sync
