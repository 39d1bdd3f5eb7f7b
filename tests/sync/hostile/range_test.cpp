// SPDX-License-Identifier: Apache-2.0
// A long file that broke off is asked for again from where it ended; these are the wrong answers.
#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "tests/sync/hostile/hostile_site.hpp"

using namespace pobratym;
using sync::SyncState;
using test::Connection;
using test::HostileSite;

namespace {

std::string head(int status, const std::string& range, std::size_t length) {
  return "HTTP/1.1 " + std::to_string(status) + " Answer\r\n" +
         (range.empty() ? "" : "Content-Range: " + range + "\r\n") +
         "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

/// A kiosk that has half of a large picture, which is all that version 3 brings.
struct HalfAPicture : HostileSite {
  HalfAPicture() {
    must_recover();
    repository().add_picture(5, large);
    repository().publish(test::kToday + std::chrono::hours(2));
    path = "/blobs/" + digest.substr(0, 2) + "/" + digest;
    attack(path, [this](Connection& to, const std::string&) {
      if (to.header("Range").empty()) to.send(head(200, "", large.size()) + large.substr(0, half));
      to.hang_up();
    });
    const auto outcome = run();
    REQUIRE(outcome.status.state == SyncState::failed);
    REQUIRE(RealDisk().list(state() / "partial").value().size() == 2);
  }

  /// The next run, in which questions for a part are answered so.
  sync::Outcome answer_parts(const std::string& bytes) {
    asked_whole = 0;
    attack(path, [this, bytes](Connection& to, const std::string& asked) {
      if (to.header("Range").empty()) {
        ++asked_whole;
        honest()(to, asked);
      } else {
        to.send(bytes);
        to.hang_up();
      }
    });
    return run();
  }

  [[nodiscard]] Bytes picture_here() const {
    return RealDisk().read(state() / path.substr(1), 1u << 20u).value_or("");
  }

  const Bytes large = test::picture(Bytes(600'000, 'x'));
  const std::size_t half = 300'000;
  const std::string digest = to_hex(sha256(large));
  std::string path;
  std::atomic<int> asked_whole = 0;
};

std::string part(std::size_t from, std::size_t to, std::size_t whole) {
  return "bytes " + std::to_string(from) + "-" + std::to_string(to) + "/" + std::to_string(whole);
}

}  // namespace

TEST_CASE("a server that answers a part with the whole file is understood") {
  HalfAPicture site;
  const auto outcome = site.answer_parts(head(200, "", site.large.size()) + site.large);
  INFO(outcome.status.error);
  CHECK(outcome.status.state == SyncState::up_to_date);
  CHECK(site.picture_here() == site.large);
}

TEST_CASE("a server that is muddled about parts is asked for the whole file") {
  HalfAPicture first;
  const std::size_t size = first.large.size();
  const std::string rest = first.large.substr(first.half);
  const std::string boundary =
      "HTTP/1.1 206 Partial Content\r\nContent-Type: multipart/byteranges; boundary=x\r\n\r\n"
      "--x\r\nContent-Range: " +
      part(first.half, size - 1, size) + "\r\n\r\n" + rest + "\r\n--x--";
  const std::vector<std::pair<std::string, std::string>> answers{
      {"another part", head(206, part(0, rest.size() - 1, size), rest.size()) + rest},
      {"a part that overlaps", head(206, part(first.half - 1, size - 1, size), rest.size() + 1) +
                                   first.large.substr(first.half - 1)},
      {"a part that begins too late",
       head(206, part(first.half + 1, size - 1, size), rest.size() - 1) + rest.substr(1)},
      {"a part that does not say which", head(206, "", rest.size()) + rest},
      {"a part in words", head(206, "the second half", rest.size()) + rest},
      {"several parts at once", boundary},
      {"no such part", head(416, "bytes */" + std::to_string(size), 0)}};
  for (const auto& [what, answer] : answers) {
    INFO(what);
    HalfAPicture site;
    const auto outcome = site.answer_parts(answer);
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::up_to_date);
    CHECK(site.asked_whole == 1);
    CHECK(site.picture_here() == site.large);
  }
}

TEST_CASE("a part with wrong bytes is refused, and the next run begins anew") {
  for (const std::size_t more : {0, 10}) {
    HalfAPicture site;
    const std::size_t size = site.large.size() + more, left = size - site.half;
    const auto outcome = site.answer_parts(head(206, part(site.half, size - 1, size), left) +
                                           std::string(left, more > 0 ? 'x' : 'y'));
    INFO(outcome.status.error);
    CHECK(outcome.status.state == SyncState::failed);
    CHECK(outcome.status.error.find(site.path.substr(1)) != std::string::npos);
    CHECK(site.picture_here().empty());
    CHECK(outcome.status.bytes < 2 * size);
    site.be_honest();
    CHECK(site.run().status.state == SyncState::up_to_date);
    CHECK(site.picture_here() == site.large);
  }
}

TEST_CASE("a part that nobody asked for is no answer") {
  HostileSite site;
  for (const std::string& path : site.kinds()) {
    const Bytes whole = site.bytes_of(path);
    site.attack(
        path, test::say(head(206, part(0, whole.size() - 1, whole.size()), whole.size()) + whole));
    site.must_refuse("the server answers with status 206");
  }
  site.must_recover();
}
