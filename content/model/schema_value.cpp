// SPDX-License-Identifier: Apache-2.0
#include "content/model/schema_value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

namespace pobratym::model {
namespace {

__extension__ using Wide = unsigned __int128;  ///< 19 digits times 19 digits

constexpr std::size_t kShown = 80;  ///< code points of a value in a sentence

/// Two whole numbers and a double are all that JSON numbers become here.
std::weak_ordering compare_whole(const Json& a, const Json& b) {
  if (a.is_number_unsigned() && b.is_number_unsigned()) {
    return a.get<std::uint64_t>() <=> b.get<std::uint64_t>();
  }
  const auto negative = [](const Json& number) {
    return !number.is_number_unsigned() && number.get<std::int64_t>() < 0;
  };
  if (negative(a) != negative(b)) {
    return negative(a) ? std::weak_ordering::less : std::weak_ordering::greater;
  }
  if (negative(a)) return a.get<std::int64_t>() <=> b.get<std::int64_t>();
  return a.get<std::uint64_t>() <=> b.get<std::uint64_t>();
}

/// A double against a whole number, without rounding the whole one.
std::weak_ordering compare_mixed(double a, const Json& b) {
  constexpr double kAboveAll = 18446744073709551616.0;  // 2^64
  constexpr double kBelowAll = -9223372036854775808.0;  // -2^63
  if (std::isnan(a) || a >= kAboveAll) return std::weak_ordering::greater;
  if (a < kBelowAll) return std::weak_ordering::less;
  const double whole = std::trunc(a);
  const Json rounded =
      whole < 0 ? Json(static_cast<std::int64_t>(whole)) : Json(static_cast<std::uint64_t>(whole));
  const auto order = compare_whole(rounded, b);
  if (order != std::weak_ordering::equivalent || whole == a) return order;
  return a < whole ? std::weak_ordering::less : std::weak_ordering::greater;
}

std::weak_ordering compare_numbers(const Json& a, const Json& b) {
  if (a.is_number_integer() && b.is_number_integer()) return compare_whole(a, b);
  if (a.is_number_integer()) return 0 <=> compare_mixed(b.get<double>(), a);
  if (b.is_number_integer()) return compare_mixed(a.get<double>(), b);
  const auto x = a.get<double>();
  const auto y = b.get<double>();
  if (x == y || (std::isnan(x) && std::isnan(y))) return std::weak_ordering::equivalent;
  if (std::isnan(y)) return std::weak_ordering::less;
  return x < y ? std::weak_ordering::less : std::weak_ordering::greater;
}

/// null, booleans, numbers, texts, arrays, objects.
int rank(const Json& value) {
  if (value.is_number()) return 2;
  switch (value.type()) {
    case Json::value_t::null:
      return 0;
    case Json::value_t::boolean:
      return 1;
    case Json::value_t::string:
      return 3;
    case Json::value_t::array:
      return 4;
    default:
      return 5;
  }
}

std::weak_ordering compare_arrays(const Json& a, const Json& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const auto order = compare_values(a[i], b[i]); order != 0) return order;
  }
  return a.size() <=> b.size();
}

std::weak_ordering compare_objects(const Json& a, const Json& b) {
  auto x = a.begin();
  auto y = b.begin();
  for (; x != a.end() && y != b.end(); ++x, ++y) {
    if (const auto order = x.key() <=> y.key(); order != 0) return order;
    if (const auto order = compare_values(*x, *y); order != 0) return order;
  }
  return a.size() <=> b.size();
}

/// digits × 10^exponent, the digits not ending in 0.
struct Decimal {
  std::uint64_t digits = 0;
  int exponent = 0;
};

Decimal decimal_of(const Json& number) {
  Decimal decimal;
  if (number.is_number_integer()) {
    const bool negative = !number.is_number_unsigned() && number.get<std::int64_t>() < 0;
    const auto bits = number.get<std::uint64_t>();
    decimal.digits = negative ? ~bits + 1 : bits;
  } else {
    char text[40];
    const auto written = std::to_chars(text, text + sizeof text, std::abs(number.get<double>()),
                                       std::chars_format::scientific);
    const char* mark = std::find(text, written.ptr, 'e');
    for (const char* at = text; at != mark; ++at) {
      if (*at == '.') continue;
      decimal.digits = decimal.digits * 10 + static_cast<std::uint64_t>(*at - '0');
      if (at > text) --decimal.exponent;
    }
    int exponent = 0;
    if (mark != written.ptr) ++mark;
    if (mark != written.ptr && *mark == '+') ++mark;
    std::from_chars(mark, written.ptr, exponent);
    decimal.exponent += exponent;
  }
  while (decimal.digits != 0 && decimal.digits % 10 == 0) {
    decimal.digits /= 10;
    ++decimal.exponent;
  }
  return decimal;
}

std::uint64_t power_of_ten(int exponent, std::uint64_t modulus) {
  Wide power = 1 % modulus;
  Wide factor = 10 % modulus;
  for (auto left = static_cast<unsigned>(exponent); left > 0; left >>= 1U) {
    if ((left & 1U) != 0) power = power * factor % modulus;
    factor = factor * factor % modulus;
  }
  return static_cast<std::uint64_t>(power);
}

}  // namespace

std::weak_ordering compare_values(const Json& a, const Json& b) {
  if (rank(a) != rank(b)) return rank(a) <=> rank(b);
  if (a.is_number()) return compare_numbers(a, b);
  if (a.is_string()) {
    return a.get_ref<const std::string&>() <=> b.get_ref<const std::string&>();
  }
  if (a.is_boolean()) return a.get<bool>() <=> b.get<bool>();
  if (a.is_array()) return compare_arrays(a, b);
  if (a.is_object()) return compare_objects(a, b);
  return std::weak_ordering::equivalent;
}

bool is_whole(const Json& value) {
  if (value.is_number_integer()) return true;
  if (!value.is_number_float()) return false;
  const auto number = value.get<double>();
  return std::isfinite(number) && std::trunc(number) == number;
}

std::optional<std::size_t> as_count(const Json& value) {
  constexpr double kMost = 9007199254740992.0;  // 2^53
  if (value.is_number_unsigned()) return value.get<std::size_t>();
  if (!is_whole(value)) return std::nullopt;
  const auto number = value.get<double>();
  if (number < 0 || number > kMost) return std::nullopt;
  return static_cast<std::size_t>(number);
}

bool is_multiple(const Json& number, const Json& step) {
  if (number.is_number_float() && !std::isfinite(number.get<double>())) return false;
  const Decimal whole = decimal_of(number);
  const Decimal part = decimal_of(step);
  if (whole.digits == 0) return true;
  const int shift = whole.exponent - part.exponent;
  if (shift >= 0) {
    const Wide rest = whole.digits % part.digits;
    return rest * power_of_ten(shift, part.digits) % part.digits == 0;
  }
  Wide divisor = part.digits;
  for (int i = 0; i < -shift; ++i) {
    divisor *= 10;
    if (divisor > whole.digits) return false;
  }
  return whole.digits % divisor == 0;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string shown_value(const Json& value) {
  if (value.is_string() && value.get_ref<const std::string&>().size() > 8 * kShown) {
    // Only the beginning is copied: the text may be megabytes.
    return shown_value(value.get_ref<const std::string&>().substr(0, 8 * kShown));
  }
  std::string text = value.is_structured() && value.size() > kShown
                         ? std::string(value.is_array() ? "[…]" : "{…}")
                         : value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (points++ == kShown) return text.substr(0, i) + "…";
  }
  return text;
}

bool is_deeper_than(const Json& value, std::size_t most) {
  std::vector<std::pair<const Json*, std::size_t>> open{{&value, 0}};
  while (!open.empty()) {
    const auto [at, depth] = open.back();
    open.pop_back();
    if (!at->is_structured()) continue;
    if (depth == most) return true;
    for (const Json& inner : *at) open.emplace_back(&inner, depth + 1);
  }
  return false;
}

}  // namespace pobratym::model
