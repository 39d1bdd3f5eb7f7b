// SPDX-License-Identifier: Apache-2.0
// outbox.db as two programs share it: opened for one piece of work and closed again, so that
// neither ever writes into a file that the other has set aside. A damaged one is set aside with
// what can still be read of it saved into a new one. Private to this folder.
#pragma once

#include <cstdint>
#include <functional>

#include "content/base/disk.hpp"
#include "content/store/connection.hpp"

namespace pobratym::outbox {

class OutboxFile {
 public:
  /// `bytes`: how long the file may grow; `patience`: milliseconds to wait for the other program.
  OutboxFile(Path folder, std::uint64_t bytes, int patience)
      : folder_(std::move(folder)), bytes_(bytes), patience_(patience) {}

  using Work = std::function<Status(const store::Connection& database)>;

  /// The same inside one transaction, taken back unless all of it went well.
  [[nodiscard]] static Work in_transaction(Work work);

  /// Makes the file when there is none, and anew when it turns out damaged. `work` may be called
  /// again and takes back what it did when it fails; `invalid` from it means damage.
  [[nodiscard]] Status work(const Work& work) const;

  /// Looks at the whole file; for once at a program's start.
  [[nodiscard]] Status check() const;

  [[nodiscard]] Path path() const { return folder_ / "outbox.db"; }

 private:
  [[nodiscard]] Status together(const Work& work) const;
  [[nodiscard]] Status alone(const Work& work) const;
  [[nodiscard]] Status attempt(const Work& work) const;
  [[nodiscard]] Status set_aside() const;
  [[nodiscard]] Result<store::Connection> open(const Path& file) const;
  [[nodiscard]] Result<store::Connection> prepare(const Path& file) const;

  Path folder_;
  std::uint64_t bytes_;
  int patience_;
};

}  // namespace pobratym::outbox
