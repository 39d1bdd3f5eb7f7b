// SPDX-License-Identifier: Apache-2.0
#include "content/tool/checked_pack.hpp"

#include <iterator>
#include <map>
#include <utility>

#include "content/import/relative_times.hpp"
#include "content/tool/wording.hpp"

namespace pobratym::tool {

Result<CheckedPack> read_checked(const Disk& disk, const Path& folder, Instant now) {
  const auto schemas = model::Schemas::load();
  if (!schemas) return fail_in("the content schemas", schemas.error());
  auto reading = import::read_pack(disk, folder);
  if (!reading) return tl::unexpected(reading.error());
  CheckedPack checked{std::move(reading->pack), std::move(reading->problems)};
  const auto add = [&](std::vector<model::Problem> problems) {
    std::move(problems.begin(), problems.end(), std::back_inserter(checked.problems));
  };
  add(import::resolve_relative_times(checked.pack, now));
  add(import::check_pack(*schemas, checked.pack));
  return checked;
}

void print_problems(const CheckedPack& checked, const Path& folder, std::ostream& out) {
  for (const model::Problem& problem : checked.problems) {
    out << model::format_problem(problem) << "\n";
  }
  out << folder.string() << ": " << count(checked.problems.size(), "problem") << " in "
      << count(checked.pack.records.size(), "record") << "\n";
}

std::string describe_records(const import::Pack& pack) {
  std::map<std::string, std::size_t> types;
  for (const import::PackRecord& record : pack.records) ++types[record.record.key.type];
  std::string text = count(pack.records.size(), "record");
  const char* separator = ": ";
  for (const auto& [type, number] : types) {
    text += separator + std::to_string(number) + " " + type;
    separator = ", ";
  }
  return text;
}

}  // namespace pobratym::tool
