// SPDX-License-Identifier: Apache-2.0
// Answers of ContentReader that are more than records of one type.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "content/model/agreement.hpp"
#include "content/model/city.hpp"
#include "content/model/event.hpp"
#include "content/model/exchange.hpp"
#include "content/model/initiative.hpp"
#include "content/model/organisation.hpp"
#include "content/model/project.hpp"
#include "content/model/relation.hpp"
#include "content/store/city_card.hpp"
#include "content/store/read_record.hpp"

namespace pobratym::store {

/// A list that the reader keeps too: it costs no copy, and stays as it is for whoever holds it.
template <class T>
class KeptList {
 public:
  KeptList() : KeptList(std::vector<T>()) {}
  explicit KeptList(std::vector<T> all)
      : all_(std::make_shared<const std::vector<T>>(std::move(all))) {}

  [[nodiscard]] auto begin() const { return all_->begin(); }
  [[nodiscard]] auto end() const { return all_->end(); }
  [[nodiscard]] std::size_t size() const { return all_->size(); }
  [[nodiscard]] bool empty() const { return all_->empty(); }
  [[nodiscard]] const T& operator[](std::size_t i) const { return (*all_)[i]; }

 private:
  std::shared_ptr<const std::vector<T>> all_;  ///< shared: the reader goes on to newer content
};

/// A city that the reader keeps too; null when there is none. Shared: the reader goes on to newer
/// content.
using KnownCity = std::shared_ptr<const model::City>;

struct PartnerCity {
  CityCard city;
  model::Relation relation;
  std::vector<std::string> areas, forms;  ///< of the agreements with it, codes of terms
};

using PartnerCities = KeptList<PartnerCity>;

/// How many of each kind a page wants.
struct CityLimits {
  std::size_t agreements = 0;
  std::size_t events = 0;
  std::size_t others = 0;
};

/// A city and all that names it.
struct CityOverview {
  KnownCity city;
  std::optional<model::Relation> relation;       ///< to the host
  KnownList<model::Agreement> agreements;        ///< with the host, the newest step first
  Events events;                                 ///< not over, by start; what recurs as next time
  KnownList<model::Exchange> exchanges;          ///< open to apply for, by deadline
  KnownList<model::Project> projects;            ///< by slug
  KnownList<model::Initiative> initiatives;      ///< that it thought of or took over, by slug
  KnownList<model::Organisation> organisations;  ///< that it is a member of, by slug
};

/// Nobody pages further, and every day costs a midnight to find.
inline constexpr int kMostAgendaDays = 400;

/// A day in the host's zone on which something takes place.
struct AgendaDay {
  model::Date day{};
  /// Whole-day ones first, then by start. What lasts several days stands on each of them.
  Events events;
};

}  // namespace pobratym::store
