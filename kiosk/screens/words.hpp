// SPDX-License-Identifier: Apache-2.0
// The words and formats of the interface, by the short names that every view calls them by.
#pragma once

#include "content/i18n/locale_format.hpp"
#include "content/i18n/texts.hpp"

namespace pobratym::kiosk {

using i18n::LocaleFormat;
using i18n::LocalSeconds;
using i18n::Texts;

}  // namespace pobratym::kiosk
