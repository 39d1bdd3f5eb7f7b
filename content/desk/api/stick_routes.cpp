// SPDX-License-Identifier: Apache-2.0
// What kiosks without a network sealed onto USB sticks (content/outbox/FORMAT.md): opened here,
// kept in the inbox like what comes over the network, and answered with the receipt for the stick.
#include <algorithm>
#include <iostream>
#include <set>

#include "content/desk/api/record_answer.hpp"
#include "content/desk/api/routes.hpp"
#include "content/outbox/batch.hpp"
#include "content/outbox/seal.hpp"

namespace pobratym::desk {
namespace {

using outbox::Fate;
using outbox::Verdict;

Response refuse_keys(const Ask& ask, const Error& why) {
  if (why.code == ErrorCode::not_found) return refuse(ask, "stick_no_key");
  std::cerr << why.message << std::endl;  // for whoever looks after the server
  return refuse(ask, "stick_bad_key");
}

/// Whether kiosks seal for a key that is here: theirs is in the host's record, as it is published.
std::string_view standing_of(Context& context, const std::vector<outbox::OpeningKey>& keys) {
  const auto host = host_on_kiosks(context);
  if (!host || host->desk.key.empty()) return "no_key";
  const bool here = std::ranges::any_of(keys, [&](const outbox::OpeningKey& key) {
    return key.sealing_key().hex() == host->desk.key;
  });
  return here ? "fits" : "another_key";
}

/// The first kiosk that nobody registered among those whose words are in the file.
std::optional<std::string> stranger_in(const std::string& sealed_by, const outbox::Batch& batch,
                                       const std::vector<Kiosk>& kiosks) {
  std::set<std::string> names{sealed_by};
  for (const outbox::Entry& entry : batch.entries) names.insert(entry.kiosk);
  for (const std::string& name : names) {
    if (std::ranges::find(kiosks, name, &Kiosk::name) == kiosks.end()) return name;
  }
  return std::nullopt;
}

/// What of the entries was new, in the terms of whoever reads them.
struct NewOnes {
  std::int64_t opinions = 0;
  std::int64_t answers = 0;  ///< of polls: how many visitors answered
  std::int64_t others = 0;
};

NewOnes new_ones(const std::vector<outbox::Entry>& entries, const std::vector<Fate>& fates) {
  NewOnes news;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (fates[i].verdict != Verdict::accepted) continue;
    if (const auto* answer = std::get_if<outbox::PollAnswer>(&entries[i].message)) {
      news.answers += answer->count;
    } else {
      const bool words = std::holds_alternative<outbox::Feedback>(entries[i].message);
      ++(words ? news.opinions : news.others);
    }
  }
  return news;
}

Json taken_json(const outbox::Letter& letter, const NewOnes& news, const std::vector<Fate>& fates) {
  const auto with = [&](Verdict verdict) {
    return std::ranges::count(fates, verdict, &Fate::verdict);
  };
  return {
      {"kiosk", letter.kiosk},
      {"number", letter.number},
      {"entries", letter.entries.size()},
      {"new", {{"opinions", news.opinions}, {"answers", news.answers}, {"others", news.others}}},
      {"known", with(Verdict::known)},
      {"refused", with(Verdict::refused)},
      {"receipt",
       {{"name", outbox::receipt_name(letter.kiosk, letter.number)},
        {"text", outbox::receipt_document(letter, fates)}}}};
}

Response keep(Context& context, const Ask& ask, const outbox::Letter& letter) {
  const auto batch = outbox::read_batch(outbox::batch_document(letter.entries));
  if (!batch) return refuse(ask, "stick_no_letter");
  const auto kiosks = context.inbox.kiosks();
  if (!kiosks) return failed(ask, kiosks.error());
  if (const auto stranger = stranger_in(letter.kiosk, *batch, *kiosks)) {
    return refuse(ask, "unknown_kiosk", {{"kiosk", *stranger}});
  }
  auto fates =
      audited(context, ask, "stick.taken", outbox::sealed_name(letter.kiosk, letter.number),
              [&] { return context.inbox.receive(batch->entries, ask.now, kMostInboxEntries); });
  if (!fates && fates.error().code == ErrorCode::no_space) return refuse(ask, "full");
  if (!fates) return failed(ask, fates.error());
  const NewOnes news = new_ones(batch->entries, *fates);
  fates->insert(fates->end(), batch->refused.begin(), batch->refused.end());
  return json_response(200, taken_json(letter, news, *fates));
}

}  // namespace

Response show_sticks(Context& context, const Ask& ask) {
  const auto keys = context.stick_keys.load();
  if (!keys) return refuse_keys(ask, keys.error());
  return json_response(
      200, {{"key", keys->front().sealing_key().hex()}, {"record", standing_of(context, *keys)}});
}

Response take_stick(Context& context, const Ask& ask) {
  const Bytes& sealed = ask.request.body;
  if (sealed.size() > outbox::kLongestSealed) return refuse(ask, "stick_large");
  const auto keys = context.stick_keys.load();
  if (!keys) return refuse_keys(ask, keys.error());
  if (!outbox::has_sealed_length(sealed.size())) return refuse(ask, "stick_cut");
  const auto letter = open_letter(*keys, sealed);
  if (!letter && letter.error().code == ErrorCode::untrusted) return refuse(ask, "stick_other_key");
  if (!letter) return refuse(ask, "stick_no_letter");
  return keep(context, ask, *letter);
}

}  // namespace pobratym::desk
