// SPDX-License-Identifier: Apache-2.0
#include "content/import/relative_times.hpp"

#include <algorithm>
#include <array>

#include "content/model/zone.hpp"

namespace pobratym::import {
namespace {

/// What times relative to now are rounded down to.
using FiveMinutes = std::chrono::duration<std::int64_t, std::ratio<300>>;

/// Members that hold a time of an event; any other relative day becomes a plain date.
constexpr std::array<std::string_view, 6> kTimeFields{"start", "end",    "previous_start",
                                                      "rdate", "exdate", "instance"};

/// Far enough for any sample; beyond it a date has no four digits.
constexpr std::int64_t kMaxDays = 3660;

bool is_relative(const Json& value) {
  return value.is_object() && (value.contains("day") || value.contains("minutes"));
}

std::string host_zone(const Pack& pack) {
  for (const PackRecord& one : pack.records) {
    if (one.record.key.type != "host") continue;
    const auto zone = string_member(one.record.document, "timezone");
    if (zone && model::is_zone(*zone)) return *zone;
  }
  return "UTC";
}

Result<Json> from_now(std::int64_t minutes, const Json& value, Instant now) {
  const auto zone = string_member(value, "zone");
  if (!zone) return fail(ErrorCode::invalid, "has no \"zone\"; add one such as Europe/Kyiv");
  const auto at = std::chrono::floor<FiveMinutes>(now + std::chrono::minutes(minutes));
  const auto local = model::to_local(at, *zone);
  if (!local) return tl::unexpected(local.error());
  return Json{{"local", local->text()}, {"zone", *zone}};
}

Result<Json> from_today(std::int64_t days, const Json& value, const std::string& day_zone,
                        bool plain_date, Instant now) {
  const auto time = string_member(value, "time");
  const auto zone = string_member(value, "zone");
  if (time && !zone) {
    return fail(ErrorCode::invalid, "has no \"zone\"; add one such as Europe/Kyiv");
  }
  const auto today = model::to_local(now, zone.value_or(day_zone));
  if (!today) return tl::unexpected(today.error());
  const model::Date date{std::chrono::sys_days(today->date) + std::chrono::days(days)};
  const std::string day = model::format_date(date);
  if (plain_date) return Json(day);
  if (!time) return Json{{"date", day}};
  if (const auto instant = model::to_instant(day + "T" + *time, *zone); !instant) {
    return tl::unexpected(instant.error());
  }
  return Json{{"local", day + "T" + *time}, {"zone", *zone}};
}

/// Resolves the relative times of one record in place.
class Resolver {
 public:
  Resolver(const PackRecord& source, std::string zone, Instant now,
           std::vector<model::Problem>& problems)
      : file_(source.file),
        key_(source.record.key.text()),
        sample_(bool_member(source.record.document, "sample")),
        zone_(std::move(zone)),
        now_(now),
        problems_(problems) {}

  void resolve(Json& value, const std::string& name, const std::string& pointer) {
    if (is_relative(value)) return replace(value, name, pointer);
    if (value.is_object()) {
      for (auto& [key, inner] : value.items()) resolve(inner, key, pointer + "/" + key);
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        resolve(value[i], name, pointer + "/" + std::to_string(i));
      }
    }
  }

 private:
  void replace(Json& value, const std::string& name, const std::string& pointer) {
    if (!sample_) {
      return add(pointer, "relative-not-sample");
    }
    auto absolute = absolute_of(value, name);
    if (!absolute) return add(pointer, "bad-relative-time", {{"why", absolute.error().message}});
    value = *std::move(absolute);
  }

  [[nodiscard]] Result<Json> absolute_of(const Json& value, const std::string& name) const {
    const bool plain_date =
        std::find(kTimeFields.begin(), kTimeFields.end(), name) == kTimeFields.end();
    const auto days = integer_member(value, "day");
    const auto minutes = integer_member(value, "minutes");
    if (days && !minutes && *days >= -kMaxDays && *days <= kMaxDays) {
      return from_today(*days, value, zone_, plain_date, now_);
    }
    if (minutes && !days && !plain_date && *minutes >= -kMaxDays * 1440 &&
        *minutes <= kMaxDays * 1440) {
      return from_now(*minutes, value, now_);
    }
    return fail(ErrorCode::invalid,
                plain_date ? "is no relative day; write {\"day\":3}"
                           : "is no relative time; write {\"day\":2,\"time\":\"13:00\",\"zone\":"
                             "\"Europe/Kyiv\"}, {\"minutes\":-90,\"zone\":\"Europe/Kyiv\"} or "
                             "{\"day\":3}");
  }

  void add(const std::string& pointer, model::ProblemCode code, model::ProblemParams params = {}) {
    problems_.push_back({file_, key_, pointer, code, std::move(params)});
  }

  const std::string& file_;
  std::string key_;
  bool sample_;
  std::string zone_;
  Instant now_;
  std::vector<model::Problem>& problems_;
};

}  // namespace

std::vector<model::Problem> resolve_relative_times(Pack& pack, Instant now) {
  std::vector<model::Problem> problems;
  const std::string zone = host_zone(pack);
  for (PackRecord& one : pack.records) {
    Resolver(one, zone, now, problems).resolve(one.record.document, "", "");
  }
  return problems;
}

}  // namespace pobratym::import
