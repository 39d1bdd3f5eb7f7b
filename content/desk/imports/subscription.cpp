// SPDX-License-Identifier: Apache-2.0
#include "content/desk/imports/subscription.hpp"

#include <algorithm>

namespace pobratym::desk {
namespace {

constexpr std::uint64_t kLongestFile = 1u << 20u;

Refresh refresh_from(const Json& json) {
  Refresh refresh;
  refresh.at = parse_instant(string_member(json, "at").value_or("")).value_or(Instant{});
  refresh.good = bool_member(json, "good");
  refresh.same = bool_member(json, "same");
  refresh.problem = string_member(json, "problem").value_or("");
  refresh.detail = string_member(json, "detail").value_or("");
  refresh.added = integer_member(json, "added").value_or(0);
  refresh.changed = integer_member(json, "changed").value_or(0);
  refresh.vanished = integer_member(json, "vanished").value_or(0);
  refresh.refused = integer_member(json, "refused").value_or(0);
  return refresh;
}

Subscription subscription_from(const Json& json) {
  Subscription one;
  one.number = integer_member(json, "number").value_or(0);
  one.address = string_member(json, "address").value_or("");
  one.city = string_member(json, "city").value_or("");
  one.title = string_member(json, "title").value_or("");
  one.etag = string_member(json, "etag").value_or("");
  one.by = integer_member(json, "by").value_or(0);
  one.added = parse_instant(string_member(json, "added").value_or("")).value_or(Instant{});
  const Json* last = member(json, "last");
  if (last != nullptr && last->is_object()) one.last = refresh_from(*last);
  return one;
}

Json json_of(const Refresh& refresh) {
  return {{"at", format_instant(refresh.at)},
          {"good", refresh.good},
          {"same", refresh.same},
          {"problem", refresh.problem},
          {"detail", refresh.detail},
          {"added", refresh.added},
          {"changed", refresh.changed},
          {"vanished", refresh.vanished},
          {"refused", refresh.refused}};
}

}  // namespace

Json json_of(const Subscription& one) {
  return {{"number", one.number},
          {"address", one.address},
          {"city", one.city},
          {"title", one.title},
          {"etag", one.etag},
          {"by", one.by},
          {"added", format_instant(one.added)},
          {"last", one.last ? json_of(*one.last) : Json()}};
}

Result<std::vector<Subscription>> Subscriptions::read() const {
  const auto text = disk_.read(file_, kLongestFile);
  if (!text && text.error().code == ErrorCode::not_found) return std::vector<Subscription>{};
  if (!text) return tl::unexpected(text.error());
  const auto json = parse_json(*text);
  if (!json) return tl::unexpected(json.error());
  std::vector<Subscription> all;
  for (const Json& one : *json) all.push_back(subscription_from(one));
  return all;
}

Status Subscriptions::write(const std::vector<Subscription>& subscriptions) {
  Json json = Json::array();
  for (const Subscription& one : subscriptions) json.push_back(json_of(one));
  return disk_.write(file_, dump_json_pretty(json));
}

Result<std::vector<Subscription>> Subscriptions::all() const {
  const std::lock_guard<std::mutex> held(one_at_a_time_);
  return read();
}

Result<std::int64_t> Subscriptions::add(Subscription subscription) {
  const std::lock_guard<std::mutex> held(one_at_a_time_);
  auto all = read();
  if (!all) return tl::unexpected(all.error());
  std::int64_t last = 0;
  for (const Subscription& one : *all) {
    if (one.address == subscription.address) {
      return fail(ErrorCode::invalid, one.address + " is followed already");
    }
    last = std::max(last, one.number);
  }
  if (all->size() >= kMost) return fail(ErrorCode::invalid, "too many feeds are followed");
  subscription.number = last + 1;
  all->push_back(std::move(subscription));
  if (auto done = write(*all); !done) return tl::unexpected(done.error());
  return last + 1;
}

Result<bool> Subscriptions::remove(std::int64_t number) {
  const std::lock_guard<std::mutex> held(one_at_a_time_);
  auto all = read();
  if (!all) return tl::unexpected(all.error());
  const auto removed =
      std::erase_if(*all, [&](const Subscription& one) { return one.number == number; });
  if (removed == 0) return false;
  if (auto done = write(*all); !done) return tl::unexpected(done.error());
  return true;
}

Status Subscriptions::note(const Subscription& subscription) {
  const std::lock_guard<std::mutex> held(one_at_a_time_);
  auto all = read();
  if (!all) return tl::unexpected(all.error());
  for (Subscription& one : *all) {
    if (one.number == subscription.number) one = subscription;
  }
  return write(*all);
}

}  // namespace pobratym::desk
