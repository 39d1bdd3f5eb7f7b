// SPDX-License-Identifier: Apache-2.0
#include "content/import/text_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

constexpr std::size_t kSample = 64u << 10u;  ///< bytes that are looked at to guess an encoding
/// One broken sequence in so many whole ones is an accident in UTF-8 and no other encoding.
constexpr std::size_t kWholePerBroken = 8;

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

struct Counted {
  std::string text;
  std::size_t whole = 0;   ///< sequences of several bytes
  std::size_t broken = 0;  ///< replaced
};

Counted as_utf8(BytesView bytes) {
  Counted counted;
  if (is_utf8(bytes)) {
    counted.text = std::string(bytes);
    counted.whole = 1;
    return counted;
  }
  const std::u32string points = to_utf32(bytes);
  bool in_broken = false;
  for (const char32_t point : points) {
    const bool broken = point == 0xFFFD;
    if (broken && in_broken) continue;  // one mark for a run of bad bytes
    in_broken = broken;
    counted.broken += broken ? 1 : 0;
    counted.whole += !broken && point >= 0x80 ? 1 : 0;
    append_utf8(counted.text, point);
  }
  return counted;
}

/// Empty when ICU does not know the name. Characters that cannot be read become U+FFFD.
std::optional<DecodedText> as_encoding(BytesView bytes, const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &error));
  if (U_FAILURE(error) != 0 || !converter) return std::nullopt;
  std::vector<UChar> units(bytes.size() + 16);
  UChar* target = units.data();
  const char* source = bytes.data();
  ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source,
                 bytes.data() + bytes.size(), nullptr, 1, &error);
  if (U_FAILURE(error) != 0) return std::nullopt;
  DecodedText decoded;
  const auto length = static_cast<std::size_t>(target - units.data());
  decoded.text.reserve(length);
  for (std::size_t i = 0; i < length; ++i) {
    char32_t point = units[i];
    if (point >= 0xD800 && point < 0xDC00 && i + 1 < length && units[i + 1] >= 0xDC00 &&
        units[i + 1] < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10u) + (units[++i] - char32_t{0xDC00});
    } else if (point >= 0xD800 && point < 0xE000) {
      point = 0xFFFD;
    }
    decoded.replaced += point == 0xFFFD ? 1 : 0;
    append_utf8(decoded.text, point);
  }
  UErrorCode ignored = U_ZERO_ERROR;
  const char* canonical = ucnv_getStandardName(name.c_str(), "MIME", &ignored);
  decoded.encoding = canonical != nullptr ? canonical : name;
  decoded.converted = true;
  return decoded;
}

/// The lines that say something about an encoding: those with bytes above ASCII.
std::string telling_lines(BytesView bytes) {
  std::string sample;
  for (std::size_t at = 0; at < bytes.size() && sample.size() < kSample;) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const BytesView line = bytes.substr(at, end - at);
    if (std::any_of(line.begin(), line.end(), is_high)) {
      sample += line.substr(0, kSample - sample.size());
      sample += '\n';
    }
    at = end + 1;
  }
  return sample;
}

/// Letters of Cyrillic in their Windows and KOI8 places make most of a Cyrillic text, and are
/// rarities in a Western one.
bool looks_cyrillic_1251(BytesView sample) {
  std::size_t high = 0;
  std::size_t lower = 0;  // а-я, і, ї, є, ґ
  std::size_t pairs = 0;  // two letters next to each other
  bool before = false;
  for (const char c : sample) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0xC0 || byte == 0xB3 || byte == 0xBF || byte == 0xBA ||
                        byte == 0xB4 || byte == 0xA5 || byte == 0xAA || byte == 0xAF ||
                        byte == 0xB2;
    high += byte >= 0x80 ? 1 : 0;
    lower += byte >= 0xE0 || byte == 0xB3 || byte == 0xBF || byte == 0xBA || byte == 0xB4 ? 1 : 0;
    pairs += before && letter ? 1 : 0;
    before = letter;
  }
  return high >= 4 && lower * 10 >= high * 6 && pairs * 10 >= high * 6;
}

std::optional<DecodedText> guessed(BytesView bytes) {
  const std::string sample = telling_lines(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&error));
  if (U_FAILURE(error) != 0 || !detector) return std::nullopt;
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &error);
  if (U_FAILURE(error) != 0 || matches == nullptr) return std::nullopt;
  const bool cyrillic = looks_cyrillic_1251(sample);
  for (std::int32_t i = 0; i < found; ++i) {
    const char* name = ucsdet_getName(matches[i], &error);
    if (U_FAILURE(error) != 0 || name == nullptr) return std::nullopt;
    const std::string_view match = name;
    // UTF-8 and UTF-16 were judged before; what is left of them here is chance.
    if (match.starts_with("UTF-") || match.starts_with("IBM")) continue;
    const bool of_cyrillic = match == "windows-1251" || match == "KOI8-R" || match == "ISO-8859-5";
    if (cyrillic && !of_cyrillic) continue;
    // KOI8-U is KOI8-R with the four Ukrainian letters, where KOI8-R draws lines.
    const std::string chosen = match == "KOI8-R"       ? "KOI8-U"
                               : match == "ISO-8859-1" ? "windows-1252"
                                                       : std::string(match);
    if (auto decoded = as_encoding(bytes, chosen); decoded && decoded->replaced == 0) {
      return decoded;
    }
  }
  return cyrillic ? as_encoding(bytes, "windows-1251") : std::nullopt;
}

/// UTF-16 without a mark: every other byte of mostly ASCII text is zero.
std::string unmarked_utf16(BytesView bytes) {
  const BytesView sample = bytes.substr(0, std::min<std::size_t>(bytes.size(), 512));
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros.at(i % 2) += sample[i] == '\0' ? 1 : 0;
  if (sample.size() < 4) return "";
  if (zeros[1] * 5 >= sample.size() && zeros[0] * 20 < sample.size()) return "UTF-16LE";
  if (zeros[0] * 5 >= sample.size() && zeros[1] * 20 < sample.size()) return "UTF-16BE";
  return "";
}

DecodedText named(Counted counted) {
  return {std::move(counted.text), "UTF-8", false, counted.broken};
}

}  // namespace

DecodedText decode_text(BytesView bytes, std::string_view hint) {
  struct Mark {
    std::string_view bytes;
    const char* encoding;
  };
  constexpr std::array<Mark, 4> kMarks{{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                        {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                        {"\xFF\xFE", "UTF-16LE"},
                                        {"\xFE\xFF", "UTF-16BE"}}};
  if (bytes.starts_with("\xEF\xBB\xBF")) return named(as_utf8(bytes.substr(3)));
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    if (auto decoded = as_encoding(bytes.substr(mark.bytes.size()), mark.encoding)) return *decoded;
  }
  if (const std::string utf16 = unmarked_utf16(bytes); !utf16.empty()) {
    if (auto decoded = as_encoding(bytes, utf16)) return *decoded;
  }
  Counted counted = as_utf8(bytes);
  if (counted.broken == 0 || counted.whole >= counted.broken * kWholePerBroken) {
    return named(std::move(counted));
  }
  if (!hint.empty()) {
    const auto hinted = as_encoding(bytes, std::string(hint));
    const bool utf = hinted && hinted->encoding.starts_with("UTF-");
    if (hinted && !utf && hinted->replaced == 0) return *hinted;
  }
  if (auto decoded = guessed(bytes)) return *decoded;
  if (auto decoded = as_encoding(bytes, "windows-1252")) return *decoded;
  return named(std::move(counted));
}

std::string declared_encoding(BytesView bytes) {
  const BytesView head = bytes.substr(0, 1024);
  for (const std::string_view word : {"encoding=", "charset="}) {
    std::size_t at = head.find(word);
    if (at == BytesView::npos) continue;
    at += word.size();
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    std::size_t end = at;
    while (end < head.size() && end - at < 40 &&
           (std::isalnum(static_cast<unsigned char>(head[end])) != 0 || head[end] == '-' ||
            head[end] == '_' || head[end] == ':')) {
      ++end;
    }
    return std::string(head.substr(at, end - at));
  }
  return "";
}

}  // namespace pobratym::import
