// SPDX-License-Identifier: Apache-2.0
// Exchanges: what is open to take part in, and what the cities already do together, form by form.
#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/filters.hpp"
#include "kiosk/screens/project_row.hpp"

namespace pobratym::kiosk {

struct FormGroup {
  std::string form;
  std::string title;
  std::vector<ProjectRow> rows;
};

struct ExchangesView {
  std::string title;
  std::string subtitle;
  Filters filters;
  std::string open_title;
  std::vector<ProjectRow> open;   ///< to take part in
  std::string sample_note;        ///< when one of them is a sample
  std::vector<FormGroup> groups;  ///< the fullest first
  std::string none;               ///< in the place of the open ones
  std::string more;               ///< when not all are shown
};

[[nodiscard]] ExchangesView make_exchanges(const Scene& scene);

}  // namespace pobratym::kiosk
