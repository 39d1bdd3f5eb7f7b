// SPDX-License-Identifier: Apache-2.0
// Applies changes to content.db. Only the sync process links this; the kiosk links the reader.
// Power may fail at any byte: one change is one transaction, with the journal that was measured to
// lose nothing (DELETE, synchronous EXTRA, no memory map).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/hash.hpp"
#include "content/base/result.hpp"
#include "content/store/content_change.hpp"

namespace pobratym::store {

/// Cards wear out in weeks. Meanwhile no reader shows a document that is not what was stored.
inline constexpr std::chrono::hours kCheckEvery{1};

class ContentWriter {
 public:
  /// Opens the database, makes it when there is none, and finishes or undoes what a power cut
  /// interrupted. invalid when the file is none of ours, of another layout or damaged where every
  /// use of it begins: it is derived, so rebuild() it from every page. Damage further in is
  /// check()'s to find, which reads everything; this does not.
  [[nodiscard]] static Result<ContentWriter> open(const Path& file);

  /// Makes a database that holds `change` and nothing else, and puts it in the place of the one at
  /// `file`, if there is one. It is built beside it (`<file>.new`), so that whatever stops this,
  /// the power included, leaves the old file as it was. No writer may have `file` open.
  [[nodiscard]] static Status rebuild(Disk& disk, const Path& file, const ContentChange& change);

  ContentWriter(ContentWriter&&) noexcept;
  ContentWriter& operator=(ContentWriter&&) noexcept;
  ~ContentWriter();

  /// All of it in one transaction; on an error nothing has changed. invalid when it met damage.
  /// What it costs follows from the change, not from what is stored. Rows that are the same already
  /// are not touched. A record that is damaged beyond its key is stored as it is: the reader skips
  /// it. no_space when the disk is full.
  [[nodiscard]] Status apply(const ContentChange& change);

  /// bucket → page, as stored.
  [[nodiscard]] Result<std::map<std::uint32_t, Digest>> applied_pages(
      std::string_view origin) const;

  [[nodiscard]] Result<std::vector<SourceVersion>> sources() const;

  /// The documents of a page as lines in order of their keys, which is the plain page again unless
  /// something is damaged; whoever asks holds it against the page's hash.
  [[nodiscard]] Result<Bytes> stored_page(const PageName& page) const;

  /// SQLite's integrity_check over the whole file, and every row against the fingerprint that was
  /// stored with it; invalid when either finds damage.
  [[nodiscard]] Status check() const;
  /// check(), unless it found the file whole less than kCheckEvery before `now`; writes down when
  /// it did. A clock that went back is no reason to trust: then it checks.
  [[nodiscard]] Status check_if_due(Instant now);

  /// Rows inserted, updated or deleted since this writer was opened.
  [[nodiscard]] std::int64_t rows_changed() const;

 private:
  [[nodiscard]] static Status fill(const Path& fresh, const ContentChange& change);

  struct Database;
  explicit ContentWriter(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace pobratym::store
