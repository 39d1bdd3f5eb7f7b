// SPDX-License-Identifier: Apache-2.0
// What arrives from a repository, ready to be stored: whole pages of one or more origins and the
// versions they belong to. Applied in one transaction or not at all; in memory there need be one
// page at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/model/record.hpp"

namespace pobratym::store {

struct PageName {
  std::string origin;
  std::uint32_t bucket = 0;
  auto operator<=>(const PageName&) const = default;
};

/// All records of one bucket of one origin, as of `page` (SHA-256 of the plain page).
struct PageChange {
  std::string origin;
  std::uint32_t bucket = 0;
  Digest page;
  std::vector<model::Record> records;
};

/// Which signed version of an origin the records are from.
struct SourceVersion {
  std::string origin;
  std::uint64_t version = 0;
  Digest index;
  Instant signed_at{};
  bool operator==(const SourceVersion&) const = default;
};

/// A page that is in memory only while it is looked at.
struct PassingPage {
  PageName name;
  Digest page;
  std::span<const model::Record> records;
  /// Each record's document as it was received; empty when they were made here.
  std::span<const Bytes> documents = {};
};

/// Takes the next page of a change. An error ends the giving, with that error.
using TakePage = std::function<Status(const PassingPage& page)>;
/// Gives pages one after the other; an error ends the change and nothing of it is stored.
using GivePages = std::function<Status(const TakePage& take)>;

/// The first source ever stored is the host's own: its host record and its records come first.
struct ContentChange {
  std::vector<SourceVersion> sources;
  std::vector<PageChange> pages;
  std::vector<PageName> removed_pages;
  /// More pages, if any, from where they need not all be in memory at once: a first sync brings
  /// them all.
  GivePages more_pages = {};
};

}  // namespace pobratym::store
