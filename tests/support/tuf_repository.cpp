// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tuf_repository.hpp"

#include <algorithm>
#include <utility>

#include "content/base/hash.hpp"
#include "content/repository/canonical_json.hpp"
#include "content/repository/layout.hpp"

namespace pobratym::test {
namespace {

const std::vector<std::string> kTopRoles = {"root", "targets", "snapshot", "timestamp"};

bool is_top(const std::string& name) {
  return std::ranges::find(kTopRoles, name) != kTopRoles.end();
}

Json empty_role(const std::string& type) {
  return {{"_type", type}, {"spec_version", "1.0.31"}, {"version", 0}, {"expires", kFarFuture}};
}

Json empty_targets() {
  Json json = empty_role("targets");
  json["targets"] = Json::object();
  return json;
}

Bytes sign_role(const Json& signed_part, const std::vector<Signer>& signers) {
  const Bytes message = repository::canonical_json(signed_part).value();
  Json file = {{"signatures", Json::array()}, {"signed", signed_part}};
  for (const Signer& signer : signers) {
    file["signatures"].push_back({{"keyid", signer.id()}, {"sig", signer.sign(message)}});
  }
  return dump_json_pretty(file);
}

}  // namespace

TufRepository::TufRepository(bool consistent) : consistent_(consistent) {
  Json& root = roles_["root"] = empty_role("root");
  root["consistent_snapshot"] = consistent;
  root["keys"] = root["roles"] = Json::object();
  roles_["targets"] = empty_targets();
  roles_["snapshot"] = empty_role("snapshot");
  roles_["timestamp"] = empty_role("timestamp");
  for (const std::string& name : kTopRoles) {
    root["roles"][name] = {{"keyids", Json::array()}, {"threshold", 1}};
    add_key(name, Signer::make());
  }
  publish({"root", "targets", "snapshot", "timestamp"});
}

Json& TufRepository::delegation(const std::string& by, const std::string& name) {
  for (Json& delegation : role(by)["delegations"]["roles"]) {
    if (delegation["name"] == name) return delegation;
  }
  return role(by)["delegations"]["succinct_roles"];
}

void TufRepository::add_key(const std::string& name, const Signer& signer, const std::string& by) {
  Json& keys = by == "root" ? root()["keys"] : role(by)["delegations"]["keys"];
  Json& listed = by == "root" ? root()["roles"][name] : delegation(by, name);
  keys[signer.id()] = signer.public_key();
  listed["keyids"].push_back(signer.id());
  signers(name).push_back(signer);
}

void TufRepository::set_keys(const std::string& name, const std::vector<Signer>& keys,
                             int threshold) {
  root()["roles"][name] = {{"keyids", Json::array()}, {"threshold", threshold}};
  signers(name).clear();
  for (const Signer& key : keys) add_key(name, key);
}

void TufRepository::rotate(const std::string& name) {
  const int threshold = root()["roles"][name]["threshold"].get<int>();
  std::vector<Signer> keys;
  for (int i = 0; i < threshold; ++i) keys.push_back(Signer::make());
  set_keys(name, keys, threshold);
}

void TufRepository::next_version(const std::string& name, int version) {
  role(name)["version"] = version - 1;
}

void TufRepository::publish(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    Json& json = role(name);
    json["version"] = json["version"].get<int>() + 1;
    const Bytes bytes = sign_role(json, signers(name));
    Json meta = {{"version", json["version"]}};
    if (with_hashes) {
      meta["length"] = bytes.size();
      meta["hashes"] = {{"sha256", to_hex(sha256(bytes))}};
    }
    if (name == "snapshot") {
      snapshot_meta() = meta;
    } else if (name == "targets" || !is_top(name)) {
      meta_of(name) = meta;
    }
    newest_[name] = bytes;
    change(path_of(name), [&](Bytes& file) { file = bytes; });
  }
}

void TufRepository::publish_all(std::vector<std::string> first) {
  for (const char* name : {"targets", "snapshot", "timestamp"}) first.emplace_back(name);
  publish(first);
}

void TufRepository::delegate(const std::string& by, const std::string& name,
                             const std::vector<std::string>& paths, bool terminating) {
  Json& delegations = role(by)["delegations"];
  if (delegations.is_null()) delegations = {{"keys", Json::object()}, {"roles", Json::array()}};
  delegations["roles"].push_back({{"name", name},
                                  {"keyids", Json::array()},
                                  {"threshold", 1},
                                  {"terminating", terminating},
                                  {"paths", paths}});
  if (!roles_.contains(name)) roles_[name] = empty_targets();
  add_key(name, Signer::make(), by);
}

void TufRepository::delegate_bins(unsigned bits, const std::string& prefix) {
  const Signer signer = Signer::make();
  role("targets")["delegations"] = {{"keys", {{signer.id(), signer.public_key()}}},
                                    {"succinct_roles",
                                     {{"keyids", {signer.id()}},
                                      {"threshold", 1},
                                      {"bit_length", bits},
                                      {"name_prefix", prefix}}}};
  const unsigned digits = (bits + 3) / 4;
  for (unsigned bin = 0; bin < 1u << bits; ++bin) {
    std::string number(digits, '0');
    for (unsigned i = 0, rest = bin; i < digits; ++i, rest >>= 4u) {
      number[digits - 1 - i] = "0123456789abcdef"[rest & 15u];
    }
    const std::string name = prefix + "-" + number;
    roles_[name] = empty_targets();
    signers(name) = {signer};
  }
}

void TufRepository::add_target(const std::string& by, const std::string& name, const Bytes& content,
                               const std::vector<std::string>& hashes) {
  Json& listed =
      role(by)["targets"][name] = {{"length", content.size()}, {"hashes", Json::object()}};
  repository::TargetFile file{content.size(), {}, {}};
  for (const std::string& algorithm : hashes) {
    const bool is_long = algorithm == "sha512";
    if (is_long) file.sha512 = sha512(content);
    if (algorithm == "sha256") file.sha256 = sha256(content);
    listed["hashes"][algorithm] = is_long ? to_hex(sha512(content)) : to_hex(sha256(content));
  }
  change("targets/" + repository::tuf_target_path(name, file, consistent_),
         [&](Bytes& bytes) { bytes = content; });
}

Bytes TufRepository::newest(const std::string& name) const { return newest_.at(name); }

std::string TufRepository::path_of(const std::string& name) const {
  const bool numbered = name == "root" || (consistent_ && name != "timestamp");
  const auto version = roles_.at(name)["version"].get<repository::Version>();
  return "metadata/" +
         repository::role_file(name, numbered ? std::optional(version) : std::nullopt);
}

void TufRepository::change(const std::string& path, const std::function<void(Bytes&)>& change) {
  const std::lock_guard lock(mutex_);
  change(files_[path]);
}

void TufRepository::change_json(const std::string& path, const std::function<void(Json&)>& change) {
  this->change(path, [&](Bytes& bytes) {
    Json json = parse_json(bytes).value();
    change(json);
    bytes = dump_json(json);
  });
}

void TufRepository::remove(const std::string& path) {
  const std::lock_guard lock(mutex_);
  files_.erase(path);
}

Answer TufRepository::answer() {
  return [this](Connection& to, const std::string& path) {
    std::optional<Bytes> found;
    {
      const std::lock_guard lock(mutex_);
      if (const auto file = files_.find(path.substr(1)); file != files_.end()) found = file->second;
    }
    if (found) {
      to.reply(200, *found);
    } else {
      to.reply(404, "not here");
    }
  };
}

}  // namespace pobratym::test
