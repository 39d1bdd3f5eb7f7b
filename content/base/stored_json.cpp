// SPDX-License-Identifier: Apache-2.0
#include "content/base/stored_json.hpp"

#include <charconv>

namespace pobratym {
namespace {

/// In so few bytes no limit of JsonLimits but the depth can be met.
constexpr std::size_t kMostBytes = 1u << 19u;

/// Reads what documents nearly always are. Where it meets anything else it gives up, and the strict
/// reader says what that is.
class PlainReader {
 public:
  explicit PlainReader(BytesView text) : at_(text.data()), end_(text.data() + text.size()) {}

  [[nodiscard]] bool document(Json& into) {
    if (!value(into, JsonLimits().depth)) return false;
    skip_spaces();
    return at_ == end_;
  }

 private:
  void skip_spaces() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
  }
  [[nodiscard]] bool take(char wanted) {
    skip_spaces();
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }

  [[nodiscard]] bool value(Json& into, std::size_t depth) {
    skip_spaces();
    if (at_ == end_) return false;
    switch (*at_) {
      case '{':
        return depth > 0 && object(into, depth - 1);
      case '[':
        return depth > 0 && array(into, depth - 1);
      case '"': {
        std::string words;
        if (!text(words)) return false;
        into = std::move(words);
        return true;
      }
      case 't':
        into = true;
        return literal("true");
      case 'f':
        into = false;
        return literal("false");
      case 'n':
        into = nullptr;
        return literal("null");
      default:
        return number(into);
    }
  }

  [[nodiscard]] bool object(Json& into, std::size_t depth) {
    ++at_;
    into = Json::object();
    auto& members = into.get_ref<Json::object_t&>();
    if (take('}')) return true;
    do {
      skip_spaces();
      std::string key;
      if (!text(key) || !take(':')) return false;
      const std::size_t before = members.size();
      // Our own documents have their keys in order.
      const auto member = members.emplace_hint(members.end(), std::move(key), nullptr);
      if (members.size() == before || !value(member->second, depth)) return false;
    } while (take(','));
    return take('}');
  }

  [[nodiscard]] bool array(Json& into, std::size_t depth) {
    ++at_;
    into = Json::array();
    auto& elements = into.get_ref<Json::array_t&>();
    if (take(']')) return true;
    do {
      if (!value(elements.emplace_back(), depth)) return false;
    } while (take(','));
    return take(']');
  }

  [[nodiscard]] bool text(std::string& into) {
    if (at_ == end_ || *at_ != '"') return false;
    for (;;) {
      const char* const begin = ++at_;
      while (at_ != end_ && *at_ != '"' && *at_ != '\\' && is_in_text(*at_)) ++at_;
      into.append(begin, at_);
      if (at_ == end_ || !is_in_text(*at_)) return false;
      if (*at_ == '"') break;
      if (++at_ == end_ || !add_escaped(*at_, into)) return false;
    }
    ++at_;
    return true;
  }
  [[nodiscard]] static bool is_in_text(char c) { return static_cast<unsigned char>(c) >= 0x20; }
  [[nodiscard]] static bool add_escaped(char c, std::string& into) {
    switch (c) {
      case '"':
      case '\\':
      case '/':
        into += c;
        return true;
      case 'n':
        into += '\n';
        return true;
      case 't':
        into += '\t';
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool literal(std::string_view word) {
    if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).substr(0, word.size()) !=
        word) {
      return false;
    }
    at_ += word.size();
    return true;
  }

  [[nodiscard]] bool number(Json& into) {
    const char* const begin = at_;
    if (*at_ == '-') ++at_;
    const char* const digits = at_;
    skip_digits();
    if (at_ == digits || (*digits == '0' && at_ - digits > 1)) return false;
    if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) return false;
    if (at_ == end_ || *at_ != '.') {
      return *begin == '-' ? read<std::int64_t>(begin, into) : read<std::uint64_t>(begin, into);
    }
    const char* const fraction = ++at_;
    skip_digits();
    if (at_ == fraction || (at_ != end_ && (*at_ == 'e' || *at_ == 'E'))) return false;
    return read<double>(begin, into);
  }
  void skip_digits() {
    while (at_ != end_ && *at_ >= '0' && *at_ <= '9') ++at_;
  }
  template <class Number>
  [[nodiscard]] bool read(const char* begin, Json& into) {
    Number value{};
    const auto done = std::from_chars(begin, at_, value);
    if (done.ec != std::errc() || done.ptr != at_) return false;
    into = value;
    return true;
  }

  const char* at_;
  const char* end_;
};

}  // namespace

Result<Json> parse_stored_json(BytesView text) {
  Json json;
  if (text.size() <= kMostBytes && PlainReader(text).document(json)) return json;
  return parse_json(text);
}

}  // namespace pobratym
