// SPDX-License-Identifier: Apache-2.0
// Bytes that claim to be a server's answer, to the real transport over a real pair of sockets. The
// first byte chooses what is asked, the rest is the answer to every question of that input, also
// after a redirect. It stands before a proxy, so that no name in an answer is ever looked up.
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "sync/curl_transfer.hpp"
#include "sync/curl_transport.hpp"

namespace {

using namespace pobratym;

constexpr std::uint64_t kMost = 4000;
constexpr std::uint64_t kFrom = 3;
constexpr std::size_t kLongest = 100'000;  // fits what the system holds between two sockets
constexpr std::size_t kConnections = 8;
constexpr std::uint64_t kBlock = 16384;       // libcurl hands over at most so much at once
constexpr const char* kPassword = "pw-9f2c";  // must never be said

void must(bool holds) {
  if (!holds) std::abort();
}

/// The other ends, each of which has said everything it will say.
class Servers {
 public:
  explicit Servers(BytesView answer) : answer_(answer) {}
  ~Servers() {
    for (const int end : ends_) ::close(end);
  }
  Servers(const Servers&) = delete;
  Servers& operator=(const Servers&) = delete;

  int connect() {
    int pair[2];
    if (ends_.size() == kConnections ||
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair) != 0) {
      return -1;
    }
    must(::send(pair[1], answer_.data(), answer_.size(), MSG_NOSIGNAL) ==
         static_cast<ssize_t>(answer_.size()));
    ::shutdown(pair[1], SHUT_WR);
    ends_.push_back(pair[1]);
    return pair[0];
  }

 private:
  BytesView answer_;
  std::vector<int> ends_;
};

void check(const Error& error) {
  must(!error.message.empty());
  must(error.message.find(kPassword) == std::string::npos);
}

void ask(sync::CurlTransport& transport, unsigned what) {
  const sync::FetchLimits limits{
      .most = kMost, .exact = (what & 8u) != 0 ? std::optional<std::uint64_t>(12) : std::nullopt};
  const auto fits = [&](std::uint64_t length) {
    return length <= kMost && (!limits.exact || length == *limits.exact);
  };
  switch (what & 7u) {
    case 0: {
      const auto body = transport.fetch("a/b", limits);
      body ? must(fits(body->size())) : check(body.error());
      break;
    }
    case 1: {
      const auto there = transport.may_have("a/b");
      if (!there) check(there.error());
      break;
    }
    case 2: {
      const auto answer = transport.fetch_unless_known("a/b", limits, "\"known\"");
      if (!answer) return check(answer.error());
      must(answer->tag.empty() || sync::is_tag(answer->tag));
      must(!answer->body || fits(answer->body->size()));
      break;
    }
    case 3: {
      std::uint64_t taken = 0;
      const auto done = transport.fetch_rest("a/b", kFrom, limits, [&](BytesView piece) -> Status {
        taken += piece.size();
        return {};
      });
      must(kFrom + taken <= kMost);
      done ? must(!limits.exact || taken + kFrom == *limits.exact) : check(done.error());
      break;
    }
    default: {
      const std::vector<sync::FetchRequest> requests((what & 7u) - 2, {"a/b", limits});
      std::size_t answers = 0;
      const auto done =
          transport.fetch_all(requests, [&](std::size_t, const Result<Bytes>& body) -> Status {
            ++answers;
            body ? must(fits(body->size())) : check(body.error());
            return {};
          });
      must(!done || answers == requests.size());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > kLongest) return 0;
  const BytesView answer(reinterpret_cast<const char*>(data + 1), size - 1);
  if (answer.find(kPassword) != BytesView::npos) return 0;
  Servers servers(answer);
  sync::CurlSettings settings;
  settings.connect_timeout = settings.patience = std::chrono::seconds(1);
  settings.proxy = "http://127.0.0.1:3128";
  settings.socket = [&] { return servers.connect(); };
  const auto transport = sync::CurlTransport::open(
      "http://clerk:" + std::string(kPassword) + "@host.invalid", settings);
  must(transport.has_value());
  ask(**transport, data[0]);
  const sync::Traffic traffic = (*transport)->traffic();
  must(traffic.bytes <= traffic.requests * (kMost + kBlock));
  return 0;
}
