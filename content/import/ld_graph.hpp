// SPDX-License-Identifier: Apache-2.0
// The events of JSON-LD documents, wherever they stand in them, and which belong to which: parts of
// a conference, dates of a series. Documents stay as they are; this only points into them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/json.hpp"

namespace pobratym::import {

struct LdEvent {
  const Json* node = nullptr;
  std::string id;        ///< "@id"; may be empty
  std::size_t parent;    ///< index of the event it is a part of, or kNoParent
  std::string series;    ///< name of what it is a part of, where that is no event of its own
  std::string owner;     ///< name of what it stands in: a band has its concerts; may be empty
  std::string language;  ///< of texts that do not say, by "@context"; may be empty
  bool is_series = false;
  std::vector<std::size_t> parts;
};
inline constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

class LdGraph {
 public:
  /// The documents must outlive the graph.
  explicit LdGraph(const std::vector<Json>& documents);

  [[nodiscard]] const std::vector<LdEvent>& events() const { return events_; }

  /// The node that a value is, or that its "@id" names elsewhere in the documents.
  [[nodiscard]] const Json* resolve(const Json* value) const;

 private:
  /// What stands around a node.
  struct Around {
    std::size_t parent = kNoParent;
    std::string property;
    std::string language;
    std::string name;
  };
  void walk(const Json& node, const Around& around);
  void walk_object(const Json& node, const Around& outer);
  void join();

  std::vector<LdEvent> events_;
  std::map<std::string, const Json*> by_id_;
  bool full_ = false;
};

/// Whether a type is schema.org's Event or one below it that people can go to.
[[nodiscard]] bool is_event_type(std::string_view type);

}  // namespace pobratym::import
