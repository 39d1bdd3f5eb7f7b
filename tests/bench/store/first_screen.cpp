// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/first_screen.hpp"

#include <map>
#include <set>
#include <string>

#include "content/base/json.hpp"

namespace pobratym::bench {
namespace {

constexpr std::size_t kOfEachType = 12;  // a tile of home asks whether there are any

/// An hour's zone may make it another day than in Kharkiv.
constexpr std::chrono::days kBeside{1};

std::string text(const Json& document, const char* name) {
  return string_member(document, name).value_or(std::string());
}

/// The day of "start" or "end", whichever way it is written; as text days are in order.
std::string day(const Json& document, const char* name) {
  const Json* time = member(document, name);
  if (time == nullptr) return {};
  const std::string date = text(*time, "date");
  return date.empty() ? text(*time, "local").substr(0, 10) : date;
}

/// Looks at one record after another.
class Choice {
 public:
  [[nodiscard]] bool takes(const model::Record& record) {
    const std::string& type = record.key.type;
    const Json& document = record.document;
    if (type == "host" || type == "city" || type == "term") return true;
    if (type == "agreement") return takes_agreement(document);
    if (type == "notice") return text(document, "from") <= today_ && text(document, "to") >= today_;
    if (type == "event" && is_on(document)) return true;
    return ++taken_[type] <= kOfEachType;
  }

 private:
  /// The first of each kind that makes a city a partner, and every one that is over.
  [[nodiscard]] bool takes_agreement(const Json& document) {
    const Json& steps = document.at("steps");
    if (steps.size() > 1) return true;
    const std::string city = document.at("parties").at(1).get<std::string>();
    return standing_.insert(city + " " + text(document, "kind")).second;
  }

  [[nodiscard]] bool is_on(const Json& document) const {
    if (member(document, "recurrence") != nullptr) return true;
    return day(document, "start") <= after_ && day(document, "end") >= before_;
  }

  std::string today_ = model::format_date(kSyntheticToday);
  std::string before_ =
      model::format_date(model::Date(std::chrono::sys_days(kSyntheticToday) - kBeside));
  std::string after_ =
      model::format_date(model::Date(std::chrono::sys_days(kSyntheticToday) + kBeside));
  std::set<std::string> standing_;
  std::map<std::string, std::size_t> taken_;
};

}  // namespace

std::vector<std::size_t> first_screen(const Synthetic& content) {
  std::vector<std::size_t> numbers;
  Choice choice;
  for (std::size_t number = 0; number < content.size(); ++number) {
    if (choice.takes(content.record(number))) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace pobratym::bench
