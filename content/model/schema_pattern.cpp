// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

#include "content/base/text.hpp"

namespace pobratym::model {
namespace {

constexpr std::int64_t kMaxMemory = 1 << 20;  ///< bytes that one pattern may use

/// WhiteSpace and LineTerminator of ECMA-262, and everything else, as insides of a class.
constexpr std::string_view kSpace =
    R"(\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff})";
constexpr std::string_view kNoSpace =
    R"(\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027})"
    R"(\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff})";
constexpr std::string_view kAnyButLineEnd = R"([^\n\r\x{2028}\x{2029}])";

/// The long names of Unicode's general categories that RE2 knows by one or two letters.
struct Category {
  std::string_view name;
  std::string_view letters;
};
constexpr std::array<Category, 15> kCategories{{{"Letter", "L"},
                                                {"Lowercase_Letter", "Ll"},
                                                {"Uppercase_Letter", "Lu"},
                                                {"Titlecase_Letter", "Lt"},
                                                {"Modifier_Letter", "Lm"},
                                                {"Other_Letter", "Lo"},
                                                {"Mark", "M"},
                                                {"Number", "N"},
                                                {"Decimal_Number", "Nd"},
                                                {"digit", "Nd"},
                                                {"Punctuation", "P"},
                                                {"punct", "P"},
                                                {"Symbol", "S"},
                                                {"Separator", "Z"},
                                                {"Other", "C"}}};

/// Reads a pattern from its beginning to its end and writes it down again.
class Translation {
 public:
  explicit Translation(std::string_view pattern) : left_(to_utf32(pattern)) {}

  [[nodiscard]] Result<std::string> run() {
    while (at_ < left_.size() && why_.empty()) one();
    if (!why_.empty()) return fail(ErrorCode::invalid, why_);
    return std::move(out_);
  }

 private:
  void one() {
    const char32_t c = left_[at_++];
    switch (c) {
      case U'\\':
        return escape(false);
      case U'[':
        return character_class();
      case U'(':
        return group();
      case U'.':
        out_ += kAnyButLineEnd;
        return;
      case U'^':
        out_ += "\\A";
        return;
      case U'$':
        out_ += "\\z";
        return;
      case U'{':
        out_ += is_count() ? "{" : "\\{";
        return;
      case U']':
        out_ += "\\]";
        return;
      default:
        append_utf8(out_, c);
    }
  }

  void refuse(std::string why) {
    if (why_.empty()) why_ = std::move(why);
  }

  [[nodiscard]] bool next_is(char32_t c) const { return at_ < left_.size() && left_[at_] == c; }

  /// After "{": "3}", "3,}" or "3,5}".
  [[nodiscard]] bool is_count() const {
    std::size_t i = at_;
    const auto digits = [&] {
      const std::size_t start = i;
      while (i < left_.size() && left_[i] >= U'0' && left_[i] <= U'9') ++i;
      return i > start;
    };
    if (!digits()) return false;
    if (i < left_.size() && left_[i] == U',') {
      ++i;
      digits();
    }
    return i < left_.size() && left_[i] == U'}';
  }

  void group() {
    out_ += "(";
    if (!next_is(U'?')) return;
    ++at_;
    if (next_is(U':')) {
      out_ += "?";  // the colon follows
      return;
    }
    const bool named =
        next_is(U'<') && at_ + 1 < left_.size() && left_[at_ + 1] != U'=' && left_[at_ + 1] != U'!';
    if (named) {  // names serve back-references only
      while (at_ < left_.size() && left_[at_] != U'>') ++at_;
      if (at_ < left_.size()) ++at_;
      return;
    }
    if (next_is(U'=') || next_is(U'!') || next_is(U'<')) {
      return refuse("look-around such as (?=…), which takes time without bound");
    }
    refuse("a group that begins with (? in a way that ECMA-262 does not have");
  }

  void character_class() {
    const bool inverted = next_is(U'^');
    if (inverted) ++at_;
    if (next_is(U']')) {
      ++at_;
      out_ += inverted ? R"([\x{0}-\x{10ffff}])" : R"([^\x{0}-\x{10ffff}])";
      return;
    }
    out_ += inverted ? "[^" : "[";
    while (at_ < left_.size() && left_[at_] != U']' && why_.empty()) {
      const char32_t c = left_[at_++];
      if (c == U'\\') {
        escape(true);
      } else {
        if (c == U'[' || c == U'^') out_ += "\\";
        append_utf8(out_, c);
      }
    }
    if (at_ == left_.size()) return refuse("a [ without its ]");
    ++at_;
    out_ += "]";
  }

  void escape(bool in_class) {
    if (at_ == left_.size()) return refuse("a \\ at its end");
    const char32_t c = left_[at_++];
    constexpr std::u32string_view kSame = U"dDwWtnrfv";
    constexpr std::u32string_view kSyntax = U"^$\\.*+?()[]{}|/-";
    if (kSame.find(c) != std::u32string_view::npos ||
        kSyntax.find(c) != std::u32string_view::npos) {
      out_ += "\\";
      append_utf8(out_, c);
      return;
    }
    switch (c) {
      case U's':
        return white_space(in_class, kSpace);
      case U'S':
        return white_space(in_class, kNoSpace);
      case U'b':
        out_ += in_class ? "\\x{8}" : "\\b";
        return;
      case U'B':
        if (in_class) return refuse("\\B in a class");
        out_ += "\\B";
        return;
      case U'c':
        return control();
      case U'0':
        if (at_ < left_.size() && left_[at_] >= U'0' && left_[at_] <= U'9') break;
        return code_point(0);
      case U'x':
        return hexadecimal(2);
      case U'u':
        return unicode();
      case U'p':
      case U'P':
        return property(c);
      default:
        break;
    }
    if ((c >= U'1' && c <= U'9') || c == U'k') {
      return refuse("a back-reference, which takes time without bound");
    }
    std::string word = "\\";
    append_utf8(word, c);
    refuse("the escape " + word + ", which ECMA-262 does not have");
  }

  void white_space(bool in_class, std::string_view inside) {
    if (!in_class) out_ += "[";
    out_ += inside;
    if (!in_class) out_ += "]";
  }

  void code_point(char32_t c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string digits;
    do {
      digits.insert(digits.begin(), kDigits[c % 16]);
      c /= 16;
    } while (c != 0);
    out_ += "\\x{" + digits + "}";
  }

  void control() {
    if (at_ == left_.size()) return refuse("\\c without its letter");
    const char32_t letter = left_[at_++];
    const bool is_letter = (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z');
    if (!is_letter) return refuse("\\c without its letter");
    code_point(letter % 32);
  }

  [[nodiscard]] std::optional<char32_t> digits(std::size_t count) {
    char32_t value = 0;
    for (std::size_t i = 0; i < count; ++i, ++at_) {
      const char32_t c = at_ < left_.size() ? left_[at_] : U' ';
      if (c >= U'0' && c <= U'9') {
        value = value * 16 + (c - U'0');
      } else if ((c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F')) {
        value = value * 16 + (c | 0x20U) - U'a' + 10;
      } else {
        return std::nullopt;
      }
    }
    return value;
  }

  void hexadecimal(std::size_t count) {
    const auto value = digits(count);
    if (!value) return refuse("\\x or \\u without its hexadecimal digits");
    code_point(*value);
  }

  void unicode() {
    if (next_is(U'{')) {
      const auto end = left_.find(U'}', at_);
      if (end == std::u32string::npos || end - at_ > 7) return refuse("\\u{ without its }");
      const std::size_t count = end - ++at_;
      hexadecimal(count);
      ++at_;
      return;
    }
    const auto first = digits(4);
    if (!first) return refuse("\\x or \\u without its hexadecimal digits");
    if (*first < 0xD800 || *first > 0xDFFF) return code_point(*first);
    const bool another = at_ + 1 < left_.size() && left_[at_] == U'\\' && left_[at_ + 1] == U'u';
    if (another) at_ += 2;
    const auto second = another ? digits(4) : std::nullopt;
    if (!second || *first > 0xDBFF || *second < 0xDC00 || *second > 0xDFFF) {
      return refuse("half of a surrogate pair");
    }
    code_point(0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
  }

  void property(char32_t letter) {
    const auto end = left_.find(U'}', at_);
    if (!next_is(U'{') || end == std::u32string::npos) return refuse("\\p without its {…}");
    std::string name = to_utf8(std::u32string_view(left_).substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    for (const std::string_view prefix : {"Script=", "sc=", "General_Category=", "gc="}) {
      if (name.starts_with(prefix)) name.erase(0, prefix.size());
    }
    const auto known = std::find_if(kCategories.begin(), kCategories.end(),
                                    [&](const Category& one) { return one.name == name; });
    if (known != kCategories.end()) name = known->letters;
    out_ += "\\";
    append_utf8(out_, letter);
    out_ += "{" + name + "}";
  }

  std::u32string left_;
  std::size_t at_ = 0;
  std::string out_;
  std::string why_;
};

}  // namespace

Result<std::string> to_re2(std::string_view pattern) {
  if (pattern.size() > kMaxPattern) {
    return fail(ErrorCode::invalid, "is longer than " + std::to_string(kMaxPattern) + " bytes");
  }
  auto text = Translation(pattern).run();
  if (!text) return fail(ErrorCode::invalid, "has " + text.error().message);
  return text;
}

Result<Pattern> Pattern::compile(std::string_view pattern) {
  const auto text = to_re2(pattern);
  if (!text) return tl::unexpected(text.error());
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxMemory);
  options.set_never_capture(true);
  auto compiled = std::make_unique<re2::RE2>(*text, options);
  if (!compiled->ok()) {
    return fail(ErrorCode::invalid, "is refused by RE2: " + compiled->error());
  }
  return Pattern(std::move(compiled));
}

Pattern::Pattern(std::unique_ptr<re2::RE2> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&& other) noexcept = default;
Pattern& Pattern::operator=(Pattern&& other) noexcept = default;
Pattern::~Pattern() = default;

bool Pattern::occurs_in(std::string_view text) const {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled_);
}

}  // namespace pobratym::model
