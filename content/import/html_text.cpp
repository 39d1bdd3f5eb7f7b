// SPDX-License-Identifier: Apache-2.0
#include "content/import/html_text.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <optional>
#include <utility>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Length of "&name;", "&#8230;" or "&#x2026;" at the front; 0 when there is none.
std::size_t reference_length(std::string_view text) {
  std::size_t at = 1;
  const bool number = at < text.size() && text[at] == '#';
  if (number) ++at;
  if (number && at < text.size() && (text[at] == 'x' || text[at] == 'X')) ++at;
  const std::size_t first = at;
  while (at < text.size() && at - first < 31 && (is_alpha(text[at]) || is_digit(text[at]))) ++at;
  if (at == first || at >= text.size() || text[at] != ';') return 0;
  return number || is_alpha(text[first]) ? at + 1 : 0;
}

/// Elements that may come as a bare word with more words: <script async>, not <b and c>.
bool takes_words(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_INPUT ||
         tag == GUMBO_TAG_VIDEO;
}

/// The element of the tag at the front ("<p>", "</p>", "<a href=…>"); empty when there is none that
/// HTML knows. Word's own ("<o:p>") count as unknown to HTML but are tags.
std::optional<GumboTag> tag_at(std::string_view text) {
  std::size_t at = text.size() > 1 && text[1] == '/' ? 2 : 1;
  const std::size_t first = at;
  while (at < text.size() && at - first < 20 &&
         (is_alpha(text[at]) || is_digit(text[at]) || text[at] == ':')) {
    ++at;
  }
  if (at == first || at >= text.size() || !is_alpha(text[first])) return std::nullopt;
  const std::string name(text.substr(first, at - first));
  const bool of_word = name.size() > 2 && name[1] == ':';
  const GumboTag tag = of_word ? GUMBO_TAG_UNKNOWN : gumbo_tag_enum(name.c_str());
  if (tag == GUMBO_TAG_UNKNOWN && !of_word) return std::nullopt;
  const std::size_t end = text.find('>', at);
  if (end == std::string_view::npos || end - at > 8192) return std::nullopt;
  std::string_view rest = trim(text.substr(at, end - at));
  if (!rest.empty() && !is_space(text[at]) && text[at] != '/') return std::nullopt;
  if (rest.ends_with('/')) rest = trim(rest.substr(0, rest.size() - 1));
  const bool plausible =
      rest.empty() || rest.find('=') != std::string_view::npos || takes_words(tag);
  return plausible ? std::optional(tag) : std::nullopt;
}

bool is_declaration(std::string_view text) {
  return text.starts_with("<!--") || text.starts_with("<!DOCTYPE") || text.starts_with("<!doctype");
}

constexpr std::array kParagraphs{GUMBO_TAG_P,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_UL, GUMBO_TAG_OL,
                                 GUMBO_TAG_DL, GUMBO_TAG_TABLE,      GUMBO_TAG_H1, GUMBO_TAG_H2,
                                 GUMBO_TAG_H3, GUMBO_TAG_H4,         GUMBO_TAG_H5, GUMBO_TAG_H6,
                                 GUMBO_TAG_HR, GUMBO_TAG_PRE};
constexpr std::array kBlocks{
    GUMBO_TAG_DIV,        GUMBO_TAG_LI,     GUMBO_TAG_TR,      GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
    GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER, GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_FORM,
    GUMBO_TAG_FIELDSET,   GUMBO_TAG_MAIN,   GUMBO_TAG_ADDRESS, GUMBO_TAG_FIGURE,  GUMBO_TAG_NAV,
    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_ASIDE,  GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_CENTER};
constexpr std::array kSilent{
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
    GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_SVG,      GUMBO_TAG_MATH,     GUMBO_TAG_HEAD,
    GUMBO_TAG_SELECT, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS};

template <class List>
bool in(const List& list, GumboTag tag) {
  return std::find(list.begin(), list.end(), tag) != list.end();
}

bool breaks_lines(GumboTag tag) {
  return tag == GUMBO_TAG_BR || in(kParagraphs, tag) || in(kBlocks, tag);
}

/// HTML in which every '<' and '&' that is meant as a character is written as HTML has it.
struct Prepared {
  std::string html;
  bool breaks_lines = false;
  bool was_cut = false;
};

Prepared prepare(std::string_view text) {
  Prepared prepared;
  prepared.was_cut = text.size() > kMaxHtmlBytes;
  text = text.substr(0, kMaxHtmlBytes);
  std::size_t tags = 0;
  bool in_comment = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto rest = text.substr(at);
    if (in_comment) {
      in_comment = !rest.starts_with("-->");
      prepared.html += c == '\0' ? ' ' : c;
    } else if (c == '&' && reference_length(rest) == 0) {
      prepared.html += "&amp;";
    } else if (c == '<' && is_declaration(rest)) {
      in_comment = rest.starts_with("<!--");
      prepared.html += c;
    } else if (c == '<') {
      const auto tag = tag_at(rest);
      if (tag && ++tags > kMaxHtmlTags) {
        prepared.was_cut = true;
        break;
      }
      prepared.breaks_lines = prepared.breaks_lines || (tag && breaks_lines(*tag));
      prepared.html += tag ? "<" : "&lt;";
    } else if (c != '\0') {
      prepared.html += c;
    }
  }
  return prepared;
}

/// Words as they come, with as many line ends between them as the elements ask for.
class LineByLine {
 public:
  void words(std::string_view text, bool keep_lines) {
    for (const char c : text) {
      if (keep_lines && c == '\n') {
        ++written_breaks_;
      } else if (is_space(c)) {
        space_ = true;
      } else {
        flush();
        text_ += c;
      }
    }
  }

  /// At least so many line ends before what comes next.
  void at_least(std::size_t breaks) { breaks_ = std::max(breaks_, breaks); }
  void one_more() { ++written_breaks_; }
  void mark(std::string_view text) {
    flush();
    text_ += text;
  }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] std::string from(std::size_t begin) const { return text_.substr(begin); }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void flush() {
    const std::size_t breaks = std::max(breaks_, written_breaks_);
    if (!text_.empty()) text_.append(breaks, '\n');
    if (breaks == 0 && space_ && !text_.empty() && text_.back() != '\n') text_ += ' ';
    breaks_ = 0;
    written_breaks_ = 0;
    space_ = false;
  }

  std::string text_;
  std::size_t breaks_ = 0;
  std::size_t written_breaks_ = 0;
  bool space_ = false;
};

class Walk {
 public:
  explicit Walk(bool keep_lines) : keep_lines_(keep_lines) {}

  /// Without recursion: how deep it goes is the feed's choice.
  void run(const GumboNode* root) {
    std::vector<Open> open;
    if (enter(root)) open.push_back({root});
    while (!open.empty()) {
      Open& top = open.back();
      const auto& children = top.node->v.element.children;
      if (top.next == children.length) {
        leave(top);
        open.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
      if (enter(child)) open.push_back({child, 0, lines_.size()});
    }
  }

  [[nodiscard]] HtmlText take() { return {lines_.take(), std::move(anchors_), false}; }

 private:
  struct Open {
    const GumboNode* node;
    unsigned int next = 0;
    std::size_t begin = 0;  ///< where its words begin
  };

  /// Whether there are children to go through.
  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      lines_.words(node->v.text.text, keep_lines_ || preformatted_ > 0);
    }
    if (node->type != GUMBO_NODE_ELEMENT) return false;
    const GumboTag tag = node->v.element.tag;
    if (in(kSilent, tag)) return false;
    if (tag == GUMBO_TAG_BR) lines_.one_more();
    space_around(tag);
    if (tag == GUMBO_TAG_LI) lines_.mark("• ");
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) lines_.words(" ", false);
    preformatted_ += tag == GUMBO_TAG_PRE ? 1 : 0;
    return true;
  }

  void leave(const Open& open) {
    const GumboTag tag = open.node->v.element.tag;
    if (tag == GUMBO_TAG_A) {
      const GumboAttribute* address = gumbo_get_attribute(&open.node->v.element.attributes, "href");
      if (address != nullptr) anchors_.push_back({address->value, lines_.from(open.begin)});
    }
    preformatted_ -= tag == GUMBO_TAG_PRE ? 1 : 0;
    space_around(tag);
  }

  void space_around(GumboTag tag) {
    if (in(kParagraphs, tag)) lines_.at_least(2);
    if (in(kBlocks, tag)) lines_.at_least(1);
  }

  bool keep_lines_;
  int preformatted_ = 0;
  LineByLine lines_;
  std::vector<HtmlAnchor> anchors_;
};

}  // namespace

bool has_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    const auto rest = text.substr(at);
    if (rest.front() == '&' ? reference_length(rest) > 0 : is_declaration(rest) || tag_at(rest)) {
      return true;
    }
  }
  return false;
}

HtmlText html_to_text(std::string_view html) {
  const Prepared prepared = prepare(html);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, prepared.html.data(), prepared.html.size()), destroy);
  Walk walk(!prepared.breaks_lines);
  walk.run(output->root);
  HtmlText text = walk.take();
  text.was_cut = prepared.was_cut;
  return text;
}

}  // namespace pobratym::import
