// SPDX-License-Identifier: Apache-2.0
#include "content/base/text.hpp"
#include "content/desk/api/kiosk_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/outbox/health_names.hpp"

namespace pobratym::desk {
namespace {

constexpr std::size_t kMostKiosks = 2'000;

std::optional<std::int64_t> value_of(const Kiosk& kiosk, std::string_view name) {
  const auto found = kiosk.health.find(name);
  return found == kiosk.health.end() ? std::nullopt : std::optional(found->second);
}

Json number_json(const std::optional<std::int64_t>& number) {
  return number ? Json(*number) : Json();
}

Json moment_json(const std::optional<std::int64_t>& seconds) {
  return seconds ? Json(format_instant(Instant(std::chrono::seconds(*seconds)))) : Json();
}

/// SHA-1 as nginx writes it.
bool is_fingerprint(std::string_view text) {
  return text.size() == 40 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Json kiosk_json(const Kiosk& kiosk, Instant now) {
  const bool is_stale = !kiosk.heard_at || now > *kiosk.heard_at + kKioskIsSilent;
  return {{"name", kiosk.name},
          {"certificate", kiosk.certificate},
          {"registered_at", format_instant(kiosk.registered_at)},
          {"seen_at", kiosk.heard_at ? Json(format_instant(*kiosk.heard_at)) : Json()},
          {"content_version", number_json(value_of(kiosk, outbox::kContentVersion))},
          {"as_of", moment_json(value_of(kiosk, outbox::kLastSync))},
          {"disk_free_mb", number_json(value_of(kiosk, outbox::kDiskFree))},
          {"sync_failures", number_json(value_of(kiosk, outbox::kSyncFailures))},
          {"damaged_files", number_json(value_of(kiosk, outbox::kDamagedFiles))},
          {"stale", is_stale}};
}

Json kiosks_that_show(Context& context, const std::optional<PublicationRow>& publication) {
  const auto kiosks = context.inbox.kiosks();
  std::int64_t current = 0;
  if (kiosks && publication) {
    for (const Kiosk& kiosk : *kiosks) {
      if (value_of(kiosk, outbox::kContentVersion).value_or(0) >= publication->version) ++current;
    }
  }
  return {{"of", kiosks ? kiosks->size() : 0}, {"current", current}};
}

Response show_kiosks(Context& context, const Ask& ask) {
  const auto kiosks = context.inbox.kiosks();
  if (!kiosks) return failed(ask, kiosks.error());
  Json rows = Json::array();
  for (const Kiosk& kiosk : *kiosks) rows.push_back(kiosk_json(kiosk, ask.now));
  return json_response(200, {{"kiosks", rows}});
}

Response register_kiosk(Context& context, const Ask& ask) {
  Kiosk kiosk;
  kiosk.name = trim(ask.text("name"));
  kiosk.certificate = trim(ask.text("certificate"));
  kiosk.registered_at = ask.now;
  kiosk.registered_by = ask.number();
  if (!is_slug(kiosk.name)) return refuse(ask, "invalid");
  if (!kiosk.certificate.empty() && !is_fingerprint(kiosk.certificate)) {
    return refuse(ask, "invalid");
  }
  const auto known = context.inbox.kiosks();
  if (!known) return failed(ask, known.error());
  if (known->size() >= kMostKiosks) return refuse(ask, "full");
  const auto added = audited(context, ask, "kiosk.registered", kiosk.name,
                             [&] { return context.inbox.add_kiosk(kiosk); });
  if (!added) return failed(ask, added.error());
  if (!*added) return refuse(ask, "exists");
  return json_response(201, kiosk_json(kiosk, ask.now));
}

Response forget_kiosk(Context& context, const Ask& ask) {
  const std::string& name = ask.steps.at("kiosk");
  const auto removed = audited(context, ask, "kiosk.forgotten", name,
                               [&] { return context.inbox.remove_kiosk(name); });
  if (!removed) return failed(ask, removed.error());
  if (!*removed) return refuse(ask, "not_found");
  return empty_response(204);
}

}  // namespace pobratym::desk
