// SPDX-License-Identifier: Apache-2.0
#include "content/i18n/locale_format.hpp"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/region.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace pobratym::i18n {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

using Names = std::map<std::string, std::string, std::less<>>;

/// Content may hold any number of made-up tags.
constexpr std::size_t kMostNames = 1000;

std::string keep(Names& names, std::string_view code, std::string name) {
  if (names.size() >= kMostNames) names.clear();
  return names.emplace(code, std::move(name)).first->second;
}

/// Words by a moment on the wall: a list of events has the same few days and hours again and again,
/// and ICU takes microseconds for each.
class KnownDates {
 public:
  template <class Write>
  const std::string& get(LocalSeconds local, Write write) {
    const std::int64_t seconds = local.time_since_epoch().count();
    if (const auto found = words_.find(seconds); found != words_.end()) return found->second;
    if (words_.size() >= kMost) words_.clear();
    return words_.emplace(seconds, write()).first->second;
  }

 private:
  static constexpr std::size_t kMost = 2000;
  std::unordered_map<std::int64_t, std::string> words_;
};

struct DateFormat {
  std::unique_ptr<icu::SimpleDateFormat> format;
  KnownDates known;
};

}  // namespace

/// Each part is made when it is first asked for: ICU takes milliseconds for some, and whoever wants
/// a language's name wants none of them.
struct LocaleFormat::Formats {
  icu::Locale locale;
  std::unique_ptr<icu::DateTimePatternGenerator> patterns;
  std::unique_ptr<icu::NumberFormat> numbers;
  std::unique_ptr<icu::Collator> collator;
  std::unique_ptr<icu::DateIntervalFormat> intervals;
  std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters;
  std::map<std::string, DateFormat, std::less<>> dates;
  KnownDates weekdays;  ///< with a capital
  /// Names that have been asked for: of some hundred places a page has the same few countries, and
  /// the same partners stand in order on several pages.
  Names countries, languages, sort_keys, first_letters;

  explicit Formats(const std::string& language) : locale(language.c_str()) {}

  icu::UnicodeString best_pattern(const icu::UnicodeString& skeleton, UErrorCode& error) {
    if (!patterns) patterns.reset(icu::DateTimePatternGenerator::createInstance(locale, error));
    return patterns ? patterns->getBestPattern(skeleton, error) : skeleton;
  }

  const icu::Collator& collation() {
    UErrorCode error = U_ZERO_ERROR;
    if (!collator) collator.reset(icu::Collator::createInstance(locale, error));
    return *collator;
  }

  /// As a heading begins, in whatever script.
  std::string capitalised(const std::string& words) const {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
    const std::int32_t first = text.moveIndex32(0, 1);
    icu::UnicodeString head(text, 0, first);
    return utf8(head.toUpper(locale) + text.tempSubString(first));
  }

  /// Formats a day by a CLDR skeleton, or by a literal pattern.
  std::string date(std::string_view skeleton, LocalSeconds local, bool literal = false) {
    return written(skeleton, std::chrono::floor<std::chrono::days>(local), literal);
  }

  /// The same, and `local` may be any time of day.
  std::string written(std::string_view skeleton, LocalSeconds local, bool literal) {
    auto known = dates.find(skeleton);
    if (known == dates.end()) known = dates.emplace(skeleton, made(skeleton, literal)).first;
    DateFormat& way = known->second;
    return way.known.get(local, [&] {
      icu::UnicodeString result;
      way.format->format(static_cast<UDate>(local.time_since_epoch().count()) * 1000.0, result);
      return utf8(result);
    });
  }

  DateFormat made(std::string_view skeleton, bool literal) {
    UErrorCode error = U_ZERO_ERROR;
    const auto asked = icu::UnicodeString::fromUTF8(piece(skeleton));
    const auto pattern = literal ? asked : best_pattern(asked, error);
    DateFormat way{std::make_unique<icu::SimpleDateFormat>(pattern, locale, error), {}};
    way.format->setTimeZone(*icu::TimeZone::getGMT());
    return way;
  }
};

// The English here is Britain's, as everywhere in Europe: "23 November", not "November 23".
LocaleFormat::LocaleFormat(const std::string& language)
    : formats_(std::make_unique<Formats>(language == "en" ? "en-GB" : language)) {}
LocaleFormat::~LocaleFormat() = default;
LocaleFormat::LocaleFormat(LocaleFormat&&) noexcept = default;
LocaleFormat& LocaleFormat::operator=(LocaleFormat&&) noexcept = default;

// A city hall's clock shows 24 hours in every language.
std::string LocaleFormat::time(LocalSeconds t) const {
  const auto of_day = t - std::chrono::floor<std::chrono::days>(t);
  return formats_->written("HH:mm", LocalSeconds(of_day), true);
}
std::string LocaleFormat::day_month(LocalSeconds t) const { return formats_->date("MMMMd", t); }
std::string LocaleFormat::full_date(LocalSeconds t) const { return formats_->date("yMMMMd", t); }
std::string LocaleFormat::month_year(LocalSeconds t) const { return formats_->date("yMMMM", t); }
std::string LocaleFormat::short_date(LocalSeconds t) const { return formats_->date("EEEMMMd", t); }

std::string LocaleFormat::short_weekday(LocalSeconds t) const {
  return formats_->date("ccc", t, true);
}

std::string LocaleFormat::weekday_day(LocalSeconds t) const {
  return formats_->weekdays.get(std::chrono::floor<std::chrono::days>(t), [&] {
    return formats_->capitalised(formats_->date("EEEEMMMMd", t));
  });
}

std::string LocaleFormat::month_title(LocalSeconds t) const {
  return formats_->capitalised(formats_->date("yMMMM", t));
}

std::string LocaleFormat::short_month(LocalSeconds t) const {
  std::string month = formats_->date("MMM", t, true);
  if (!month.empty() && month.back() == '.') month.pop_back();
  return month;
}

std::string LocaleFormat::days(LocalSeconds first, LocalSeconds last) const {
  UErrorCode error = U_ZERO_ERROR;
  if (!formats_->intervals) {
    formats_->intervals.reset(
        icu::DateIntervalFormat::createInstance("MMMMd", formats_->locale, error));
    if (formats_->intervals) formats_->intervals->setTimeZone(*icu::TimeZone::getGMT());
  }
  const auto instant = [](LocalSeconds t) {
    return static_cast<UDate>(t.time_since_epoch().count()) * 1000.0;
  };
  const icu::DateInterval interval(instant(first), instant(last));
  icu::UnicodeString text;
  icu::FieldPosition position;
  if (formats_->intervals) formats_->intervals->format(&interval, text, position, error);
  return U_SUCCESS(error) ? utf8(text) : day_month(first);
}

std::string LocaleFormat::number(std::int64_t value) const {
  UErrorCode error = U_ZERO_ERROR;
  auto& numbers = formats_->numbers;
  if (!numbers) numbers.reset(icu::NumberFormat::createInstance(formats_->locale, error));
  icu::UnicodeString text;
  numbers->format(value, text);
  return utf8(text);
}

std::string LocaleFormat::country(std::string_view iso) const {
  if (const auto known = formats_->countries.find(iso); known != formats_->countries.end()) {
    return known->second;
  }
  icu::UnicodeString name;
  icu::Locale("", std::string(iso).c_str()).getDisplayCountry(formats_->locale, name);
  return keep(formats_->countries, iso, utf8(name));
}

int LocaleFormat::country_number(std::string_view iso) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Region* region = icu::Region::getInstance(std::string(iso).c_str(), error);
  return region != nullptr && U_SUCCESS(error) ? region->getNumericCode() : 0;
}

std::string LocaleFormat::first_letter(std::string_view name) const {
  auto& first = formats_->first_letters;
  if (const auto known = first.find(name); known != first.end()) return known->second;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(piece(name));
  if (!formats_->letters) {
    UErrorCode error = U_ZERO_ERROR;
    icu::AlphabeticIndex index(formats_->locale, error);
    formats_->letters.reset(index.buildImmutableIndex(error));
  }
  UErrorCode error = U_ZERO_ERROR;
  if (formats_->letters && !text.isEmpty()) {
    const std::int32_t at = formats_->letters->getBucketIndex(text, error);
    const auto* bucket = U_SUCCESS(error) ? formats_->letters->getBucket(at) : nullptr;
    if (bucket != nullptr && bucket->getLabelType() == U_ALPHAINDEX_NORMAL) {
      return keep(first, name, utf8(bucket->getLabel()));
    }
  }
  // A name in another alphabet.
  text.truncate(text.moveIndex32(0, 1));
  return keep(first, name, utf8(text.toUpper(formats_->locale)));
}

std::string LocaleFormat::capital(std::string_view letter) const {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(piece(letter));
  const std::int32_t letters = text.countChar32();
  text.toUpper(formats_->locale);
  return text.countChar32() == letters ? utf8(text) : std::string(letter);
}

std::string LocaleFormat::language_name(std::string_view tag) const {
  if (const auto known = formats_->languages.find(tag); known != formats_->languages.end()) {
    return known->second;
  }
  UErrorCode error = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(piece(tag), error);
  icu::UnicodeString name;
  locale.getDisplayLanguage(formats_->locale, name);
  return keep(formats_->languages, tag, utf8(name));
}

int LocaleFormat::compare(std::string_view a, std::string_view b) const {
  UErrorCode error = U_ZERO_ERROR;
  return formats_->collation().compareUTF8(piece(a), piece(b), error);
}

std::string LocaleFormat::sort_key(std::string_view name) const {
  auto& keys = formats_->sort_keys;
  if (const auto known = keys.find(name); known != keys.end()) return known->second;
  const auto text = icu::UnicodeString::fromUTF8(piece(name));
  const auto& collation = formats_->collation();
  std::string key(64, '\0');
  for (;;) {
    const std::int32_t size = collation.getSortKey(
        text, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
    const auto needed = static_cast<std::size_t>(std::max(size, 0));
    const bool fits = needed <= key.size();
    key.resize(needed);
    if (fits) return keep(keys, name, std::move(key));
  }
}

}  // namespace pobratym::i18n
