// SPDX-License-Identifier: Apache-2.0
#include "content/store/stored_relation.hpp"

#include "content/base/text.hpp"
#include "content/store/row_check.hpp"

namespace pobratym::store {
namespace {

using model::AgreementKind;
using model::AgreementState;
using model::PartialDate;
using model::Standing;

/// One digit: none of them has more than ten values.
template <class Value>
std::string digit(Value value) {
  return std::to_string(static_cast<int>(value));
}

template <class Value>
std::optional<Value> parse_digit(std::string_view text, Value last) {
  if (text.size() != 1 || text[0] < '0' || text[0] - '0' > static_cast<int>(last)) {
    return std::nullopt;
  }
  return static_cast<Value>(text[0] - '0');
}

std::string date(const std::optional<PartialDate>& date) { return date ? date->text() : "-"; }

}  // namespace

std::int64_t StoredRelation::sum() const {
  return (RowCheck() << one << other << day << relation << areas << forms).sum();
}

std::string relation_text(const std::optional<model::Relation>& relation) {
  if (!relation) return {};
  return digit(relation->kind) + ' ' + digit(relation->standing) + ' ' + digit(relation->state) +
         ' ' + date(relation->since) + ' ' + date(relation->ended_on);
}

std::optional<model::Relation> parse_relation(std::string_view text) {
  const auto parts = split(text, ' ');
  if (parts.size() != 5) return std::nullopt;
  const auto kind = parse_digit(parts[0], AgreementKind::intent);
  const auto standing = parse_digit(parts[1], Standing::ended);
  const auto state = parse_digit(parts[2], AgreementState::ended);
  if (!kind || !standing || !state) return std::nullopt;
  return model::Relation{*kind, *standing, *state, model::parse_partial_date(parts[3]),
                         model::parse_partial_date(parts[4])};
}

}  // namespace pobratym::store
