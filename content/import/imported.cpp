// SPDX-License-Identifier: Apache-2.0
#include "content/import/imported.hpp"

namespace pobratym::import {

std::string_view text_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::repaired:
      return "repaired";
    case FindingKind::ignored:
      return "ignored";
    case FindingKind::refused:
      return "refused";
    case FindingKind::kept:
      return "kept";
  }
  return {};
}

}  // namespace pobratym::import
