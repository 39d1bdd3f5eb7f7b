// SPDX-License-Identifier: Apache-2.0
// The texts, addresses and languages of one item of a feed, made fit for a record, and a line in
// the report for each that could not stay as it was. Schedules, JSON-LD and tables share it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/import/imported.hpp"
#include "content/import/untrusted_text.hpp"

namespace pobratym::import {

/// The report of one file while it is read: bounded, because a broken feed breaks the same way ten
/// thousand times and nobody reads the second thousand. Of one kind of repair only the first are
/// quoted, so that a thousand texts with HTML do not push out the one talk that was refused.
class FindingList {
 public:
  void add(Finding finding);
  /// Everything, and as the last lines how many more there were of each kind.
  [[nodiscard]] std::vector<Finding> take();

 private:
  std::vector<Finding> list_;
  std::map<std::string, std::size_t> count_;  ///< by code; not of what was refused
  std::size_t more_ = 0;
};

/// So many repairs of one kind are quoted.
inline constexpr std::size_t kMaxAlike = 200;

class FieldTexts {
 public:
  /// `where` names the item in every finding and may change from item to item.
  explicit FieldTexts(FindingList& findings) : findings_(findings) {}

  void at(std::string where) { where_ = std::move(where); }
  [[nodiscard]] const std::string& where() const { return where_; }

  /// A title or a name, in one line; empty when nothing is left.
  [[nodiscard]] std::string line(std::string_view field, std::string_view untrusted,
                                 std::size_t limit = kMaxTitle);
  /// Lines of text and the addresses in it.
  [[nodiscard]] CleanText text(std::string_view field, std::string_view untrusted,
                               std::size_t limit = kMaxText);
  /// An address of the web; empty, and reported, when it is something else.
  [[nodiscard]] std::string url(std::string_view field, std::string_view untrusted);
  /// A BCP 47 tag: "de-formal", "ger", "German" and "DE" are all "de". Empty when it is none.
  [[nodiscard]] static std::string language(std::string_view untrusted);

  void repaired(std::string code, std::string_view field, std::string message,
                std::string_view before = {}, std::string_view after = {});
  void ignored(std::string code, std::string_view field, std::string message,
               std::string_view before = {});
  void refused(std::string code, std::string_view field, std::string message,
               std::string_view before = {});

 private:
  void say(FindingKind kind, std::string code, std::string_view field, std::string message,
           std::string_view before, std::string_view after);

  FindingList& findings_;
  std::string where_;
};

/// Text as a report quotes it: one line, at most 200 characters.
[[nodiscard]] std::string excerpt(std::string_view text);

}  // namespace pobratym::import
