// SPDX-License-Identifier: Apache-2.0
// A schema's regular expression. Schemas write ECMA-262; RE2 runs it, because its time is linear in
// the text whatever the pattern is. Where the two differ the pattern is rewritten, and what RE2
// cannot express is refused when the schema is loaded rather than matched differently.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "content/base/result.hpp"

namespace re2 {
class RE2;
}

namespace pobratym::model {

inline constexpr std::size_t kMaxPattern = 1000;           ///< bytes of a pattern
inline constexpr std::size_t kMaxMatchedText = 256 << 10;  ///< bytes; longer texts are not matched

/// `pattern` (ECMA-262 with the u flag, section 21.2) in RE2's syntax. invalid, naming the word, on
/// look-around, back-references, inline flags and escapes that ECMA-262 does not have.
[[nodiscard]] Result<std::string> to_re2(std::string_view pattern);

class Pattern {
 public:
  [[nodiscard]] static Result<Pattern> compile(std::string_view pattern);
  Pattern(Pattern&& other) noexcept;
  Pattern& operator=(Pattern&& other) noexcept;
  ~Pattern();

  /// Whether it occurs anywhere in `text`, which is UTF-8 of at most kMaxMatchedText bytes.
  [[nodiscard]] bool occurs_in(std::string_view text) const;

 private:
  explicit Pattern(std::unique_ptr<re2::RE2> compiled);

  std::unique_ptr<re2::RE2> compiled_;
};

}  // namespace pobratym::model
