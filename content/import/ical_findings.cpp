// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_findings.hpp"

#include <algorithm>
#include <utility>

namespace pobratym::import {
namespace {

constexpr std::size_t kMaxQuoted = 200;  // code points of what stood there
constexpr std::size_t kMaxKinds = 1'000;

}  // namespace

std::string first_characters(std::string_view text, std::size_t limit) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
    if (begins && count++ == limit) break;
  }
  return std::string(text.substr(0, at));
}

void IcalFindings::add(FindingKind kind, std::string_view code, IcalNote note) {
  if (list_.size() >= kMaxFindings) {
    ++more_;
    return;
  }
  list_.push_back({kind, std::string(code), first_characters(note.where, kMaxQuoted),
                   first_characters(note.field, kMaxQuoted), std::move(note.message),
                   first_characters(note.before, kMaxQuoted),
                   first_characters(note.after, kMaxQuoted)});
}

bool IcalFindings::first(const std::string& what) {
  const auto at = std::lower_bound(said_.begin(), said_.end(), what);
  if (at != said_.end() && *at == what) return false;
  if (said_.size() >= kMaxKinds) return true;
  said_.insert(at, what);
  return true;
}

void IcalFindings::repaired(std::string_view code, IcalNote note) {
  add(FindingKind::repaired, code, std::move(note));
}

void IcalFindings::ignored(std::string_view code, IcalNote note) {
  add(FindingKind::ignored, code, std::move(note));
}

void IcalFindings::refused(std::string_view code, IcalNote note) {
  add(FindingKind::refused, code, std::move(note));
}

void IcalFindings::repaired_once(const std::string& what, std::string_view code, IcalNote note) {
  if (first("repaired " + what)) repaired(code, std::move(note));
}

void IcalFindings::ignored_once(const std::string& what, std::string_view code, IcalNote note) {
  if (first("ignored " + what)) ignored(code, std::move(note));
}

std::vector<Finding> IcalFindings::take() {
  if (more_ > 0 && !list_.empty()) {
    list_.push_back({FindingKind::ignored, "too-many-items", "", "",
                     "the report is full; " + std::to_string(more_) + " more were found", "", ""});
  }
  more_ = 0;
  return std::exchange(list_, {});
}

}  // namespace pobratym::import
