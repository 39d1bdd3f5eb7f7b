// SPDX-License-Identifier: Apache-2.0
// Statements that have been prepared once and are asked again. A page asks for the names of the
// same few cities a hundred times, and preparing took longer than answering.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/store/connection.hpp"

namespace pobratym::store {

class KeptStatements;

/// A statement in somebody's hands; goes back when they are done.
class LentStatement {
 public:
  LentStatement(LentStatement&& other) noexcept
      : statement_(std::move(other.statement_)),
        sql_(std::move(other.sql_)),
        from_(std::exchange(other.from_, nullptr)) {}
  LentStatement& operator=(LentStatement&&) = delete;
  ~LentStatement();

  Statement& operator*() { return statement_; }
  Statement* operator->() { return &statement_; }

 private:
  friend class KeptStatements;
  LentStatement(Statement statement, std::string sql, KeptStatements& from)
      : statement_(std::move(statement)), sql_(std::move(sql)), from_(&from) {}

  Statement statement_;
  std::string sql_;
  KeptStatements* from_;  ///< null when it has been moved from
};

/// Of one connection: forget them before it goes. What is lent is not in here, so a question may be
/// asked while the same one is being answered.
class KeptStatements {
 public:
  [[nodiscard]] Result<LentStatement> lend(const Connection& connection, std::string sql);
  void clear() { kept_.clear(); }

 private:
  friend class LentStatement;
  void give_back(std::string sql, Statement statement);

  std::map<std::string, std::vector<Statement>> kept_;
};

}  // namespace pobratym::store
