// SPDX-License-Identifier: Apache-2.0
// Which characters go on which line, decided from widths alone.
#pragma once

#include <cstddef>
#include <vector>

#include "kiosk/ui/text/paragraph.hpp"
#include "kiosk/ui/text/shaper.hpp"

namespace pobratym::ui {

/// When a word is divided with a hyphen: where it does not fit into a line by itself, or also where
/// a line would otherwise end with a hole.
enum class Dividing { when_needed, to_fill };

/// A paragraph's characters and where each begins when all stand on one line.
class MeasuredParagraph {
 public:
  /// `hyphen`: pixels of one.
  MeasuredParagraph(const Paragraph& paragraph, const Shaped& shaped, float hyphen = 0);

  [[nodiscard]] const Paragraph& paragraph() const { return paragraph_; }
  [[nodiscard]] std::size_t size() const { return paragraph_.size(); }

  /// Pixels of the characters [begin, end) without the spaces at their end, nor a separator there.
  [[nodiscard]] float width(std::size_t begin, std::size_t end) const;

  /// `end` without the spaces and the separator before it, but not before `begin`.
  [[nodiscard]] std::size_t without_spaces(std::size_t begin, std::size_t end) const;

  /// Where the line that starts at `begin` ends and the next one starts: as far on as fits into
  /// `width` pixels, at the best boundary there is; at least one grapheme.
  [[nodiscard]] std::size_t next_line(std::size_t begin, float width,
                                      Dividing dividing = Dividing::when_needed) const;

  /// The greatest grapheme boundary, from `begin` on, up to which the characters fit.
  [[nodiscard]] std::size_t last_fitting(std::size_t begin, float width) const;

  /// The smallest width at which there are no more lines than at `width`, and none inside a word.
  [[nodiscard]] float balanced_width(float width) const;

 private:
  struct Count {
    int lines = 0;
    bool splits_word = false;
  };
  [[nodiscard]] Count count_lines(float width) const;
  /// A paragraph does not end in a line of half a word.
  [[nodiscard]] bool is_in_last_word(std::size_t at) const;

  const Paragraph& paragraph_;
  std::vector<float> edge_;           // where a character begins; one more than there are
  std::vector<std::size_t> visible_;  // the end of what shows before a character
  float trailing_;                    // tracking after a line's last letter
  float hyphen_;
};

}  // namespace pobratym::ui
