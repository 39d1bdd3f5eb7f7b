// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/pseudo_language.hpp"

#include <unicode/messagepattern.h>
#include <unicode/uchar.h>

#include "content/base/json.hpp"

namespace pobratym::i18n {
namespace {

struct Marked {
  char16_t plain, with_mark;
};
// Marks above and below, small and capital: what a line's height has to leave room for.
constexpr Marked kMarked[] = {
    {u'a', u'á'}, {u'e', u'é'}, {u'i', u'ï'}, {u'o', u'ö'}, {u'u', u'ü'}, {u'y', u'ý'},
    {u'A', u'Å'}, {u'E', u'É'}, {u'I', u'Î'}, {u'O', u'Ö'}, {u'U', u'Ü'}, {u'Y', u'Ý'},
    {u'c', u'ç'}, {u'n', u'ñ'}, {u's', u'š'}, {u'S', u'Š'}, {u'C', u'Ç'}, {u'N', u'Ñ'},
};
constexpr std::u16string_view kVowels = u"aeiouyAEIOUY";

char16_t with_mark(char16_t letter) {
  for (const Marked& marked : kMarked) {
    if (marked.plain == letter) return marked.with_mark;
  }
  return letter;
}

/// English is more than a third vowels: said twice, they make every word that much longer.
void add_words(icu::UnicodeString& to, const icu::UnicodeString& words) {
  for (std::int32_t i = 0; i < words.length(); ++i) {
    const char16_t letter = words.charAt(i);
    to += with_mark(letter);
    if (kVowels.find(letter) == std::u16string_view::npos) continue;
    const bool capital = u_isupper(letter) != 0;
    to += with_mark(capital ? static_cast<char16_t>(u_tolower(letter)) : letter);
  }
}

}  // namespace

Result<std::string> pseudo_pattern(std::string_view pattern) {
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(pattern.data(), static_cast<std::int32_t>(pattern.size())));
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessagePattern parsed(source, nullptr, error);
  if (U_FAILURE(error)) {
    return fail(ErrorCode::invalid,
                "'" + std::string(pattern) + "' is no valid pattern: " + u_errorName(error));
  }
  icu::UnicodeString made(u'[');
  std::int32_t done = 0;
  bool words = true;  // else the names and selectors of an argument
  for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
    const auto& part = parsed.getPart(i);
    const icu::UnicodeString before = source.tempSubStringBetween(done, part.getIndex());
    if (words) {
      add_words(made, before);
    } else {
      made += before;
    }
    made += source.tempSubStringBetween(std::max(done, part.getIndex()), part.getLimit());
    done = std::max(done, part.getLimit());
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_ARG_START:
      case UMSGPAT_PART_TYPE_MSG_LIMIT:
        words = false;
        break;
      case UMSGPAT_PART_TYPE_MSG_START:
      case UMSGPAT_PART_TYPE_ARG_LIMIT:
        words = true;
        break;
      default:
        break;
    }
  }
  made += u']';
  std::string text;
  made.toUTF8String(text);
  return text;
}

Result<std::string> pseudo_texts(std::string_view json) {
  auto document = parse_json(json);
  if (!document) return tl::unexpected(document.error());
  for (auto& [key, value] : document->items()) {
    if (!value.is_string()) return fail(ErrorCode::invalid, key + " is not a text");
    auto pattern = pseudo_pattern(value.get_ref<const std::string&>());
    if (!pattern) return fail_in(key, pattern.error());
    value = *std::move(pattern);
  }
  return dump_json(*document);
}

}  // namespace pobratym::i18n
