// SPDX-License-Identifier: Apache-2.0
#include "content/store/kept_statements.hpp"

namespace pobratym::store {
namespace {

/// Questions are some thirty; a few are asked within themselves.
constexpr std::size_t kMostTexts = 64;
constexpr std::size_t kMostOfOne = 4;

}  // namespace

LentStatement::~LentStatement() {
  if (from_ != nullptr) from_->give_back(std::move(sql_), std::move(statement_));
}

Result<LentStatement> KeptStatements::lend(const Connection& connection, std::string sql) {
  const auto found = kept_.find(sql);
  if (found != kept_.end() && !found->second.empty()) {
    Statement statement = std::move(found->second.back());
    found->second.pop_back();
    return LentStatement(std::move(statement), std::move(sql), *this);
  }
  auto statement = connection.prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  return LentStatement(*std::move(statement), std::move(sql), *this);
}

void KeptStatements::give_back(std::string sql, Statement statement) {
  statement.reset();  // a row left half read would hold the writer up
  if (kept_.size() >= kMostTexts && !kept_.contains(sql)) return;
  std::vector<Statement>& of_text = kept_[std::move(sql)];
  if (of_text.size() < kMostOfOne) of_text.push_back(std::move(statement));
}

}  // namespace pobratym::store
