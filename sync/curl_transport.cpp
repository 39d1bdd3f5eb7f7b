// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_transport.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <vector>

#include "sync/curl_transfer.hpp"

namespace pobratym::sync {
namespace {

constexpr std::size_t kConnections = 6;  // side by side without HTTP/2, as browsers do
constexpr std::size_t kStreams = 32;     // over one connection with HTTP/2

struct MultiCleanup {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
using Multi = std::unique_ptr<CURLM, MultiCleanup>;

bool starts_with_scheme(const std::string& url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

}  // namespace

class CurlTransport::Session {
 public:
  Session(std::string url, const CurlSettings& settings)
      : url_(std::move(url)), settings_(settings), multi_(curl_multi_init()) {
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, long{kConnections});
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, long{kConnections});
  }
  ~Session() { abandon(); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// What the last answer was called and whether it was "not modified"; for single requests.
  struct Last {
    long status = 0;
    std::string tag;
  };
  [[nodiscard]] const Last& last() const { return last_; }

  Result<Bytes> run_one(const FetchRequest& request, const Manner& manner) {
    last_ = {};
    Result<Bytes> body = fail(ErrorCode::failed, "no answer for " + request.path);
    auto done = run(
        {&request, 1},
        [&](std::size_t, Result<Bytes> arrived) -> Status {
          body = std::move(arrived);
          return {};
        },
        manner);
    if (!done) return tl::unexpected(done.error());
    return body;
  }

  Status run(std::span<const FetchRequest> requests, const Arrival& arrival,
             const Manner& manner = {}) {
    std::size_t next = 0;
    while (next < requests.size() || !running_.empty()) {
      if (settings_.stop && settings_.stop()) {
        abandon();
        return fail(ErrorCode::unreachable, "the sync was stopped; the next run goes on from here");
      }
      while (next < requests.size() && running_.size() < at_once_) {
        if (auto begun = begin(next, requests[next], manner); !begun) return abandon(), begun;
        ++next;
      }
      int active = 0;
      CURLMcode code = curl_multi_perform(multi_.get(), &active);
      if (code == CURLM_OK && active > 0) {
        code = curl_multi_poll(multi_.get(), nullptr, 0, 200, nullptr);
      }
      if (code != CURLM_OK) {
        abandon();
        return fail(ErrorCode::unreachable,
                    "fetching from " + url_ + " failed: " + curl_multi_strerror(code));
      }
      if (auto taken = collect(arrival); !taken) return abandon(), taken;
    }
    return {};
  }

  [[nodiscard]] Traffic traffic() const { return traffic_; }
  [[nodiscard]] bool asks_by_head() const { return settings_.ask_by_head; }

 private:
  Status begin(std::size_t index, const FetchRequest& request, const Manner& manner) {
    if (!is_repository_path(request.path)) {
      return fail(ErrorCode::invalid,
                  "\"" + request.path + "\" is no name of a file in a repository");
    }
    auto transfer = idle_.empty() ? make_transfer(settings_, is_secure()) : std::move(idle_.back());
    if (!idle_.empty()) idle_.pop_back();
    prepare(*transfer, index, request, manner, url_ + "/" + request.path);
    const CURLMcode code = curl_multi_add_handle(multi_.get(), transfer->easy.get());
    if (code != CURLM_OK) {
      return fail(ErrorCode::failed,
                  "fetching " + request.path + " failed: " + curl_multi_strerror(code));
    }
    ++traffic_.requests;
    running_.push_back(std::move(transfer));
    return {};
  }

  [[nodiscard]] bool is_secure() const { return starts_with_scheme(url_, "https://"); }

  Status collect(const Arrival& arrival) {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const CURLcode code = message->data.result;
      const auto done = std::find_if(running_.begin(), running_.end(), [&](const auto& transfer) {
        return transfer->easy.get() == message->easy_handle;
      });
      auto transfer = std::move(*done);
      running_.erase(done);
      curl_multi_remove_handle(multi_.get(), transfer->easy.get());
      traffic_.bytes += transfer->arrived;
      auto result = outcome(*transfer, code);
      last_ = {status_of(*transfer), lasting_tag(*transfer)};
      const std::size_t index = transfer->index;
      idle_.push_back(std::move(transfer));
      if (auto taken = arrival(index, std::move(result)); !taken) return taken;
    }
    return {};
  }

  Result<Bytes> outcome(Transfer& transfer, CURLcode code) {
    const std::string what = url_ + "/" + transfer.path;
    const long status = status_of(transfer);
    long version = 0;
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_HTTP_VERSION, &version);
    if (version >= CURL_HTTP_VERSION_2_0) at_once_ = kStreams;
    const bool answered = code == CURLE_OK || transfer.too_long;
    if (answered && (status == 404 || status == 410 || status == 403)) {
      return fail(ErrorCode::not_found, what + " is not there (status " + std::to_string(status) +
                                            "); check the repository's address");
    }
    const bool is_rest = status == 206 && transfer.manner.from > 0;
    if ((status == 200 || is_rest) && !flush(transfer))
      return tl::unexpected(transfer.sunk.error());
    if (answered && status == 304 && !transfer.manner.known_tag.empty()) return Bytes{};
    if (answered && status != 200 && !is_rest) {
      return fail(ErrorCode::unreachable, what + ": the server answers with status " +
                                              std::to_string(status) + "; try again later");
    }
    if (transfer.too_long) return tl::unexpected(too_long(transfer, what).error());
    if (code != CURLE_OK) return fail(ErrorCode::unreachable, what + ": " + why(transfer, code));
    if (transfer.manner.head) return Bytes{};
    const std::uint64_t length = transfer.arrived + (is_rest ? transfer.manner.from : 0);
    if (auto checked = check_length(what, length, transfer.limits); !checked) {
      return tl::unexpected(checked.error());
    }
    return std::move(transfer.body);
  }

  static Status too_long(const Transfer& transfer, const std::string& what) {
    return fail(ErrorCode::untrusted, what + " is longer than the " +
                                          std::to_string(transfer.room()) + " bytes " +
                                          (transfer.signed_room() ? "signed" : "allowed") +
                                          " for it; check the repository's address");
  }

  std::string why(const Transfer& transfer, CURLcode code) const {
    const auto seconds = [](std::chrono::seconds s) { return std::to_string(s.count()) + " s"; };
    switch (code) {
      case CURLE_OPERATION_TIMEDOUT:
        return "no connection within " + seconds(settings_.connect_timeout) + ", or slower than " +
               std::to_string(settings_.slowest) + " bytes a second for " +
               seconds(settings_.patience) + "; check the network";
      case CURLE_PARTIAL_FILE:
      case CURLE_GOT_NOTHING:
        return "the answer broke off; it is tried again next time";
      case CURLE_TOO_MANY_REDIRECTS:
        return "the server redirects more than 3 times; check the repository's address";
      case CURLE_UNSUPPORTED_PROTOCOL:
        return "the server redirects to something that is not HTTP, or from HTTPS to HTTP; check "
               "the repository's address";
      case CURLE_PEER_FAILED_VERIFICATION:
        return "the server's certificate is not valid; check its date, its name and this "
               "computer's clock";
      default:
        break;
    }
    const std::string reason =
        transfer.reason.front() != '\0' ? transfer.reason.data() : curl_easy_strerror(code);
    return reason + "; check the network and the repository's address";
  }

  void abandon() {
    for (auto& transfer : running_) {
      curl_multi_remove_handle(multi_.get(), transfer->easy.get());
      idle_.push_back(std::move(transfer));
    }
    running_.clear();
  }

  std::string url_;
  CurlSettings settings_;
  Multi multi_;
  std::vector<std::unique_ptr<Transfer>> running_, idle_;
  std::size_t at_once_ = kConnections;
  Traffic traffic_;
  Last last_;
};

Result<std::unique_ptr<CurlTransport>> CurlTransport::open(std::string url,
                                                           const CurlSettings& settings) {
  if (!starts_with_scheme(url, "http://") && !starts_with_scheme(url, "https://")) {
    return fail(
        ErrorCode::invalid,
        "\"" + url + "\" is no address of a repository; it begins with https:// or http://");
  }
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    return fail(ErrorCode::failed, "libcurl does not start; check its installation");
  }
  while (url.ends_with('/')) url.pop_back();
  return std::unique_ptr<CurlTransport>(
      new CurlTransport(std::make_unique<Session>(std::move(url), settings)));
}

CurlTransport::CurlTransport(std::unique_ptr<Session> session) : session_(std::move(session)) {}

CurlTransport::~CurlTransport() {
  session_.reset();
  curl_global_cleanup();
}

Result<Bytes> CurlTransport::fetch(const std::string& path, const FetchLimits& limits) {
  return session_->run_one({path, limits}, {});
}

Result<bool> CurlTransport::may_have(const std::string& path) {
  if (!session_->asks_by_head()) return true;
  const auto answer = session_->run_one({path, {.most = 0, .exact = {}}}, {.head = true});
  if (answer) return true;
  if (answer.error().code == ErrorCode::not_found && session_->last().status != 403) return false;
  // A server that knows no HEAD is asked the ordinary way, as is one that forbids it.
  if (session_->last().status >= 400 && session_->last().status < 600) return true;
  return tl::unexpected(answer.error());
}

Result<Answer> CurlTransport::fetch_unless_known(const std::string& path, const FetchLimits& limits,
                                                 const std::string& known_tag) {
  auto body = session_->run_one({path, limits}, {.known_tag = is_tag(known_tag) ? known_tag : ""});
  if (!body) return tl::unexpected(body.error());
  const auto& last = session_->last();
  if (last.status == 304) return Answer{std::nullopt, known_tag};
  return Answer{std::move(*body), last.tag};
}

Status CurlTransport::fetch_rest(const std::string& path, std::uint64_t from,
                                 const FetchLimits& limits, const Piece& piece) {
  const auto done = session_->run_one({path, limits}, {.from = from, .piece = &piece});
  return done ? Status{} : tl::unexpected(done.error());
}

Status CurlTransport::fetch_all(std::span<const FetchRequest> requests, const Arrival& arrival) {
  return session_->run(requests, arrival);
}

Traffic CurlTransport::traffic() const { return session_->traffic(); }

}  // namespace pobratym::sync
