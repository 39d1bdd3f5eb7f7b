// SPDX-License-Identifier: Apache-2.0
// Whose a record is. Several cities speak on one screen, and a key such as event/brno-concert is
// all that tells their records apart, so the key says who may publish it: the host everything, a
// partner only what begins with its own name, and of that only what speaks for itself. Decided from
// names alone, so that the answer never depends on what arrived before.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "content/base/result.hpp"
#include "content/model/record_refs.hpp"
#include "content/repository/metadata.hpp"

namespace pobratym::repository {

/// The city whose screen it is: the first that targets.json delegates to; nullptr when there is
/// none yet.
[[nodiscard]] const Delegation* host_of(const Targets& targets);

/// The types that a partner may publish. All others, also those to come, decide how the host's
/// screens look, whom they count as a partner or how they are searched.
[[nodiscard]] std::span<const std::string_view> types_of_partners();

/// Why the partner `origin` may not publish a record with this key, as "must begin with …"; empty
/// when it may.
[[nodiscard]] std::optional<std::string> partner_may_not(std::string_view origin,
                                                         const model::RecordKey& key);

/// invalid, naming the first few records that are not the partner's and how many there are in all.
[[nodiscard]] Status check_partner_records(std::string_view origin,
                                           const model::RecordRefs& records);

/// "brno" of the partners "brno" and "brno-jih": every key of the longer name would be the
/// shorter's as well, so that the longer one has none while both are there. Empty when `origin`
/// stands in nobody's shadow.
[[nodiscard]] std::optional<std::string> overshadowed_by(const Targets& targets,
                                                         std::string_view origin);

}  // namespace pobratym::repository
