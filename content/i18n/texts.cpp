// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/texts.hpp"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <set>

#include "content/base/json.hpp"
#include "content/i18n/isolate.hpp"

namespace pobratym::i18n {
namespace {

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// Nothing in it but text: neither places nor quotes that stand for others.
bool is_plain(const icu::MessagePattern& parsed) {
  return parsed.countParts() == 2;  // where the message begins and where it ends
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
    texts.patterns_.emplace(key, Pattern{std::move(pattern), is_plain(parsed)});
  }
  return texts;
}

std::string Texts::operator()(std::string_view key) const { return (*this)(key, {}); }

std::string Texts::operator()(std::string_view key,
                              std::initializer_list<TextArgument> arguments) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) return std::string(key);
  const Pattern& pattern = found->second;
  if (pattern.plain) return pattern.text;
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
  std::string text;
  if (U_SUCCESS(error)) result.toUTF8String(text);
  return U_SUCCESS(error) ? text : std::string(key);
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
    std::string name;
    parsed.getSubstring(parsed.getPart(i)).toUTF8String(name);
    names.insert(name);
  }
  return {names.begin(), names.end()};
}

}  // namespace pobratym::i18n
