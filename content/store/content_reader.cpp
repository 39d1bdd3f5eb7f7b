// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_reader.hpp"

#include <algorithm>
#include <set>

#include "content/model/visibility.hpp"
#include "content/model/zone.hpp"
#include "content/store/connection.hpp"
#include "content/store/layout.hpp"
#include "content/store/reader_database.hpp"
#include "content/store/source_rows.hpp"

namespace pobratym::store {
namespace {

constexpr int kBusyMilliseconds = 2'000;  ///< the writer locks readers out only while it commits

Result<Connection> open_read_only(const Path& file) {
  const std::string what = "opening the content database " + file.string();
  auto connection = Connection::open(file, Connection::Access::read_only, kBusyMilliseconds);
  if (!connection && connection.error().code == ErrorCode::not_found) {
    return fail(ErrorCode::not_found, what + ": there is none yet; run pobratym-sync once");
  }
  if (!connection) return fail_in(what, connection.error());
  // mmap stays off: a file cut short under a memory map would end the process.
  if (auto status = connection->execute("PRAGMA mmap_size = 0; PRAGMA query_only = ON"); !status) {
    return fail_in(what, status.error());
  }
  if (auto status = check_layout(*connection); !status) return fail_in(what, status.error());
  return connection;
}

Result<ContentVersion> read_version(const Connection& connection) {
  auto statement = connection.prepare("SELECT birth, change FROM content");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return fail(ErrorCode::invalid, "it has lost its version; it must be built anew");
  return ContentVersion{static_cast<std::uint64_t>(statement->integer(0)),
                        static_cast<std::uint64_t>(statement->integer(1))};
}

}  // namespace

ContentReader::ContentReader(std::unique_ptr<Database> database) : database_(std::move(database)) {}
ContentReader::ContentReader(ContentReader&&) noexcept = default;
ContentReader& ContentReader::operator=(ContentReader&&) noexcept = default;
ContentReader::~ContentReader() = default;

Result<ContentReader> ContentReader::open(const Path& file, Report report) {
  auto connection = open_read_only(file);
  if (!connection) return tl::unexpected(connection.error());
  return ContentReader(
      std::make_unique<Database>(Database{file, *std::move(connection), std::move(report)}));
}

Result<ContentVersion> ContentReader::Database::version() const { return read_version(connection); }

Result<ContentVersion> ContentReader::content_version() {
  if (database_->connection.has_moved()) {
    // While a new file is being made and filled the old one is still open and goes on being shown.
    auto fresh = open_read_only(database_->file);
    const auto filled = fresh ? read_version(*fresh) : Result<ContentVersion>();
    if (fresh && filled && filled->change > 0) {
      database_->search.reset();
      database_->recurring.reset();
      database_->partners.reset();
      database_->connection = *std::move(fresh);
    }
  }
  auto version = read_version(database_->connection);
  if (!version) return fail_in("reading the content's version", version.error());
  return version;
}

Result<std::vector<SourceVersion>> ContentReader::sources() {
  return read_sources(database_->connection);
}

Result<model::Host> ContentReader::host() { return database_->host(); }

Result<std::optional<model::City>> ContentReader::city(std::string_view slug, model::Date today) {
  return database_->one("city", slug, today, model::decode_city);
}

Result<std::vector<model::Project>> ContentReader::projects_of(std::string_view city_slug,
                                                               model::Date today) {
  return database_->linked("project", "city/" + std::string(city_slug), today,
                           model::decode_project);
}

Result<std::vector<model::Record>> ContentReader::records(std::string_view type,
                                                          model::Date today) {
  auto query = database_->query("", "record.type = ?1");
  if (!query) return tl::unexpected(query.error());
  query->statement().bind(1, type);
  auto records = query->all();
  if (records) {
    std::erase_if(*records, [&](const auto& record) { return !is_visible(record, today); });
  }
  return records;
}

Result<std::optional<model::Record>> ContentReader::record(const model::RecordKey& key,
                                                           model::Date today) {
  const auto as_it_is = [](const model::Record& record) { return Result<model::Record>(record); };
  return database_->one(key.type, key.slug, today, as_it_is);
}

Result<std::vector<model::Image>> ContentReader::media() {
  // SQLite's own JSON functions would end the question at the first damaged document.
  auto query = database_->query("", "instr(record.document, '\"sha256\"') > 0");
  if (!query) return tl::unexpected(query.error());
  std::vector<model::Image> media;
  std::set<Digest> seen;
  for (;;) {
    auto record = query->next();
    if (!record) return tl::unexpected(record.error());
    if (!*record) return media;
    auto image = model::image_of((*record)->document);
    if (image && image->sha256 && seen.insert(*image->sha256).second) {
      media.push_back(*std::move(image));
    }
  }
}

}  // namespace pobratym::store
