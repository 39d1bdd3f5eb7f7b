// SPDX-License-Identifier: Apache-2.0
// The real tuf-client before a repository behind a real socket, at a moment that the test chooses.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/tuf_repository.hpp"

namespace pobratym::test {

inline constexpr const char* kTufToday = "2026-11-24T08:30:00Z";

class TufSite {
 public:
  /// Before a repository of the simplest kind; the client trusts its first root.
  explicit TufSite(bool consistent = true);

  TufRepository repository;

  bool init() { return init(first_root_); }
  bool init(const Bytes& root);
  bool refresh();
  bool download(const std::vector<std::string>& names);
  /// Any other command line after the program's name; whether it ended with 0. Anything but 0 and 1
  /// fails the test.
  bool run(const std::vector<std::string>& words);

  /// "root 2", "snapshot 1", …: what the client trusts now, sorted. A file there that is no
  /// metadata fails the test.
  [[nodiscard]] std::vector<std::string> trusted() const;
  [[nodiscard]] std::optional<int> version(const std::string& role) const;
  /// The client's file of a role.
  [[nodiscard]] Bytes kept(const std::string& role) const;
  /// Contents of what lies in the target folder, by file name.
  [[nodiscard]] std::map<std::string, Bytes> downloaded() const;

  /// "2.root.json", "timestamp.json", …: what was asked for since the last run began.
  [[nodiscard]] std::vector<std::string> asked() const;
  [[nodiscard]] const std::string& output() const { return last_.output; }
  [[nodiscard]] std::string url() const { return server_.url(); }
  [[nodiscard]] Path folder() const { return folder_.path(); }

  std::string now = kTufToday;
  std::string metadata_url, targets_url;  ///< as in the command line

 private:
  Bytes first_root_;
  HttpServer server_;
  TemporaryFolder folder_;
  ProgramRun last_;
};

}  // namespace pobratym::test
