// SPDX-License-Identifier: Apache-2.0
// How documents write the values that several types share.
#pragma once

#include "content/model/envelope.hpp"
#include "content/model/fields.hpp"

namespace pobratym::model {

inline constexpr Code<Verified> kVerifiedCodes[] = {
    {"yes", Verified::yes}, {"no", Verified::no}, {"unknown", Verified::unknown}};

inline constexpr Code<Currency> kCurrencyCodes[] = {{"current", Currency::current},
                                                    {"historic", Currency::historic}};

}  // namespace pobratym::model
