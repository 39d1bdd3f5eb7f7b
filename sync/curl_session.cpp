// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_session.hpp"

#include <curl/curl.h>

#include <algorithm>

#include "sync/curl_words.hpp"

namespace pobratym::sync {
namespace {

constexpr std::size_t kConnections = 6;  // side by side without HTTP/2, as browsers do
constexpr std::size_t kStreams = 32;     // over one connection with HTTP/2
constexpr int kLookMilliseconds = 200;   // at the clock and at who wants to stop

Status too_long(const Transfer& transfer, const std::string& what) {
  return fail(ErrorCode::untrusted, what + " is longer than the " +
                                        std::to_string(transfer.room()) + " bytes " +
                                        (transfer.signed_room() ? "signed" : "allowed") +
                                        " for it; check the repository's address");
}

bool says_not_there(long status) { return status == 403 || status == 404 || status == 410; }

}  // namespace

void MultiCleanup::operator()(void* multi) const { curl_multi_cleanup(multi); }

CurlSession::CurlSession(std::string url, CurlSettings settings)
    : url_(std::move(url)),
      shown_url_(without_credentials(url_, url_)),
      settings_(std::move(settings)),
      multi_(curl_multi_init()),
      at_once_(kConnections) {
  curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, long{kConnections});
  curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, long{kConnections});
}

CurlSession::~CurlSession() { abandon(); }

void CurlSession::begin_run() {
  run_began_ = Clock::now();
  wished_pause_ = {};
}

bool CurlSession::is_secure() const {
  return url_.size() > 4 && (url_[4] == 's' || url_[4] == 'S');
}

Result<Bytes> CurlSession::run_one(const FetchRequest& request, const Manner& manner) {
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

Status CurlSession::run(std::span<const FetchRequest> requests, const Arrival& arrival,
                        const Manner& manner) {
  std::size_t next = 0;
  while (next < requests.size() || !running_.empty()) {
    if (auto more = may_go_on(); !more) return abandon(), more;
    const std::uint64_t share = std::min(at_once_, requests.size());
    const std::uint64_t floor = std::max<std::uint64_t>(settings_.slowest / share, 1);
    while (next < requests.size() && running_.size() < at_once_) {
      if (auto begun = begin(next, requests[next], manner, floor); !begun) return abandon(), begun;
      ++next;
    }
    int active = 0;
    CURLMcode code = curl_multi_perform(multi_.get(), &active);
    if (code == CURLM_OK && active > 0) {
      code = curl_multi_poll(multi_.get(), nullptr, 0, kLookMilliseconds, nullptr);
    }
    if (code != CURLM_OK) {
      abandon();
      return fail(ErrorCode::unreachable,
                  "fetching from " + shown_url_ + " failed: " + curl_multi_strerror(code));
    }
    if (auto taken = collect(arrival); !taken) return abandon(), taken;
    if (auto taken = give_up_slow(arrival); !taken) return abandon(), taken;
  }
  return {};
}

Status CurlSession::may_go_on() const {
  if (settings_.stop && settings_.stop()) {
    return fail(ErrorCode::unreachable, "the sync was stopped; the next run goes on from here");
  }
  if (run_began_ && Clock::now() - *run_began_ > settings_.run_time) {
    return fail(ErrorCode::unreachable, shown_url_ + ": the sync took longer than " +
                                            describe_pause(settings_.run_time) +
                                            "; the next run goes on from here");
  }
  return {};
}

Status CurlSession::begin(std::size_t index, const FetchRequest& request, const Manner& manner,
                          std::uint64_t floor) {
  if (!is_repository_path(request.path)) {
    return fail(ErrorCode::invalid,
                "\"" + request.path + "\" is no name of a file in a repository");
  }
  auto transfer =
      idle_.empty() ? make_transfer(settings_, is_secure(), home_) : std::move(idle_.back());
  if (!idle_.empty()) idle_.pop_back();
  prepare(*transfer, index, request, manner, url_ + "/" + request.path, floor);
  const CURLMcode code = curl_multi_add_handle(multi_.get(), transfer->easy.get());
  if (code != CURLM_OK) {
    return fail(ErrorCode::failed,
                "fetching " + request.path + " failed: " + curl_multi_strerror(code));
  }
  ++traffic_.requests;
  running_.push_back(std::move(transfer));
  return {};
}

Status CurlSession::collect(const Arrival& arrival) {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    auto taken = end(message->easy_handle, message->data.result, arrival);
    if (!taken) return taken;
  }
  return {};
}

Status CurlSession::give_up_slow(const Arrival& arrival) {
  const auto now = Clock::now();
  for (;;) {
    const auto slow = std::find_if(running_.begin(), running_.end(), [&](const auto& transfer) {
      return is_too_slow(*transfer, settings_, now);
    });
    if (slow == running_.end()) return {};
    (*slow)->too_slow = true;
    auto taken = end((*slow)->easy.get(), CURLE_OPERATION_TIMEDOUT, arrival);
    if (!taken) return taken;
  }
}

Status CurlSession::end(void* easy, int code, const Arrival& arrival) {
  const auto done = std::find_if(running_.begin(), running_.end(),
                                 [&](const auto& one) { return one->easy.get() == easy; });
  auto transfer = std::move(*done);
  running_.erase(done);
  curl_multi_remove_handle(multi_.get(), easy);
  traffic_.bytes += transfer->arrived;
  auto result = outcome(*transfer, code);
  last_ = {status_of(*transfer), lasting_tag(*transfer), transfer->wrong_part};
  const std::size_t index = transfer->index;
  idle_.push_back(std::move(transfer));
  return arrival(index, std::move(result));
}

Result<Bytes> CurlSession::outcome(Transfer& transfer, int code) {
  const std::string what = shown_url_ + "/" + transfer.path;
  const long status = status_of(transfer);
  long version = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_HTTP_VERSION, &version);
  if (version >= CURL_HTTP_VERSION_2_0) at_once_ = kStreams;
  const bool answered = code == CURLE_OK || transfer.too_long;
  if (answered && says_not_there(status)) {
    return fail(ErrorCode::not_found, what + " is not there (status " + std::to_string(status) +
                                          "); check the repository's address");
  }
  const bool rest = is_rest(transfer);
  if ((status == 200 || rest) && !flush(transfer)) return tl::unexpected(transfer.sunk.error());
  if (answered && status == 304 && !transfer.manner.known_tag.empty()) return Bytes{};
  if (answered && status != 200 && !rest) {
    wished_pause_ = std::max(wished_pause_, pause_of(transfer));
    return fail(ErrorCode::unreachable,
                what + ": " + describe_status(transfer, settings_, is_secure()));
  }
  if (transfer.too_long) return tl::unexpected(too_long(transfer, what).error());
  if (code != CURLE_OK) {
    const std::string why = describe_failure(transfer, code, settings_);
    return fail(ErrorCode::unreachable,
                what + ": " + without_credentials(without_credentials(why, settings_.proxy), url_));
  }
  if (transfer.manner.head) return Bytes{};
  const std::uint64_t length = transfer.arrived + (rest ? transfer.manner.from : 0);
  if (auto checked = check_length(what, length, transfer.limits); !checked) {
    return tl::unexpected(checked.error());
  }
  return std::move(transfer.body);
}

void CurlSession::abandon() {
  for (auto& transfer : running_) {
    curl_multi_remove_handle(multi_.get(), transfer->easy.get());
    idle_.push_back(std::move(transfer));
  }
  running_.clear();
}

}  // namespace pobratym::sync
