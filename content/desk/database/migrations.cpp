// SPDX-License-Identifier: Apache-2.0
#include "content/desk/database/migrations.hpp"

namespace pobratym::desk {
namespace {

// Times are seconds since 1970. Users are named by number; 0 is the desk itself.
constexpr std::string_view kFirst[] = {
    "CREATE TABLE record(id VARCHAR(170) PRIMARY KEY, version BIGINT NOT NULL,"
    " state VARCHAR(20) NOT NULL, document TEXT NOT NULL, translated TEXT NOT NULL,"
    " changed_at BIGINT NOT NULL, changed_by BIGINT NOT NULL,"
    " approved TEXT, on_kiosks TEXT, scheduled_at BIGINT)",

    "CREATE TABLE record_version(id VARCHAR(170) NOT NULL, version BIGINT NOT NULL,"
    " state VARCHAR(20) NOT NULL, document TEXT NOT NULL, at BIGINT NOT NULL,"
    " author BIGINT NOT NULL, note TEXT NOT NULL, PRIMARY KEY(id, version))",

    "CREATE TABLE saved_once(once VARCHAR(100) PRIMARY KEY, id VARCHAR(170) NOT NULL,"
    " version BIGINT NOT NULL)",

    "CREATE TABLE remark(seq INTEGER PRIMARY KEY, id VARCHAR(170) NOT NULL, at BIGINT NOT NULL,"
    " author BIGINT NOT NULL, words TEXT NOT NULL)",
    "CREATE INDEX remark_of ON remark(id)",

    "CREATE TABLE publication(version BIGINT PRIMARY KEY, at BIGINT NOT NULL,"
    " author BIGINT NOT NULL)",

    "CREATE TABLE person(number INTEGER PRIMARY KEY, email VARCHAR(254) NOT NULL UNIQUE,"
    " name TEXT NOT NULL, language VARCHAR(8) NOT NULL, roles TEXT NOT NULL,"
    " active BIGINT NOT NULL, password TEXT NOT NULL, secret TEXT NOT NULL,"
    " last_step BIGINT NOT NULL)",

    "CREATE TABLE recovery_code(person BIGINT NOT NULL, hash VARCHAR(64) NOT NULL,"
    " PRIMARY KEY(person, hash))",

    "CREATE TABLE sign_in(hash VARCHAR(64) PRIMARY KEY, person BIGINT NOT NULL,"
    " began_at BIGINT NOT NULL, seen_at BIGINT NOT NULL)",

    "CREATE TABLE invitation(hash VARCHAR(64) PRIMARY KEY, email VARCHAR(254) NOT NULL,"
    " roles TEXT NOT NULL, secret TEXT NOT NULL, expires_at BIGINT NOT NULL,"
    " person BIGINT NOT NULL)",

    "CREATE TABLE setting(name VARCHAR(60) PRIMARY KEY, value TEXT NOT NULL)",

    "CREATE TABLE audit(seq INTEGER PRIMARY KEY, at BIGINT NOT NULL, author BIGINT NOT NULL,"
    " what TEXT NOT NULL, about TEXT NOT NULL)",
    "CREATE TRIGGER audit_stays BEFORE UPDATE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
    "CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
};

/// What kiosks deliver. A kiosk that was never heard of has heard_at 0.
constexpr std::string_view kInbox[] = {
    "CREATE TABLE kiosk(name VARCHAR(80) PRIMARY KEY, certificate VARCHAR(40) NOT NULL,"
    " registered_at BIGINT NOT NULL, registered_by BIGINT NOT NULL, heard_at BIGINT NOT NULL,"
    " health TEXT NOT NULL, health_when VARCHAR(13) NOT NULL)",

    "CREATE TABLE inbox(seq INTEGER PRIMARY KEY, entry_key VARCHAR(32) NOT NULL UNIQUE,"
    " kiosk VARCHAR(80) NOT NULL, kind VARCHAR(10) NOT NULL, happened VARCHAR(13) NOT NULL,"
    " received_at BIGINT NOT NULL, about TEXT NOT NULL, detail TEXT NOT NULL,"
    " amount BIGINT NOT NULL, document TEXT NOT NULL)",
    "CREATE INDEX inbox_by_kind ON inbox(kind, about, detail)",
};

/// What visitors asked from the phones' pages. The event is its record's key.
constexpr std::string_view kQuestions[] = {
    "CREATE TABLE question(seq INTEGER PRIMARY KEY, at BIGINT NOT NULL,"
    " event VARCHAR(170) NOT NULL, language VARCHAR(8) NOT NULL, coming BIGINT NOT NULL,"
    " words TEXT NOT NULL, contact VARCHAR(254) NOT NULL)",
};

/// What lists are sorted and searched by, folded (content/search). Made of the documents by the
/// drafts' store. A title that says no language has the language "".
constexpr std::string_view kLists[] = {
    "CREATE TABLE listed(id VARCHAR(170) PRIMARY KEY, type VARCHAR(80) NOT NULL,"
    " said TEXT NOT NULL)",
    "CREATE TABLE listed_title(id VARCHAR(170) NOT NULL, language VARCHAR(35) NOT NULL,"
    " title TEXT NOT NULL, PRIMARY KEY(id, language))",
    "CREATE INDEX record_in_lists ON record(changed_at, id, state)",
};

/// Whether a version is one that somebody did something with besides writing it: it took a step of
/// the review. Of those that were there before nobody knows, so they count as such.
constexpr std::string_view kSteps[] = {
    "ALTER TABLE record_version ADD COLUMN stepped BIGINT NOT NULL DEFAULT 1",
};

/// The number of a question that was removed is never another one's: a list that is on somebody's
/// screen would remove that one.
constexpr std::string_view kNumbers[] = {
    "ALTER TABLE question RENAME TO question_before",
    "CREATE TABLE question(seq INTEGER PRIMARY KEY AUTOINCREMENT, at BIGINT NOT NULL,"
    " event VARCHAR(170) NOT NULL, language VARCHAR(8) NOT NULL, coming BIGINT NOT NULL,"
    " words TEXT NOT NULL, contact VARCHAR(254) NOT NULL)",
    "INSERT INTO question SELECT seq, at, event, language, coming, words, contact"
    " FROM question_before",
    "DROP TABLE question_before",
    // Opinions are read by their order; without it each part of them is found by sorting all.
    "CREATE INDEX inbox_in_order ON inbox(kind, seq)",
};

constexpr Migration kMigrations[] = {{1, kFirst}, {2, kInbox}, {3, kQuestions},
                                     {4, kLists}, {5, kSteps}, {6, kNumbers}};

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

}  // namespace pobratym::desk
