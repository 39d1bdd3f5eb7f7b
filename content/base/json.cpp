// SPDX-License-Identifier: Apache-2.0
#include "content/base/json.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <vector>

namespace pobratym {
namespace {

/// The keys of one object. Our own documents have them in order, so that comparing with the last
/// one is all there is to do.
class Keys {
 public:
  /// False when the key was there.
  [[nodiscard]] bool add(const std::string& key) {
    if (in_order_.empty() || in_order_.back() < key) {
      if (others_.contains(key)) return false;
      in_order_.push_back(key);
      return true;
    }
    return !std::binary_search(in_order_.begin(), in_order_.end(), key) &&
           others_.insert(key).second;
  }

 private:
  std::vector<std::string> in_order_;
  std::set<std::string> others_;
};

/// Builds the document and refuses what nlohmann::json accepts: repeated keys and deep nesting.
class StrictReader final : public nlohmann::json_sax<Json> {
 public:
  StrictReader(const JsonLimits& limits, Json& root) : builder_(root, false), limits_(limits) {}

  bool null() override { return more() && builder_.null(); }
  bool boolean(bool value) override { return more() && builder_.boolean(value); }
  bool number_integer(number_integer_t value) override {
    return more() && builder_.number_integer(value);
  }
  bool number_unsigned(number_unsigned_t value) override {
    return more() && builder_.number_unsigned(value);
  }
  bool number_float(number_float_t value, const string_t& text) override {
    // An integer beyond 64 bits would silently become another number.
    if (text.find_first_of(".eE") == string_t::npos) {
      return refuse("the number " + text + " is too large");
    }
    return more() && builder_.number_float(value, text);
  }
  bool string(string_t& value) override { return more() && builder_.string(value); }
  bool binary(binary_t& value) override { return builder_.binary(value); }

  bool start_object(std::size_t size) override {
    return deeper() && (keys_.emplace_back(), builder_.start_object(size));
  }
  bool key(string_t& name) override {
    if (!keys_.back().add(name)) return refuse("the key \"" + name + "\" stands twice");
    return builder_.key(name);
  }
  bool end_object() override {
    keys_.pop_back();
    --depth_;
    return builder_.end_object();
  }
  bool start_array(std::size_t size) override { return deeper() && builder_.start_array(size); }
  bool end_array() override {
    --depth_;
    return builder_.end_array();
  }
  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::json::exception& error) override {
    // It quotes what was read, which may be no text at all.
    const std::string what =
        Json::parse(Json(error.what()).dump(-1, ' ', false, Json::error_handler_t::replace));
    const auto start = what.find("] ");
    return refuse(start == std::string::npos ? what : what.substr(start + 2));
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool deeper() {
    if (++depth_ > limits_.depth) return refuse("it is nested too deeply");
    return more();
  }
  bool more() {
    return ++values_ <= limits_.values ||
           refuse("it holds more than " + std::to_string(limits_.values) + " values");
  }
  bool refuse(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    return false;
  }

  nlohmann::detail::json_sax_dom_parser<Json> builder_;
  JsonLimits limits_;
  std::size_t depth_ = 0;
  std::size_t values_ = 0;
  std::vector<Keys> keys_;  ///< of the objects that are open
  std::string problem_;
};

}  // namespace

Result<Json> parse_json(BytesView text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) {
    return fail(ErrorCode::invalid, "the JSON text is longer than the " +
                                        std::to_string(limits.bytes) + " bytes allowed");
  }
  Json json;
  StrictReader reader(limits, json);
  if (!Json::sax_parse(text.begin(), text.end(), &reader)) {
    return fail(ErrorCode::invalid, "not valid JSON: " + reader.problem());
  }
  return json;
}

Bytes dump_json(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Bytes dump_json_pretty(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

const Json* member(const Json& json, std::string_view key) {
  if (!json.is_object()) return nullptr;
  const auto found = json.find(key);
  return found == json.end() ? nullptr : &*found;
}

std::optional<std::string> string_member(const Json& json, std::string_view key) {
  const Json* found = member(json, key);
  if (found == nullptr || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<std::int64_t> integer_member(const Json& json, std::string_view key) {
  const Json* found = member(json, key);
  if (found == nullptr || !found->is_number_integer()) return std::nullopt;
  if (found->is_number_unsigned() &&
      found->get<std::uint64_t>() >
          static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    return std::nullopt;
  }
  return found->get<std::int64_t>();
}

std::optional<double> number_member(const Json& json, std::string_view key) {
  const Json* found = member(json, key);
  if (found == nullptr || !found->is_number()) return std::nullopt;
  return found->get<double>();
}

bool bool_member(const Json& json, std::string_view key, bool otherwise) {
  const Json* found = member(json, key);
  return found != nullptr && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::vector<std::string> string_list_member(const Json& json, std::string_view key) {
  std::vector<std::string> strings;
  const Json* found = member(json, key);
  if (found == nullptr || !found->is_array()) return strings;
  for (const Json& element : *found) {
    if (element.is_string()) strings.push_back(element.get<std::string>());
  }
  return strings;
}

}  // namespace pobratym
