// SPDX-License-Identifier: Apache-2.0
#include "tests/power/screen.hpp"

#include <sqlite3.h>

#include <map>
#include <memory>

#include "content/store/content_reader.hpp"

namespace pobratym::power {
namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Query = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

std::string text(sqlite3_stmt* row, int column) {
  const void* bytes = sqlite3_column_blob(row, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

/// Every record's document, whether or not a screen would choose to show it.
Result<std::map<std::string, RecordSum>> all_records(const std::string& database) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(database.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
  const Database guard(handle, sqlite3_close);
  sqlite3_stmt* statement = nullptr;
  if (opened != SQLITE_OK ||
      sqlite3_prepare_v2(handle, "SELECT origin, type, slug, document, digest FROM record", -1,
                         &statement, nullptr) != SQLITE_OK) {
    return fail(ErrorCode::invalid, sqlite3_errmsg(handle));
  }
  const Query rows(statement, sqlite3_finalize);
  std::map<std::string, RecordSum> sums;
  int result = sqlite3_step(statement);
  for (; result == SQLITE_ROW; result = sqlite3_step(statement)) {
    const Digest digest = sha256(text(statement, 3));
    if (text(statement, 4) != BytesView(reinterpret_cast<const char*>(digest.bytes.data()), 32)) {
      return fail(ErrorCode::invalid, text(statement, 2) + " is not what was stored");
    }
    sums[text(statement, 0)].add(text(statement, 1) + "/" + text(statement, 2), text(statement, 3));
  }
  if (result != SQLITE_DONE) return fail(ErrorCode::invalid, sqlite3_errmsg(handle));
  return sums;
}

Screen without(const Error& error) {
  using State = Screen::State;
  const State state = error.code == ErrorCode::not_found ? State::nothing
                      : error.code == ErrorCode::failed  ? State::interrupted
                                                         : State::damaged;
  return {state, {}, error.message};
}

}  // namespace

Screen look_at(const std::string& database) {
  auto reader = store::ContentReader::open(database);
  if (!reader) return without(reader.error());
  if (auto version = reader->content_version(); !version) return without(version.error());
  const auto sources = reader->sources();
  if (!sources) return without(sources.error());
  const auto sums = all_records(database);
  if (!sums) return without(sums.error());
  Screen screen{Screen::State::shown, {}, {}};
  for (const auto& source : *sources) {
    const auto sum = sums->find(source.origin);
    screen.content[source.origin] = {source.version,
                                     (sum == sums->end() ? RecordSum() : sum->second).digest()};
  }
  for (const auto& [origin, _] : *sums) {
    if (screen.content.contains(origin)) continue;
    return {Screen::State::damaged, {}, "it shows records of " + origin + " and no version of it"};
  }
  if (screen.content.empty()) return {Screen::State::damaged, {}, "it is empty"};
  return screen;
}

std::string describe(const Screen& screen) {
  switch (screen.state) {
    case Screen::State::nothing:
      return "no database";
    case Screen::State::interrupted:
      return "an interrupted change: " + screen.why;
    case Screen::State::damaged:
      return "a damaged database: " + screen.why;
    case Screen::State::shown:
      break;
  }
  return describe(screen.content);
}

}  // namespace pobratym::power
