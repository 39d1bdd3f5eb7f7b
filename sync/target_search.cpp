// SPDX-License-Identifier: Apache-2.0
#include "sync/target_search.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include "content/repository/delegations.hpp"
#include "content/repository/limits.hpp"

namespace pobratym::sync {
namespace {

using Role = std::shared_ptr<const Workflow::Targets>;  // needed as long as a child of it waits

/// A role still to be asked, and the one that leads to it.
struct Waiting {
  std::string name;
  Role delegating;
};

/// Puts the roles that `role` delegates the target to before all others, in their order. A
/// terminating one is the last to be asked, with what it delegates itself.
void put_first(std::vector<Waiting>& waiting, const Role& role, const std::string& target) {
  std::vector<Waiting> children;
  for (const repository::Delegation& delegation : repository::delegations_for(**role, target)) {
    children.push_back({delegation.name, role});
    if (!delegation.terminating) continue;
    waiting.clear();
    break;
  }
  waiting.insert(waiting.end(), children.rbegin(), children.rend());
}

}  // namespace

Result<repository::TargetFile> find_target(Workflow& workflow, const TopRoles& top,
                                           const std::string& target) {
  auto role = std::make_shared<const Workflow::Targets>(top.targets);
  std::vector<Waiting> waiting;  // the next one is the last
  std::set<std::string> visited;
  for (;;) {
    if (const auto found = (*role)->targets.find(target); found != (*role)->targets.end()) {
      return found->second;
    }
    put_first(waiting, role, target);
    while (!waiting.empty() && visited.contains(waiting.back().name)) waiting.pop_back();
    if (waiting.empty()) {
      return fail(ErrorCode::not_found, "no role of the repository names the file " + target);
    }
    const Waiting next = std::move(waiting.back());
    waiting.pop_back();
    if (visited.size() == repository::kMaxVisitedRoles) {
      return fail(ErrorCode::untrusted, "more than " +
                                            std::to_string(repository::kMaxVisitedRoles) +
                                            " roles would have to be asked for " + target);
    }
    visited.insert(next.name);
    auto verified = workflow.delegated(next.name, *next.delegating, top);
    if (!verified) return tl::unexpected(verified.error());
    role = std::make_shared<const Workflow::Targets>(std::move(*verified));
  }
}

}  // namespace pobratym::sync
