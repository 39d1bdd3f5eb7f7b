// SPDX-License-Identifier: Apache-2.0
#include "content/model/poll.hpp"

#include <algorithm>

#include "content/model/fields.hpp"

namespace pobratym::model {
namespace {

constexpr Code<PollKind> kKindCodes[] = {{"single", PollKind::single},
                                         {"multiple", PollKind::multiple}};

bool has_option(const Poll& poll, std::string_view id) {
  return std::any_of(poll.options.begin(), poll.options.end(),
                     [id](const PollOption& option) { return option.id == id; });
}

std::vector<PollOption> decode_options(const Fields& fields, const std::string& what) {
  std::vector<PollOption> options;
  for (const Json* element : fields.objects("options")) {
    Fields inner(*element, what + ", one of its options");
    PollOption option{inner.text("id"), inner.localized("label")};
    if (auto whole = inner.finish(std::move(option))) options.push_back(*std::move(whole));
  }
  return options;
}

std::optional<PollResults> decode_results(const Json& document, const Poll& poll) {
  const Json* field = member(document, "results");
  if (field == nullptr) return std::nullopt;
  const auto counted = parse_date(string_member(*field, "counted").value_or(""));
  const Json* votes = member(*field, "votes");
  if (!counted || votes == nullptr || !votes->is_object()) return std::nullopt;
  PollResults results{
      *counted, std::max<std::int64_t>(0, integer_member(*field, "participants").value_or(0)), {}};
  for (const auto& [id, unused] : votes->items()) {
    const auto count = integer_member(*votes, id);
    if (count && *count >= 0 && has_option(poll, id)) results.votes.emplace(id, *count);
  }
  return results;
}

}  // namespace

std::string_view code(PollKind kind) { return code_of(kKindCodes, kind); }

Result<Poll> decode_poll(const Record& record) {
  Fields fields(record.document, record.key.text());
  Poll poll;
  poll.envelope = fields.envelope(record);
  poll.question = fields.localized("question");
  poll.options = decode_options(fields, record.key.text());
  if (poll.options.size() < 2) fields.refuse("options", "leaves nothing to choose between");
  poll.kind = fields.choice("kind", kKindCodes);
  poll.from = fields.day_if_any("from");
  poll.to = fields.day_if_any("to");
  if (!poll.to) fields.refuse("to", "is no day such as 2026-11-24");
  poll.results = decode_results(record.document, poll);
  return fields.finish(std::move(poll));
}

bool is_open(const Poll& poll, Date today) {
  return !poll.results && (!poll.from || *poll.from <= today) && poll.to && today <= *poll.to;
}

}  // namespace pobratym::model
