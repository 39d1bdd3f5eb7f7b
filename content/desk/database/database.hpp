// SPDX-License-Identifier: Apache-2.0
// The desk's one database. Work is a function that gets the session inside a transaction; what the
// library throws ends here as an Error. Include session.hpp as well to write such a function, and
// bind every value statically: SOCI's dynamic rows cut integers to 32 bits.
#pragma once

#include <functional>
#include <memory>

#include "content/base/disk.hpp"
#include "content/base/result.hpp"
#include "content/desk/database/transactions.hpp"

namespace soci {
class session;  // NOLINT(readability-identifier-naming): the library's own name
}

namespace pobratym::desk {

class Database final : public Transactions {
 public:
  /// SQLite, in WAL mode with every commit synced: what is acknowledged survives a power cut. Makes
  /// the file and brings it to this program's layout. invalid when a newer program wrote it.
  [[nodiscard]] static Result<std::unique_ptr<Database>> open_sqlite(const Path& file);

  ~Database() override;

  /// In one transaction, one at a time: everything `work` wrote is kept once this returns no
  /// Error, and nothing otherwise; within together() once that does. `work` may run on any thread
  /// and may not call this again.
  [[nodiscard]] Status run(const std::function<void(soci::session&)>& work);

  [[nodiscard]] Status together(const std::function<Status()>& work) override;

 private:
  struct State;
  explicit Database(std::unique_ptr<State> state);
  [[nodiscard]] bool joins() const;
  std::unique_ptr<State> state_;
};

}  // namespace pobratym::desk
