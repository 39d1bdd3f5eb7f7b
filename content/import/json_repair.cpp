// SPDX-License-Identifier: Apache-2.0
#include "content/import/json_repair.hpp"

#include <algorithm>
#include <set>

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxDepth = 200;

class Repairer {
 public:
  explicit Repairer(std::string_view text) : text_(text) {}

  RepairedJson repair() {
    while (at_ < text_.size() && !done_) step();
    if (done_) skip_rest();
    return std::move(result_);
  }

 private:
  void say(const char* repair) {
    auto& said = result_.repairs;
    if (std::find(said.begin(), said.end(), repair) == said.end()) said.emplace_back(repair);
  }

  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  void step() {
    const char c = text_[at_];
    if (c == '"') return copy_string();
    if (c == '/' && skip_remark()) return;
    if (c == '{' || c == '[') {
      open_.push_back(c);
      keys_.emplace_back();
      expects_key_ = c == '{';
      if (open_.size() > kMaxDepth) done_ = true;
    } else if (c == '}' || c == ']') {
      drop_comma();
      if (open_.empty()) {
        say("a bracket too many was left out");
        ++at_;
        return;
      }
      open_.pop_back();
      keys_.pop_back();
      done_ = open_.empty();
      expects_key_ = false;
    } else if (c == ',') {
      expects_key_ = !open_.empty() && open_.back() == '{';
    } else if (c == ':') {
      expects_key_ = false;
    }
    result_.text += c;
    ++at_;
  }

  /// A comma before a closing bracket.
  void drop_comma() {
    auto& out = result_.text;
    auto end = out.size();
    while (end > 0 && is_space(out[end - 1])) --end;
    if (end == 0 || out[end - 1] != ',') return;
    out.erase(end - 1, 1);
    say("a comma too many was left out");
  }

  bool skip_remark() {
    const auto rest = text_.substr(at_);
    std::size_t length = 0;
    if (rest.starts_with("//")) {
      length = std::min(rest.find('\n'), rest.size());
    } else if (rest.starts_with("/*")) {
      const auto end = rest.find("*/", 2);
      length = end == std::string_view::npos ? rest.size() : end + 2;
    }
    if (length == 0) return false;
    at_ += length;
    say("a remark was left out");
    return true;
  }

  void copy_string() {
    constexpr char kHex[] = "0123456789abcdef";
    std::string string = "\"";
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        const char next = text_[at_ + 1];
        if (std::string_view("\"\\/bfnrtu").find(next) == std::string_view::npos) {
          say("a backslash that means nothing was left out");
          continue;
        }
        string += c;
        string += next;
        ++at_;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        string += "\\u00";
        string += kHex[static_cast<unsigned char>(c) >> 4u];
        string += kHex[static_cast<unsigned char>(c) & 0xFu];
        say("a line end inside of a text was escaped");
      } else {
        string += c;
      }
    }
    ++at_;
    if (expects_key_ && !keys_.empty()) {
      expects_key_ = false;
      if (!keys_.back().insert(string).second) {
        // Nobody asks for it under this name: of two, the first is read.
        string += '+' + std::to_string(at_);
        say("a key that stands twice was read once");
      }
    }
    result_.text += string + '"';
  }

  void skip_rest() {
    const auto rest = text_.substr(std::min(at_, text_.size()));
    if (std::any_of(rest.begin(), rest.end(), [](char c) { return !is_space(c) && c != ';'; })) {
      say("what follows the last bracket was left out");
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool done_ = false;
  bool expects_key_ = false;
  std::vector<char> open_;
  std::vector<std::set<std::string>> keys_;
  RepairedJson result_;
};

}  // namespace

RepairedJson repair_json(std::string_view text) { return Repairer(text).repair(); }

}  // namespace pobratym::import
