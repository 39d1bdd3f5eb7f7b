// SPDX-License-Identifier: Apache-2.0
#include "content/desk/addresses.hpp"

#include <utility>

namespace pobratym::desk {
namespace {

constexpr const char* kPages = "pages_base";
constexpr const char* kQuestions = "questions_at";

}  // namespace

Result<Addresses> addresses_of(const Options& options, const std::string& site,
                               AccountStore& people) {
  const auto pages = people.setting(kPages);
  const auto questions = people.setting(kQuestions);
  if (!pages || !questions) return tl::unexpected(pages ? questions.error() : pages.error());
  const model::HostAddresses before{*pages, *questions};
  if (!options.pages_base) return Addresses{before, false};
  const model::HostAddresses given{*options.pages_base, options.take_questions ? site : ""};
  return Addresses{given, !(given == before)};
}

Status remember(const model::HostAddresses& addresses, AccountStore& people) {
  if (auto done = people.set(kPages, addresses.pages); !done) return done;
  return people.set(kQuestions, addresses.questions);
}

}  // namespace pobratym::desk
