// SPDX-License-Identifier: Apache-2.0
#include "content/store/content_writer.hpp"

#include "content/model/schema.hpp"
#include "content/store/apply_change.hpp"
#include "content/store/connection.hpp"
#include "content/store/fingerprint.hpp"
#include "content/store/layout.hpp"
#include "content/store/search_tables.hpp"
#include "content/store/source_rows.hpp"

namespace pobratym::store {
namespace {

constexpr int kBusyMilliseconds = 10'000;  ///< a screen's longest question, with room to spare

/// cache_spill off: with it a large change would lock readers out long before it commits.
/// cell_size_check: a page that is broken is noticed when it is read, not followed.
constexpr const char* kSettings = R"sql(
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA mmap_size = 0;
PRAGMA foreign_keys = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA cache_spill = OFF;
PRAGMA cell_size_check = ON;
)sql";

/// For a file that nobody reads until it is whole, and that is thrown away if it is not: there is
/// nothing to undo, so there is no journal; and nobody to lock out, so what outgrows the cache goes
/// to the disk. All of it is synced once, at the commit.
constexpr const char* kFillingSettings = R"sql(
PRAGMA journal_mode = OFF;
PRAGMA cache_size = -12288;
PRAGMA cache_spill = ON;
)sql";

std::string about(const Path& file) { return "opening the content database " + file.string(); }

Status create_tables(const Connection& connection) {
  auto transaction = Transaction::begin(connection, Transaction::Kind::write);
  if (!transaction) return tl::unexpected(transaction.error());
  const std::string pragmas = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                              "; PRAGMA user_version = " + std::to_string(kLayout) + ";";
  if (auto status = connection.execute(kCreateTables); !status) return status;
  if (auto status = connection.execute(kCreateSearchTables); !status) return status;
  if (auto status = connection.execute(pragmas.c_str()); !status) return status;
  return transaction->commit();
}

/// Follows every tree and compares the tables with their indexes.
Status check_trees(const Connection& connection) {
  auto statement = connection.prepare("PRAGMA integrity_check(1)");
  if (!statement) return tl::unexpected(statement.error());
  const auto row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row || statement->text(0) != "ok") {
    return fail(ErrorCode::invalid, "it is damaged: " + statement->text(0));
  }
  return {};
}

Status prepare_file(const Connection& connection) {
  if (auto status = connection.execute(kSettings); !status) return status;
  const auto tables = connection.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tl::unexpected(tables.error());
  if (tables->value_or(0) == 0) return create_tables(connection);
  return check_layout(connection);
}

/// The full-text tables against the texts they were filled from.
Status check_search(const Connection& connection) {
  for (const char* sql :
       {"INSERT INTO search_title(search_title, rank) VALUES('integrity-check', 1)",
        "INSERT INTO search_all(search_all, rank) VALUES('integrity-check', 1)"}) {
    if (auto status = connection.execute(sql); !status) {
      return fail(ErrorCode::invalid, "its search is damaged: " + status.error().message);
    }
  }
  return {};
}

}  // namespace

struct ContentWriter::Database {
  Connection connection;
  model::Schemas schemas;
  std::int64_t changes_at_opening = 0;
};

ContentWriter::ContentWriter(std::unique_ptr<Database> database) : database_(std::move(database)) {}
ContentWriter::ContentWriter(ContentWriter&&) noexcept = default;
ContentWriter& ContentWriter::operator=(ContentWriter&&) noexcept = default;
ContentWriter::~ContentWriter() = default;

Result<ContentWriter> ContentWriter::open(const Path& file) {
  auto schemas = model::Schemas::load();
  if (!schemas) return fail_in(about(file), schemas.error());
  std::error_code ignored;  // opening says it better when there is no folder
  std::filesystem::create_directories(file.parent_path(), ignored);
  auto connection =
      Connection::open(file, Connection::Access::read_write_create, kBusyMilliseconds);
  if (!connection) return fail_in(about(file), connection.error());
  if (auto status = prepare_file(*connection); !status) {
    return fail_in(about(file), status.error());
  }
  const auto changes = connection->total_changes();
  return ContentWriter(
      std::make_unique<Database>(Database{*std::move(connection), *std::move(schemas), changes}));
}

Status ContentWriter::rebuild(Disk& disk, const Path& file, const ContentChange& change) {
  const auto journal_of = [](const Path& database) { return Path(database.string() + "-journal"); };
  const Path fresh(file.string() + ".new");
  for (const Path& left : {fresh, journal_of(fresh)}) {
    if (auto gone = disk.remove(left); !gone) return gone;
  }
  if (auto filled = fill(fresh, change); !filled) {
    static_cast<void>(disk.remove(fresh));  // it may be what filled the disk
    return filled;
  }
  // SQLite would take the old file's journal for the new one's and undo with it.
  if (auto gone = disk.remove(journal_of(file)); !gone) return gone;
  return disk.replace(file, fresh);
}

Status ContentWriter::fill(const Path& fresh, const ContentChange& change) {
  auto writer = open(fresh);
  if (!writer) return tl::unexpected(writer.error());
  if (auto set = writer->database_->connection.execute(kFillingSettings); !set) return set;
  return writer->apply(change);
}

Status ContentWriter::apply(const ContentChange& change) {
  auto applied = apply_change(database_->connection, database_->schemas, change);
  if (!applied) return fail_in("storing new content", applied.error());
  return {};
}

Result<std::map<std::uint32_t, Digest>> ContentWriter::applied_pages(
    std::string_view origin) const {
  auto statement =
      database_->connection.prepare("SELECT bucket, digest FROM page WHERE origin = ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, origin);
  std::map<std::uint32_t, Digest> pages;
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail_in("listing the stored pages", row.error());
    if (!*row) return pages;
    // A digest of another length cannot be equal to any page: it will be fetched again.
    pages[static_cast<std::uint32_t>(statement->integer(0))] =
        statement->digest(1).value_or(Digest{});
  }
}

Result<std::vector<SourceVersion>> ContentWriter::sources() const {
  return read_sources(database_->connection);
}

Result<Bytes> ContentWriter::stored_page(const PageName& page) const {
  auto statement = database_->connection.prepare(
      "SELECT document FROM record WHERE origin = ? AND bucket = ? ORDER BY type || '/' || slug");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(1, page.origin).bind(2, std::int64_t{page.bucket});
  Bytes lines;
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail_in("reading a stored page", row.error());
    if (!*row) return lines;
    lines += statement->text(0) + "\n";
  }
}

Status ContentWriter::check() const {
  const Connection& connection = database_->connection;
  if (auto status = check_trees(connection); !status) return status;
  if (auto status = check_search(connection); !status) return status;
  return check_fingerprint(connection);
}

Status ContentWriter::check_if_due(Instant now) {
  const Connection& connection = database_->connection;
  const auto checked = connection.integer("SELECT checked FROM content");
  if (!checked) return tl::unexpected(checked.error());
  const Instant last(std::chrono::seconds(checked->value_or(0)));
  if (last <= now && now - last < kCheckEvery) return {};
  if (auto status = check(); !status) return status;
  auto note = connection.prepare("UPDATE content SET checked = ?");
  if (!note) return tl::unexpected(note.error());
  // On a full or read-only disk the file is as whole as it was found; it is only checked again.
  static_cast<void>(note->bind(1, std::int64_t{now.time_since_epoch().count()}).run());
  return {};
}

std::int64_t ContentWriter::rows_changed() const {
  return database_->connection.total_changes() - database_->changes_at_opening;
}

}  // namespace pobratym::store
