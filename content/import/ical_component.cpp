// SPDX-License-Identifier: Apache-2.0
#include "content/import/ical_component.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "content/base/text.hpp"

namespace pobratym::import {
namespace {

/// Components that stand in a calendar and never in one another.
bool stands_alone(std::string_view name) {
  constexpr std::array<std::string_view, 6> kAlone{"VEVENT",    "VTODO",     "VJOURNAL",
                                                   "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"};
  return std::find(kAlone.begin(), kAlone.end(), name) != kAlone.end();
}

class TreeBuilder {
 public:
  explicit TreeBuilder(IcalFindings& findings) : findings_(findings) { open_.emplace_back(); }

  IcalComponent build(std::vector<IcalLine> lines) {
    for (auto& line : lines) {
      if (line.name == "BEGIN") {
        begin(line);
      } else if (line.name == "END") {
        end(line);
      } else {
        property(std::move(line));
      }
    }
    if (open_.size() > 1) missing_end("the end of the file");
    close_to(1);
    return std::move(open_.front());
  }

 private:
  void begin(const IcalLine& line) {
    const auto name = upper_ascii(trim(line.value));
    if (skipping_ > 0) {
      ++skipping_;
      return;
    }
    if (name == "VCALENDAR") {
      if (open_.size() > 1) missing_end("line " + std::to_string(line.number));
      close_to(1);
    } else if (stands_alone(name)) {
      const auto inside = std::find_if(open_.begin(), open_.end(), [](const auto& component) {
        return stands_alone(component.name);
      });
      if (inside != open_.end()) {
        missing_end("line " + std::to_string(line.number));
        close_to(static_cast<std::size_t>(inside - open_.begin()));
      }
      if (open_.size() == 1) wrap(line, name);
    }
    if (open_.size() > kMaxIcalDepth) {
      findings_.ignored("bad-line", {"line " + std::to_string(line.number), "BEGIN",
                                     "components are nested too deep; left out", name, ""});
      skipping_ = 1;
      return;
    }
    open_.push_back({name, {}, {}, line.number});
  }

  void wrap(const IcalLine& line, const std::string& name) {
    findings_.repaired_once(
        "no calendar", "bad-line",
        {"line " + std::to_string(line.number), "BEGIN",
         "no BEGIN:VCALENDAR before the " + name + "; read as if there were", "", ""});
    open_.push_back({"VCALENDAR", {}, {}, line.number});
  }

  void end(const IcalLine& line) {
    if (skipping_ > 0) {
      --skipping_;
      return;
    }
    const auto name = upper_ascii(trim(line.value));
    const auto opened = std::find_if(open_.rbegin(), open_.rend(), [&](const auto& component) {
      return component.name == name && !name.empty();
    });
    if (opened == open_.rend()) {
      findings_.repaired(
          "bad-line", {"line " + std::to_string(line.number), "END",
                       "nothing is open that this could end; left out", "END:" + line.value, ""});
      return;
    }
    const auto index = static_cast<std::size_t>(open_.rend() - opened) - 1;
    if (index + 1 < open_.size()) missing_end("line " + std::to_string(line.number));
    close_to(index);
  }

  void property(IcalLine line) {
    if (skipping_ > 0) return;
    if (open_.size() == 1) {
      findings_.ignored("bad-line",
                        {"line " + std::to_string(line.number), line.name,
                         "the property stands outside of any component; left out", line.value, ""});
      return;
    }
    open_.back().lines.push_back(std::move(line));
  }

  void missing_end(const std::string& before) {
    findings_.repaired(
        "bad-line",
        {before, "END", "END:" + open_.back().name + " is missing; taken as ended here", "", ""});
  }

  /// Puts open components into their parents until `depth` are left.
  void close_to(std::size_t depth) {
    while (open_.size() > depth) {
      auto done = std::move(open_.back());
      open_.pop_back();
      open_.back().parts.push_back(std::move(done));
    }
  }

  IcalFindings& findings_;
  std::vector<IcalComponent> open_;
  std::size_t skipping_ = 0;
};

}  // namespace

const IcalLine* IcalComponent::property(std::string_view property_name) const {
  for (const auto& line : lines) {
    if (line.name == property_name) return &line;
  }
  return nullptr;
}

std::vector<const IcalLine*> IcalComponent::properties(std::string_view property_name) const {
  std::vector<const IcalLine*> found;
  for (const auto& line : lines) {
    if (line.name == property_name) found.push_back(&line);
  }
  return found;
}

IcalComponent read_ical_components(std::vector<IcalLine> lines, IcalFindings& findings) {
  return TreeBuilder(findings).build(std::move(lines));
}

}  // namespace pobratym::import
