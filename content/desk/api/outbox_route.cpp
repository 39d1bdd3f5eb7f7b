// SPDX-License-Identifier: Apache-2.0
// What kiosks deliver (content/outbox/FORMAT.md). A kiosk is known by its name, which an
// administrator registered, and by its certificate where one was registered with it; the web server
// in front says which one the connection showed.
#include <algorithm>
#include <map>
#include <set>

#include "content/desk/api/routes.hpp"
#include "content/outbox/batch.hpp"

namespace pobratym::desk {
namespace {

constexpr const char* kCertificate = "x-client-certificate";

std::set<std::string> names_in(const outbox::Batch& batch) {
  std::set<std::string> names;
  for (const outbox::Entry& entry : batch.entries) names.insert(entry.kiosk);
  return names;
}

bool all_may(const std::set<std::string>& names, const std::vector<Kiosk>& kiosks,
             const std::string& certificate) {
  return std::ranges::all_of(names, [&](const std::string& name) {
    const auto kiosk = std::ranges::find(kiosks, name, &Kiosk::name);
    return kiosk != kiosks.end() &&
           (kiosk->certificate.empty() || kiosk->certificate == certificate);
  });
}

}  // namespace

Response receive_outbox(Context& context, const Ask& ask) {
  if (!context.deliveries.spend(ask.request.address, ask.now)) {
    return refuse(ask, "throttled").with("Retry-After", "60");
  }
  if (ask.request.media_type() != "application/json") return refuse(ask, "media_type");
  const auto batch = outbox::read_batch(ask.request.body);
  if (!batch) return refuse_saying(ask, "bad_request", batch.error().message);
  const auto kiosks = context.inbox.kiosks();
  if (!kiosks) return failed(ask, kiosks.error());
  const auto names = names_in(*batch);
  if (names.empty() || !all_may(names, *kiosks, ask.request.header(kCertificate))) {
    return refuse(ask, "unknown_kiosk");
  }
  auto fates = context.inbox.receive(batch->entries, ask.now, kMostInboxEntries);
  if (!fates && fates.error().code == ErrorCode::no_space) return refuse(ask, "full");
  if (!fates) return failed(ask, fates.error());
  fates->insert(fates->end(), batch->refused.begin(), batch->refused.end());
  Response response{200, {}, outbox::answer_document(*fates)};
  return response.with("Content-Type", "application/json");
}

}  // namespace pobratym::desk
