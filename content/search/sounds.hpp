// SPDX-License-Identifier: Apache-2.0
// How a name sounds, spelled so that its many spellings meet: Харків, Kharkiv, Charkiv, Harkiw are
// all "harkiv". Coarse on purpose: it is asked only when a word as typed finds nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pobratym::search {

/// Of a folded word, the likeliest first; at most four, because Latin ch and x are read in two
/// ways. Empty for words that are not Latin or Cyrillic, or shorter than three sounds.
/// Cyrillic is read by the resolution of the Cabinet of Ministers no. 55 of 27 January 2010, and
/// then letters that other spellings mix are made one.
[[nodiscard]] std::vector<std::string> sounds_of(std::string_view word);

}  // namespace pobratym::search
