// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/texts.hpp"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <set>

#include "content/base/json.hpp"
#include "content/i18n/isolate.hpp"

namespace pobratym::i18n {
namespace {

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

/// None when there are quotes, plurals or anything else that ICU must read.
std::vector<TextPiece> pieces_of(const icu::MessagePattern& parsed) {
  const icu::UnicodeString& pattern = parsed.getPatternString();
  std::vector<TextPiece> pieces;
  std::int32_t at = 0;
  const auto add_words = [&](std::int32_t end) {
    if (end > at) pieces.push_back({utf8(pattern.tempSubStringBetween(at, end)), false});
  };
  for (std::int32_t i = 1; i + 1 < parsed.countParts(); i += 3) {
    const bool simple = i + 3 < parsed.countParts() &&
                        parsed.getPartType(i) == UMSGPAT_PART_TYPE_ARG_START &&
                        parsed.getPart(i).getArgType() == UMSGPAT_ARG_TYPE_NONE &&
                        parsed.getPartType(i + 1) == UMSGPAT_PART_TYPE_ARG_NAME &&
                        parsed.getPartType(i + 2) == UMSGPAT_PART_TYPE_ARG_LIMIT;
    if (!simple) return {};
    add_words(parsed.getPart(i).getIndex());
    pieces.push_back({utf8(parsed.getSubstring(parsed.getPart(i + 1))), true});
    at = parsed.getPart(i + 2).getLimit();
  }
  add_words(pattern.length());
  return pieces;
}

}  // namespace

struct Texts::Format {
  icu::MessageFormat message;
};

Result<Texts> Texts::read(std::string language, std::string_view json) {
  const auto document = parse_json(json);
  if (!document) return fail_in("interface texts for " + language, document.error());
  Texts texts;
  texts.language_ = std::move(language);
  for (const auto& [key, value] : document->items()) {
    if (!value.is_string()) {
      return fail(ErrorCode::invalid, "interface text " + key + " is not a text");
    }
    auto pattern = value.get<std::string>();
    UErrorCode error = U_ZERO_ERROR;
    const icu::MessagePattern parsed(unicode(pattern), nullptr, error);
    if (U_FAILURE(error)) {
      return fail(ErrorCode::invalid,
                  "interface text " + key + " is no valid pattern: " + u_errorName(error));
    }
    texts.patterns_.emplace(key, Pattern{std::move(pattern), pieces_of(parsed)});
  }
  return texts;
}

std::optional<std::string> Texts::filled_in(const Pattern& pattern,
                                            std::initializer_list<TextArgument> arguments) {
  if (pattern.pieces.empty()) return std::nullopt;
  std::string words;
  for (const TextPiece& piece : pattern.pieces) {
    if (!piece.is_place) {
      words += piece.text;
      continue;
    }
    const auto argument =
        std::find_if(arguments.begin(), arguments.end(),
                     [&](const TextArgument& one) { return one.first == piece.text; });
    if (argument == arguments.end()) return std::nullopt;
    const auto* value = std::get_if<std::string>(&argument->second);
    if (value == nullptr) return std::nullopt;
    words += isolated(*value);
  }
  return words;
}

std::string Texts::operator()(std::string_view key) const { return (*this)(key, {}); }

std::string Texts::operator()(std::string_view key,
                              std::initializer_list<TextArgument> arguments) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) return std::string(key);
  const Pattern& pattern = found->second;
  if (auto words = filled_in(pattern, arguments)) return *std::move(words);
  UErrorCode error = U_ZERO_ERROR;
  if (!pattern.format) {
    pattern.format = std::make_shared<Format>(
        Format{{unicode(pattern.text), icu::Locale(language_.c_str()), error}});
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(unicode(name));
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      values.emplace_back(*number);
    } else {
      values.emplace_back(unicode(isolated(std::get<std::string>(value))));
    }
  }
  icu::UnicodeString result;
  pattern.format->message.format(names.data(), values.data(),
                                 static_cast<std::int32_t>(names.size()), result, error);
  return U_SUCCESS(error) ? utf8(result) : std::string(key);
}

std::vector<std::string> Texts::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, pattern] : patterns_) keys.push_back(key);
  return keys;
}

std::vector<std::string> Texts::places(std::string_view key) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) return {};
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessagePattern parsed(unicode(found->second.text), nullptr, error);
  std::set<std::string> names;
  for (std::int32_t i = 0; U_SUCCESS(error) && i < parsed.countParts(); ++i) {
    if (parsed.getPartType(i) != UMSGPAT_PART_TYPE_ARG_NAME) continue;
    names.insert(utf8(parsed.getSubstring(parsed.getPart(i))));
  }
  return {names.begin(), names.end()};
}

}  // namespace pobratym::i18n
