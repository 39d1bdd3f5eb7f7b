// SPDX-License-Identifier: Apache-2.0
#include "content/search/words.hpp"

#include <unicode/utf8.h>

#include "content/search/fold.hpp"

namespace pobratym::search {
namespace {

constexpr char32_t kBreve = 0x306;
constexpr char32_t kTwoDots = 0x308;

struct Step {
  char32_t code_point = 0;
  std::size_t next = 0;  ///< where the following one begins
};

Step step(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t next = at;
  UChar32 point = 0;
  U8_NEXT(bytes, next, text.size(), point);
  return {point < 0 ? U' ' : static_cast<char32_t>(point), next};
}

/// The word that is being read.
class Reading {
 public:
  using Look = std::function<void(Word&)>;
  Reading(std::string_view text, const Look& look) : text_(text), look_(look) {}

  /// Ends with the text, or after so many words.
  void run(std::size_t most);

 private:
  [[nodiscard]] bool empty() const { return word_.text.empty(); }

  void letter(char32_t code_point, std::size_t begin, std::size_t end) {
    if (empty()) word_.begin = begin;
    if (++letters_ <= kLongestWord) append_folded(word_.text, code_point);
    last_ = code_point;
    word_.end = end;
  }

  /// A mark: і and и with theirs are letters of the alphabet, the others are accents.
  void mark(char32_t code_point, std::size_t end) {
    const auto replace = [this](std::string_view from, std::string_view to) {
      if (word_.text.ends_with(from))
        word_.text.replace(word_.text.size() - from.size(), from.size(), to);
    };
    if (code_point == kBreve) replace("и", "й");
    if (code_point == kTwoDots) replace("і", "ї");
    if (!empty()) word_.end = end;
  }

  /// Where reading goes on after the apostrophe in [at, next).
  [[nodiscard]] std::size_t apostrophe(std::size_t next) {
    if (empty() || next >= text_.size()) return close(next);
    const Step after = step(text_, next);
    if (is_cyrillic(last_) && is_cyrillic(after.code_point)) return next;
    const bool is_s = after.code_point == U's' || after.code_point == U'S';
    if (is_s && (after.next >= text_.size() ||
                 kind_of(step(text_, after.next).code_point) != Kind::letter)) {
      word_.end = after.next;
      return close(after.next);
    }
    return close(next);
  }

  std::size_t close(std::size_t next) {
    if (!empty()) {
      cut(word_.text);
      look_(word_);
      ++words_;
    }
    word_.text.clear();
    letters_ = 0;
    last_ = 0;
    return next;
  }

  /// Some letters become several, so the limit is asked again of what they became.
  static void cut(std::string& text) {
    if (text.size() <= kLongestWord) return;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
      if (++letters > kLongestWord) return text.resize(at);
    }
  }

  std::string_view text_;
  Word word_;
  std::size_t letters_ = 0;
  char32_t last_ = 0;
  const Look& look_;
  std::size_t words_ = 0;
};

void Reading::run(std::size_t most) {
  for (std::size_t at = 0; at < text_.size() && words_ < most;) {
    const Step here = step(text_, at);
    switch (kind_of(here.code_point)) {
      case Kind::letter:
        letter(here.code_point, at, here.next);
        at = here.next;
        break;
      case Kind::mark:
        mark(here.code_point, here.next);
        at = here.next;
        break;
      case Kind::apostrophe:
        at = apostrophe(here.next);
        break;
      case Kind::gap:
        at = close(here.next);
        break;
    }
  }
  if (words_ < most) close(text_.size());
}

}  // namespace

std::vector<Word> words_of(std::string_view text, std::size_t most) {
  std::vector<Word> words;
  const Reading::Look keep = [&](Word& word) { words.push_back(std::move(word)); };
  Reading(text, keep).run(most);
  return words;
}

void each_word(std::string_view text, const std::function<void(const Word&)>& look) {
  const Reading::Look pass = [&](Word& word) { look(word); };
  Reading(text, pass).run(static_cast<std::size_t>(-1));
}

std::string folded(std::string_view text) {
  std::string joined;
  for (const Word& word : words_of(text)) {
    if (!joined.empty()) joined += ' ';
    joined += word.text;
  }
  return joined;
}

std::size_t letters_in(std::string_view word) {
  std::size_t letters = 0;
  for (const char byte : word) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++letters;
  }
  return letters;
}

}  // namespace pobratym::search
