// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_courier.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>

#include "sync/curl_transfer.hpp"

namespace pobratym::sync {
namespace {

constexpr std::size_t kLongestAddress = 1024;
constexpr std::size_t kHeaderBytes = 65'536;

bool is_secure(const std::string& url) { return url.starts_with("https://"); }

/// One answer on its way in.
struct Incoming {
  const PostLimits& limits;
  Bytes body{};
  std::size_t header_bytes = 0;
  bool too_long = false;
  bool stopped = false;
};

std::size_t take_body(char* data, std::size_t, std::size_t count, void* incoming) {
  auto& to = *static_cast<Incoming*>(incoming);
  to.too_long = to.body.size() + count > to.limits.answer;
  if (to.too_long) return 0;
  to.body.append(data, count);
  return count;
}

/// Nobody reads the headers, but they may not go on for ever either.
std::size_t take_header(char*, std::size_t, std::size_t count, void* incoming) {
  auto& to = *static_cast<Incoming*>(incoming);
  to.header_bytes += count;
  to.too_long = to.header_bytes > kHeaderBytes;
  return to.too_long ? 0 : count;
}

int look_up(void* incoming, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& to = *static_cast<Incoming*>(incoming);
  to.stopped = to.limits.stop && to.limits.stop();
  return to.stopped ? 1 : 0;
}

}  // namespace

bool is_desk_address(const std::string& url) {
  if (url.size() > kLongestAddress || std::ranges::any_of(url, [](char c) {
        return c <= ' ' || c >= '\x7f' || c == '?' || c == '#' || c == '@';
      })) {
    return false;
  }
  if (is_secure(url)) return url.size() > 8;
  constexpr std::array<std::string_view, 3> kHere = {"http://127.0.0.1", "http://[::1]",
                                                     "http://localhost"};
  return std::ranges::any_of(kHere, [&](std::string_view here) {
    const bool whole =
        url.size() == here.size() || url.find_first_of(":/", here.size()) == here.size();
    return url.starts_with(here) && whole;
  });
}

class CurlCourier::Bag {
 public:
  Bag(std::string url, const CurlSettings& settings)
      : url_(std::move(url)), settings_(settings), easy_(curl_easy_init()) {
    CURL* easy = easy_.get();
    apply_settings(easy, settings_);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, reason_.data());
    headers_.reset(curl_slist_append(nullptr, "Content-Type: application/json"));
    curl_slist_append(list(), "Accept: application/json");
    curl_slist_append(list(), "Expect:");  // do not wait a second for permission
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, list());
    curl_easy_setopt(easy, CURLOPT_URL, url_.c_str());
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    // Words go where they were meant to go and not where somebody on the way points to.
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &look_up);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  }

  Errand post(BytesView body, const PostLimits& limits) {
    CURL* easy = easy_.get();
    Incoming incoming{limits};
    reason_.front() = '\0';
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.data());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS,
                     std::max(1L, static_cast<long>(limits.time.count())));
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &incoming);
    const CURLcode code = curl_easy_perform(easy);
    curl_off_t microseconds = 0;
    curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &microseconds);
    // Rounded up: an errand that took no time at all would be free to repeat.
    return {outcome(code, incoming), std::chrono::milliseconds(microseconds / 1000 + 1)};
  }

 private:
  [[nodiscard]] curl_slist* list() const { return static_cast<curl_slist*>(headers_.get()); }

  Result<Reply> outcome(CURLcode code, Incoming& incoming) const {
    if (code == CURLE_OK) {
      long status = 0;
      curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
      return Reply{status, std::move(incoming.body)};
    }
    if (incoming.too_long) {
      return fail(ErrorCode::untrusted, url_ + " answers with more than " +
                                            std::to_string(incoming.limits.answer) +
                                            " bytes; check the desk's address");
    }
    if (incoming.stopped) return fail(ErrorCode::unreachable, "it was told to stop");
    if (code == CURLE_OPERATION_TIMEDOUT) {
      return fail(ErrorCode::unreachable, url_ + " does not answer in time; check the network");
    }
    const std::string reason = reason_.front() != '\0' ? reason_.data() : curl_easy_strerror(code);
    return fail(ErrorCode::unreachable,
                url_ + ": " + reason + "; check the network and the desk's address");
  }

  std::string url_;
  CurlSettings settings_;  // what libcurl was pointed to stays
  std::array<char, CURL_ERROR_SIZE> reason_{};
  std::unique_ptr<void, EasyCleanup> easy_;
  std::unique_ptr<void, ListCleanup> headers_;
};

Result<std::unique_ptr<CurlCourier>> CurlCourier::open(std::string desk,
                                                       const CurlSettings& settings) {
  if (!is_desk_address(desk)) {
    return fail(ErrorCode::invalid, "\"" + desk +
                                        "\" is no address of a desk; it begins with "
                                        "https://, so that nobody on the way reads what "
                                        "people wrote");
  }
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    return fail(ErrorCode::failed, "libcurl does not start; check its installation");
  }
  while (desk.ends_with('/')) desk.pop_back();
  return std::unique_ptr<CurlCourier>(
      new CurlCourier(std::make_unique<Bag>(desk + "/outbox", settings)));
}

CurlCourier::CurlCourier(std::unique_ptr<Bag> bag) : bag_(std::move(bag)) {}

CurlCourier::~CurlCourier() {
  bag_.reset();
  curl_global_cleanup();
}

Errand CurlCourier::post(BytesView body, const PostLimits& limits) {
  return bag_->post(body, limits);
}

}  // namespace pobratym::sync
