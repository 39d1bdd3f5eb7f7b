// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_transport.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <vector>

namespace pobratym::sync {
namespace {

constexpr std::size_t kConnections = 6;      // side by side without HTTP/2, as browsers do
constexpr std::size_t kStreams = 32;         // over one connection with HTTP/2
constexpr std::size_t kHeaderBytes = 65536;  // of one answer with its redirects
constexpr std::size_t kReserve = 1u << 20u;  // memory taken on the word of a signed length

struct EasyCleanup {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiCleanup {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
using Easy = std::unique_ptr<CURL, EasyCleanup>;
using Multi = std::unique_ptr<CURLM, MultiCleanup>;

/// One file on its way.
struct Transfer {
  Easy easy;
  std::size_t index = 0;
  FetchLimits limits;
  std::string path;
  Bytes body;
  std::size_t header_bytes = 0;
  bool too_long = false;
  std::array<char, CURL_ERROR_SIZE> reason{};

  /// A length that somebody signed may still be more than this machine has memory for.
  [[nodiscard]] std::uint64_t room() const {
    return std::min(limits.exact.value_or(limits.most), limits.most);
  }
  [[nodiscard]] bool signed_room() const { return limits.exact && *limits.exact <= limits.most; }
};

std::size_t take_body(char* data, std::size_t, std::size_t count, void* transfer) {
  auto& to = *static_cast<Transfer*>(transfer);
  if (to.body.size() + count > to.room()) {
    to.too_long = true;
    return 0;
  }
  to.body.append(data, count);
  return count;
}

std::size_t take_header(char*, std::size_t, std::size_t count, void* transfer) {
  auto& to = *static_cast<Transfer*>(transfer);
  to.header_bytes += count;
  return to.header_bytes > kHeaderBytes ? 0 : count;
}

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

  Status run(std::span<const FetchRequest> requests, const Arrival& arrival) {
    std::size_t next = 0;
    while (next < requests.size() || !running_.empty()) {
      while (next < requests.size() && running_.size() < at_once_) {
        if (auto begun = begin(next, requests[next]); !begun) return abandon(), begun;
        ++next;
      }
      int active = 0;
      CURLMcode code = curl_multi_perform(multi_.get(), &active);
      if (code == CURLM_OK && active > 0) {
        code = curl_multi_poll(multi_.get(), nullptr, 0, 1000, nullptr);
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

 private:
  Status begin(std::size_t index, const FetchRequest& request) {
    if (!is_repository_path(request.path)) {
      return fail(ErrorCode::invalid,
                  "\"" + request.path + "\" is no name of a file in a repository");
    }
    auto transfer = idle_.empty() ? make_transfer() : std::move(idle_.back());
    if (!idle_.empty()) idle_.pop_back();
    transfer->index = index;
    transfer->limits = request.limits;
    transfer->path = request.path;
    transfer->body.clear();
    transfer->body.reserve(std::min<std::uint64_t>(transfer->limits.exact.value_or(0), kReserve));
    transfer->header_bytes = 0;
    transfer->too_long = false;
    transfer->reason.front() = '\0';
    curl_easy_setopt(transfer->easy.get(), CURLOPT_URL, (url_ + "/" + request.path).c_str());
    const CURLMcode code = curl_multi_add_handle(multi_.get(), transfer->easy.get());
    if (code != CURLM_OK) {
      return fail(ErrorCode::failed,
                  "fetching " + request.path + " failed: " + curl_multi_strerror(code));
    }
    ++traffic_.requests;
    running_.push_back(std::move(transfer));
    return {};
  }

  std::unique_ptr<Transfer> make_transfer() {
    auto transfer = std::make_unique<Transfer>();
    transfer->easy.reset(curl_easy_init());
    CURL* easy = transfer->easy.get();
    const bool secure = starts_with_scheme(url_, "https://");
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 3L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_2TLS});
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT,
                     static_cast<long>(settings_.connect_timeout.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(settings_.slowest));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings_.patience.count()));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "pobratym-sync/0.1");
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer.get());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer.get());
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->reason.data());
    return transfer;
  }

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
      traffic_.bytes += transfer->body.size();
      auto result = outcome(*transfer, code);
      const std::size_t index = transfer->index;
      idle_.push_back(std::move(transfer));
      if (auto taken = arrival(index, std::move(result)); !taken) return taken;
    }
    return {};
  }

  Result<Bytes> outcome(Transfer& transfer, CURLcode code) {
    const std::string what = url_ + "/" + transfer.path;
    long status = 0, version = 0;
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_HTTP_VERSION, &version);
    if (version >= CURL_HTTP_VERSION_2_0) at_once_ = kStreams;
    const bool answered = code == CURLE_OK || transfer.too_long;
    if (answered && (status == 404 || status == 410 || status == 403)) {
      return fail(ErrorCode::not_found, what + " is not there (status " + std::to_string(status) +
                                            "); check the repository's address");
    }
    if (answered && status != 200) {
      return fail(ErrorCode::unreachable, what + ": the server answers with status " +
                                              std::to_string(status) + "; try again later");
    }
    if (transfer.too_long) return tl::unexpected(too_long(transfer, what).error());
    if (code != CURLE_OK) return fail(ErrorCode::unreachable, what + ": " + why(transfer, code));
    if (auto checked = check_length(what, transfer.body.size(), transfer.limits); !checked) {
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
  Result<Bytes> body = fail(ErrorCode::failed, "no answer for " + path);
  const std::array request{FetchRequest{path, limits}};
  auto run = session_->run(request, [&](std::size_t, Result<Bytes> arrived) -> Status {
    body = std::move(arrived);
    return {};
  });
  if (!run) return tl::unexpected(run.error());
  return body;
}

Status CurlTransport::fetch_all(std::span<const FetchRequest> requests, const Arrival& arrival) {
  return session_->run(requests, arrival);
}

Traffic CurlTransport::traffic() const { return session_->traffic(); }

}  // namespace pobratym::sync
