// SPDX-License-Identifier: Apache-2.0
// Keys and certificates of two authorities, made afresh by the openssl program for one test.
#pragma once

#include <filesystem>
#include <string>

namespace pobratym::test {

class Certificates {
 public:
  /// Throws with what openssl said when it cannot make them.
  explicit Certificates(std::filesystem::path folder);

  /// Names: "ca" and "stranger" are authorities; "server" (127.0.0.1 and localhost), "elsewhere"
  /// (another name), "expired" and "device" are vouched for by ca, "selfmade" by itself, "forged"
  /// (a device) by stranger.
  [[nodiscard]] std::string certificate(const std::string& name) const {
    return (folder_ / (name + ".pem")).string();
  }
  [[nodiscard]] std::string key(const std::string& name) const {
    return (folder_ / (name + ".key")).string();
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace pobratym::test
