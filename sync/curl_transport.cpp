// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_transport.hpp"

#include <curl/curl.h>

#include <algorithm>

#include "sync/curl_session.hpp"

namespace pobratym::sync {
namespace {

bool starts_with_scheme(const std::string& url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

}  // namespace

Result<std::unique_ptr<CurlTransport>> CurlTransport::open(std::string url,
                                                           const CurlSettings& settings) {
  if (!starts_with_scheme(url, "http://") && !starts_with_scheme(url, "https://")) {
    return fail(ErrorCode::invalid,
                "\"" + without_credentials(url, url) +
                    "\" is no address of a repository; it begins with https:// or http://");
  }
  if (auto good = check_settings(settings); !good) return tl::unexpected(good.error());
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    return fail(ErrorCode::failed, "libcurl does not start; check its installation");
  }
  while (url.ends_with('/')) url.pop_back();
  return std::unique_ptr<CurlTransport>(
      new CurlTransport(std::make_unique<CurlSession>(std::move(url), settings)));
}

CurlTransport::CurlTransport(std::unique_ptr<CurlSession> session) : session_(std::move(session)) {}

CurlTransport::~CurlTransport() {
  session_.reset();
  curl_global_cleanup();
}

Result<Bytes> CurlTransport::fetch(const std::string& path, const FetchLimits& limits) {
  return session_->run_one({path, limits}, {});
}

Result<bool> CurlTransport::may_have(const std::string& path) {
  if (!session_->settings().ask_by_head) return true;
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
  auto done = session_->run_one({path, limits}, {.from = from, .piece = &piece});
  // A server that is muddled about parts may still be right about the whole.
  const bool muddled = session_->last().status == 416 || session_->last().wrong_part;
  if (!done && from > 0 && muddled) {
    done = session_->run_one({path, limits}, {.from = from, .whole = true, .piece = &piece});
  }
  return done ? Status{} : tl::unexpected(done.error());
}

Status CurlTransport::fetch_all(std::span<const FetchRequest> requests, const Arrival& arrival) {
  return session_->run(requests, arrival);
}

Traffic CurlTransport::traffic() const { return session_->traffic(); }

void CurlTransport::begin_run() { session_->begin_run(); }

std::chrono::seconds CurlTransport::wished_pause() const { return session_->wished_pause(); }

}  // namespace pobratym::sync
