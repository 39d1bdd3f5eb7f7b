// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_reader.hpp"

#include <algorithm>
#include <set>

#include "content/model/term.hpp"
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
  // mmap stays off: a file cut short under a memory map would end the process. Screens ask
  // for the same pages of the file again and again, so eight megabytes of them are kept.
  if (auto status = connection->execute(
          "PRAGMA mmap_size = 0; PRAGMA query_only = ON; PRAGMA cache_size = -8192");
      !status) {
    return fail_in(what, status.error());
  }
  if (auto status = check_layout(*connection); !status) return fail_in(what, status.error());
  return connection;
}

Result<ContentVersion> read_version(Statement& statement) {
  const auto row = statement.step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return fail(ErrorCode::invalid, "it has lost its version; it must be built anew");
  return ContentVersion{static_cast<std::uint64_t>(statement.integer(0)),
                        static_cast<std::uint64_t>(statement.integer(1))};
}

constexpr const char* kVersion = "SELECT birth, change FROM content";

Result<ContentVersion> version_of(const Connection& connection) {
  auto statement = connection.prepare(kVersion);
  if (!statement) return tl::unexpected(statement.error());
  return read_version(*statement);
}

}  // namespace

ContentReader::ContentReader(std::unique_ptr<Database> database) : database_(std::move(database)) {}
ContentReader::ContentReader(ContentReader&&) noexcept = default;
ContentReader& ContentReader::operator=(ContentReader&&) noexcept = default;
ContentReader::~ContentReader() = default;

Result<ContentReader> ContentReader::open(const Path& file, Report report) {
  auto connection = open_read_only(file);
  if (!connection) return tl::unexpected(connection.error());
  return ContentReader(std::make_unique<Database>(
      Database{.file = file, .connection = *std::move(connection), .report = std::move(report)}));
}

struct ContentReader::Snapshot::Held {
  Held(Transaction begun, Database& reader) : transaction(std::move(begun)), database(&reader) {
    database->still = std::make_unique<Database::Still>();
    if (const auto alone = has_one_origin(database->connection, database->memory)) {
      database->memory.one_origin = *alone;
    }
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  ~Held() {
    database->still.reset();
    database->memory.one_origin.reset();
  }

  Transaction transaction;
  Database* database;  ///< lives longer: a snapshot ends before its reader
};

ContentReader::Snapshot::Snapshot(std::unique_ptr<Held> held) : held_(std::move(held)) {}
ContentReader::Snapshot::Snapshot(Snapshot&&) noexcept = default;
ContentReader::Snapshot& ContentReader::Snapshot::operator=(Snapshot&&) noexcept = default;
ContentReader::Snapshot::~Snapshot() = default;

Result<ContentReader::Snapshot> ContentReader::snapshot() {
  auto transaction = Transaction::begin(database_->connection, Transaction::Kind::read);
  if (!transaction) return fail_in("holding the content still", transaction.error());
  return Snapshot(std::make_unique<Snapshot::Held>(*std::move(transaction), *database_));
}

Result<ContentVersion> ContentReader::Database::version() const {
  auto statement = memory.statements.lend(connection, kVersion);
  if (!statement) return tl::unexpected(statement.error());
  return read_version(**statement);
}

Result<ContentVersion> ContentReader::Database::version_of_partners() const {
  return version_of("'agreement', 'city', 'host'");
}

Result<ContentVersion> ContentReader::Database::version_of_recurring() const {
  return version_of("'host', '" + std::string(kRecurringKind) + "'");
}

Result<ContentVersion> ContentReader::Database::version_of(const std::string& kinds) const {
  if (still) {
    if (const auto known = still->versions.find(kinds); known != still->versions.end()) {
      return known->second;
    }
  }
  auto statement = memory.statements.lend(
      connection, "SELECT birth, (SELECT ifnull(sum(times), 0) FROM changed WHERE kind IN (" +
                      kinds + ")) FROM content");
  if (!statement) return tl::unexpected(statement.error());
  auto version = read_version(**statement);
  if (version && still) still->versions.emplace(kinds, *version);
  return version;
}

Result<ContentVersion> ContentReader::content_version() {
  if (database_->connection.has_moved()) {
    // While a new file is being made and filled the old one is still open and goes on being shown.
    auto fresh = open_read_only(database_->file);
    const auto filled = fresh ? version_of(*fresh) : Result<ContentVersion>();
    if (fresh && filled && filled->change > 0) {
      database_->search.reset();
      database_->recurring.reset();
      database_->partners.reset();
      database_->months.clear();
      database_->named_cities = {};
      database_->named_terms = {};
      database_->memory.statements.clear();
      database_->connection = *std::move(fresh);
    }
  }
  auto version = database_->version();
  if (!version) return fail_in("reading the content's version", version.error());
  return version;
}

Result<std::vector<SourceVersion>> ContentReader::sources() {
  return read_sources(database_->connection);
}

Result<model::Host> ContentReader::host() {
  const auto host = database_->host();
  if (!host) return tl::unexpected(host.error());
  return **host;
}

Result<KnownCity> ContentReader::city(std::string_view slug, model::Date today) {
  return database_->known(database_->named_cities, "'city'", today, slug,
                          [&] { return database_->one("city", slug, today, model::decode_city); });
}

Result<std::shared_ptr<const model::LocalizedText>> ContentReader::term(std::string_view scheme,
                                                                        std::string_view code,
                                                                        model::Date today) {
  using Label = std::shared_ptr<const model::LocalizedText>;
  const std::string slug = std::string(scheme) + "-" + std::string(code);
  const auto label = [](const KnownRecord& record) {
    const auto term = record->as(model::decode_term);
    return term ? Result<Label>(Label(*term, &(*term)->label))
                : Result<Label>(tl::unexpect, term.error());
  };
  return database_->known(database_->named_terms, "'term'", today, slug, [&] {
    return database_->one<model::LocalizedText>("term", slug, today, label);
  });
}

Result<Records> ContentReader::organisations_of(std::string_view city_slug, model::Date today,
                                                std::size_t limit) {
  auto rows = database_->linked("organisation", "city/" + std::string(city_slug), today);
  if (!rows) return tl::unexpected(rows.error());
  return database_->visible(*rows, today, limit);
}

Result<Records> ContentReader::records(std::string_view type, model::Date today,
                                       std::size_t limit) {
  auto query = database_->listed(type, today, "listed.slug");
  if (!query) return tl::unexpected(query.error());
  return database_->visible(*query, today, limit);
}

Result<KnownRecord> ContentReader::record(const model::RecordKey& key, model::Date today) {
  return database_->one<ReadRecord>(key.type, key.slug, today, as_it_is);
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
