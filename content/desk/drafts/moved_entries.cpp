// SPDX-License-Identifier: Apache-2.0
#include "content/desk/drafts/moved_entries.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

/// So many entries at most are compared each with each; longer lists are taken as they stand.
constexpr std::size_t kMostCompared = 300;

/// Fields as the tree that their pointers make.
struct Branch {
  std::map<std::string, Branch> parts = {};
  const Json* texts = nullptr;  ///< of a field

  bool operator==(const Branch& other) const {
    const bool same =
        texts == nullptr || other.texts == nullptr ? texts == other.texts : *texts == *other.texts;
    return same && parts == other.parts;
  }
};

bool is_index(const std::string& step) {
  return !step.empty() && std::ranges::all_of(step, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_list(const Branch& branch) {
  return !branch.parts.empty() &&
         std::ranges::all_of(branch.parts, [](const auto& part) { return is_index(part.first); });
}

Branch tree_of(const std::map<std::string, Json>& fields) {
  Branch root;
  for (const auto& [pointer, texts] : fields) {
    Branch* at = &root;
    const auto steps = split(pointer, '/');
    for (std::size_t i = 1; i < steps.size(); ++i) at = &at->parts[steps[i]];
    at->texts = &texts;
  }
  return root;
}

/// How many texts two entries share, field by field and language by language.
std::size_t shared_texts(const Branch& a, const Branch& b) {
  std::size_t shared = 0;
  if (a.texts != nullptr && b.texts != nullptr) {
    for (const auto& [language, text] : a.texts->items()) {
      const auto other = b.texts->find(language);
      if (other != b.texts->end() && *other == text && text != "") ++shared;
    }
  }
  for (const auto& [step, part] : a.parts) {
    const auto other = b.parts.find(step);
    if (other != b.parts.end()) shared += shared_texts(part, other->second);
  }
  return shared;
}

using Entries = std::vector<std::pair<std::string, const Branch*>>;  ///< by what they go by

Entries entries_of(const Branch& list) {
  Entries entries;
  for (const auto& [step, entry] : list.parts) entries.emplace_back(step, &entry);
  return entries;
}

/// Of the entries that are left, the one that fits `wanted` best.
Entries::iterator best_for(const Branch& wanted, const std::string& step, Entries& left) {
  auto best = left.end();
  std::pair<std::size_t, bool> most{0, false};  // at its old place before others that fit as well
  for (auto at = left.begin(); at != left.end(); ++at) {
    const std::pair fits{shared_texts(wanted, *at->second), at->first == step};
    if (fits.first > 0 && (best == left.end() || fits > most)) {
      best = at;
      most = fits;
    }
  }
  return best;
}

/// Which entry each entry was: the same one at the same place, the same one elsewhere, and of the
/// others those that share most.
std::map<std::string, std::string> former_steps(const Branch& before, const Branch& after) {
  std::map<std::string, std::string> steps;
  Entries left = entries_of(before);
  Entries unknown = entries_of(after);
  const auto take = [&](const auto& find) {
    std::erase_if(unknown, [&](const auto& entry) {
      const auto found = find(entry);
      if (found == left.end()) return false;
      steps.emplace(entry.first, found->first);
      left.erase(found);
      return true;
    });
  };
  take([&](const auto& entry) {
    return std::ranges::find_if(left, [&](const auto& one) {
      return one.first == entry.first && *one.second == *entry.second;
    });
  });
  if (std::min(left.size(), unknown.size()) > kMostCompared) {
    for (const auto& [step, unused] : unknown) steps.emplace(step, step);
    return steps;
  }
  take([&](const auto& entry) {
    return std::ranges::find_if(left,
                                [&](const auto& one) { return *one.second == *entry.second; });
  });
  take([&](const auto& entry) { return best_for(*entry.second, entry.first, left); });
  return steps;
}

void place(const Branch& before, const Branch& after, const std::string& from,
           const std::string& to, std::map<std::string, std::string>& places) {
  if (after.texts != nullptr && before.texts != nullptr) places.emplace(to, from);
  const bool lists = is_list(before) && is_list(after);
  const auto steps = lists ? former_steps(before, after) : std::map<std::string, std::string>();
  for (const auto& [step, part] : after.parts) {
    const auto former = steps.find(step);
    if (lists && former == steps.end()) continue;
    const std::string& was = lists ? former->second : step;
    const auto same = before.parts.find(was);
    if (same == before.parts.end()) continue;
    std::string then = from, now = to;
    then.append("/").append(was);
    now.append("/").append(step);
    place(same->second, part, then, now, places);
  }
}

}  // namespace

std::map<std::string, std::string> former_places(const std::map<std::string, Json>& before,
                                                 const std::map<std::string, Json>& after) {
  std::map<std::string, std::string> places;
  place(tree_of(before), tree_of(after), "", "", places);
  return places;
}

}  // namespace pobratym::desk
