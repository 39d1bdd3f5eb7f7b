// SPDX-License-Identifier: Apache-2.0
// Reads a document's members into a struct and remembers the first thing that is wrong, so that a
// decoder reads like the list of its fields. Content from a newer publisher must still show: only a
// missing or unreadable required member makes a record undecodable, the rest is left out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.hpp"
#include "content/base/result.hpp"
#include "content/model/envelope.hpp"
#include "content/model/event_time.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

/// A value of an enumeration and how documents write it.
template <class Value>
struct Code {
  std::string_view text;
  Value value;
};

template <class Value, std::size_t kCount>
[[nodiscard]] constexpr std::string_view code_of(const Code<Value> (&codes)[kCount], Value value) {
  for (const auto& code : codes) {
    if (code.value == value) return code.text;
  }
  return {};
}

class Fields {
 public:
  Fields(const Json& document, std::string what) : document_(document), what_(std::move(what)) {}

  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] std::string text_or_empty(std::string_view key) const;
  /// Anything but http and https is left out.
  [[nodiscard]] std::string url_or_empty(std::string_view key) const;
  [[nodiscard]] LocalizedText localized(std::string_view key);
  [[nodiscard]] LocalizedText localized_or_empty(std::string_view key) const;
  [[nodiscard]] RecordKey reference(std::string_view key);
  [[nodiscard]] std::optional<RecordKey> reference_if_any(std::string_view key) const;
  [[nodiscard]] std::vector<RecordKey> references(std::string_view key) const;
  [[nodiscard]] double number(std::string_view key);
  [[nodiscard]] PartialDate partial_date(std::string_view key);
  [[nodiscard]] std::optional<PartialDate> partial_date_if_any(std::string_view key) const;
  [[nodiscard]] std::optional<Date> day_if_any(std::string_view key) const;
  [[nodiscard]] EventTime time(std::string_view key, std::string_view day_zone);
  [[nodiscard]] std::optional<EventTime> time_if_any(std::string_view key,
                                                     std::string_view day_zone);
  [[nodiscard]] Envelope envelope(const Record& record);
  /// The objects of an array member.
  [[nodiscard]] std::vector<const Json*> objects(std::string_view key) const;

  /// One of `codes`; without a member, `otherwise` when there is one.
  template <class Value, std::size_t kCount>
  [[nodiscard]] Value choice(std::string_view key, const Code<Value> (&codes)[kCount],
                             std::optional<Value> otherwise = std::nullopt) {
    const auto text = string_member(document_, key);
    for (const auto& code : codes) {
      if (text && code.text == *text) return code.value;
    }
    if (!text && otherwise) return *otherwise;
    refuse(key, text ? "is \"" + *text + "\", which this program does not know" : "is missing");
    return codes[0].value;
  }

  void refuse(std::string_view key, std::string_view why);

  /// `value` unless something was refused.
  template <class Value>
  [[nodiscard]] Result<Value> finish(Value value) const {
    if (error_) return tl::unexpected<Error>(*error_);
    return value;
  }

 private:
  const Json& document_;
  std::string what_;
  std::optional<Error> error_;
};

}  // namespace pobratym::model
