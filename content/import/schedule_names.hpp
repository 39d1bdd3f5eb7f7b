// SPDX-License-Identifier: Apache-2.0
// Names that a schedule in JSON gives once and then only points to: rooms, tracks and people by an
// id, a code, a slug or a guid.
#pragma once

#include <map>
#include <string>

#include "content/base/json.hpp"

namespace pobratym::import {

/// A text as it is, a number as its digits, of a text in several languages the wished one, else
/// English, else any.
[[nodiscard]] std::string schedule_text(const Json& value, const std::string& language);
[[nodiscard]] std::string schedule_field(const Json& object, const char* name,
                                         const std::string& language);

class ScheduleNames {
 public:
  explicit ScheduleNames(const std::string& language) : language_(language) {}

  /// Every element of a list that has a name and something to point to it with.
  void learn(const Json& object, const char* list);

  /// The name behind a value: its own "name", or the one that its id was given; a text that is no
  /// id is the name.
  [[nodiscard]] std::string name_of(const Json& value, const char* list) const;

 private:
  const std::string& language_;
  std::map<std::string, std::string> names_;  ///< by "list id"
};

}  // namespace pobratym::import
