// SPDX-License-Identifier: Apache-2.0
// Bytes that were packed though nobody asked: small on the way, endless when unpacked. Signed
// lengths and hashes are of the bytes as published, so nothing is unpacked on the server's word.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "content/base/compress.hpp"
#include "tests/support/program.hpp"
#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using test::HostileSite;
using test::say;

namespace {

/// Eight million zeros.
Bytes bomb(const std::string& tool) {
  const test::TemporaryFolder folder;
  {
    std::ofstream plain(folder / "plain", std::ios::binary);
    const std::string zeros(1u << 20u, '\0');
    for (int i = 0; i < 8; ++i) plain << zeros;
  }
  const auto run = test::run_program(
      {"/bin/sh", "-c",
       tool + " <" + (folder / "plain").string() + " >" + (folder / "packed").string()});
  if (run.code != 0) return {};
  const Bytes packed = RealDisk().read(folder / "packed", 64u << 20u).value_or("");
  // Without gzip's head and end it is what HTTP's oldest servers mean by "deflate".
  return tool.find("-n") == std::string::npos ? packed : packed.substr(10, packed.size() - 18);
}

struct Encoding {
  const char* name;
  const char* tool;
};
const std::vector<Encoding> kEncodings{{"gzip", "gzip -c"},
                                       {"x-gzip", "gzip -c"},
                                       {"zstd", "zstd -q -c"},
                                       {"br", "brotli -c"},
                                       {"deflate", "gzip -n -c"}};

std::string head(const std::string& header, const Bytes& body) {
  return "HTTP/1.1 200 OK\r\n" + header + "\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n";
}

}  // namespace

TEST_CASE("a small answer that unpacks to millions of bytes is not unpacked") {
  HostileSite site;
  std::vector<std::pair<std::string, Bytes>> bombs;
  for (const Encoding& encoding : kEncodings) {
    Bytes packed = bomb(encoding.tool);  // empty where this computer has no such tool
    if (!packed.empty()) bombs.emplace_back(encoding.name, std::move(packed));
  }
  for (const std::string& path : site.kinds()) {
    for (const auto& [name, packed] : bombs) {
      INFO(name << " " << path);
      site.attack(path, say(head("Content-Encoding: " + name, packed) + packed));
      site.must_refuse("");
      site.attack(path, say("HTTP/1.1 200 OK\r\nTransfer-Encoding: " + name + "\r\n\r\n" + packed));
      site.most_bytes = 3u << 20u;  // a snapshot may have two million bytes, and no more came out
      site.must_refuse("");
    }
  }
  CHECK_FALSE(bombs.empty());
  site.must_recover();
}

TEST_CASE("the right file, packed unasked, is not the file that was signed") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    const Bytes packed = compress(site.bytes_of(path));
    site.attack(path, say(head("Content-Encoding: zstd", packed) + packed));
    site.must_refuse("");
  }
  site.must_recover();
}

TEST_CASE("layers of packing, and a packing that does not exist, are refused") {
  HostileSite site;
  for (const char* header :
       {"Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip",
        "Transfer-Encoding: gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip, gzip",
        "Transfer-Encoding: nonsense", "Content-Encoding: nonsense",
        "Transfer-Encoding: chunked, chunked"}) {
    INFO(header);
    site.attack("timestamp.json", say(head(header, "{}") + "{}"));
    site.must_refuse("timestamp.json");
  }
  site.must_recover();
}
