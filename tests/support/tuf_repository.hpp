// SPDX-License-Identifier: Apache-2.0
// A repository of The Update Framework as somebody else could publish it, right or wrong: roles are
// JSON that a test changes at will, signed with whatever keys it chooses, and served as files.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "content/base/bytes.hpp"
#include "content/base/json.hpp"
#include "tests/support/http_server.hpp"
#include "tests/support/signer.hpp"

namespace pobratym::test {

inline constexpr const char* kFarFuture = "2099-01-01T00:00:00Z";
inline constexpr const char* kLongAgo = "2001-01-01T00:00:00Z";

class TufRepository {
 public:
  /// Version 1 of the four roles is there, each with a key of its own that nobody else has.
  explicit TufRepository(bool consistent = true);

  /// The signed part of a role as it will be published next.
  Json& role(const std::string& name) { return roles_.at(name); }
  Json& root() { return role("root"); }
  Json& meta_of(const std::string& name) { return role("snapshot")["meta"][name + ".json"]; }
  Json& snapshot_meta() { return role("timestamp")["meta"]["snapshot.json"]; }
  /// A targets file's entry for a delegated role.
  Json& delegation(const std::string& by, const std::string& name);

  /// The keys a role is signed with from now on; whether they may sign is another matter.
  std::vector<Signer>& signers(const std::string& name) { return signers_[name]; }
  /// Lists a key for a role in the root or, with `by`, in a delegating role; and signs with it.
  void add_key(const std::string& name, const Signer& signer, const std::string& by = "root");
  /// New keys, as many as the threshold asks for, instead of all old ones.
  void rotate(const std::string& name);
  /// Who may sign and how many must.
  void set_keys(const std::string& name, const std::vector<Signer>& keys, int threshold);

  /// Signs the roles in that order, each one version up; names targets files in the snapshot as
  /// they are now, and the snapshot in the timestamp.
  void publish(const std::vector<std::string>& names);
  /// targets, snapshot, timestamp after the roles named.
  void publish_all(std::vector<std::string> first = {});
  /// The next publish makes this version.
  void next_version(const std::string& name, int version);
  bool with_hashes = false;  ///< name lengths and hashes of metadata

  /// An empty delegated role with a key of its own; published by its name.
  void delegate(const std::string& by, const std::string& name,
                const std::vector<std::string>& paths, bool terminating = false);
  /// 2^bits empty bins with one key, all published.
  void delegate_bins(unsigned bits, const std::string& prefix);
  /// A target with its length and these hashes ("sha256", "sha512"), and the file where it belongs.
  void add_target(const std::string& by, const std::string& name, const Bytes& content,
                  const std::vector<std::string>& hashes = {"sha256"});

  /// The newest bytes of a role.
  [[nodiscard]] Bytes newest(const std::string& name) const;
  /// Does something to a file that is served, by its path ("metadata/2.root.json"); makes it if
  /// need be. Called with the lock held.
  void change(const std::string& path, const std::function<void(Bytes&)>& change);
  /// The same to what is in a metadata file, which thereby keeps its signatures.
  void change_json(const std::string& path, const std::function<void(Json&)>& change);
  void remove(const std::string& path);
  /// "metadata/3.targets.json", or without the number where files are replaced.
  [[nodiscard]] std::string path_of(const std::string& name) const;

  [[nodiscard]] Answer answer();

 private:
  bool consistent_;
  std::map<std::string, Json> roles_;
  std::map<std::string, std::vector<Signer>> signers_;
  std::map<std::string, Bytes> newest_;
  mutable std::mutex mutex_;  // guards what follows
  std::map<std::string, Bytes> files_;
};

}  // namespace pobratym::test
