// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_transfer.hpp"

#include <curl/curl.h>
#include <sys/socket.h>

#include <algorithm>

#include "content/base/text.hpp"

namespace pobratym::sync {
namespace {

static_assert(CURL_ERROR_SIZE <= sizeof(Transfer::reason));

constexpr std::size_t kReserve = 1u << 20u;  // memory taken on the word of a signed length
constexpr std::size_t kLongestTag = 128;

/// Before the first byte of a file that was asked for in part: which part is it?
bool begins_right(Transfer& to) {
  if (!is_rest(to)) {
    to.skip = to.manner.from;
    return true;
  }
  if (to.range.starts_with("bytes " + std::to_string(to.manner.from) + "-")) return true;
  to.wrong_part = true;
  to.sunk = fail(ErrorCode::unreachable,
                 to.path + ": the server answers with another part of the file than was asked for");
  return false;
}

std::size_t take_body(char* data, std::size_t, std::size_t count, void* transfer) {
  auto& to = *static_cast<Transfer*>(transfer);
  if (to.arrived == 0 && !begins_right(to)) return 0;
  to.arrived += count;
  const std::uint64_t before = is_rest(to) ? to.manner.from : 0;
  if (before + to.arrived > to.room()) {
    to.too_long = true;
    return 0;
  }
  const std::size_t known = std::min<std::uint64_t>(to.skip, count);
  to.skip -= known;
  to.body.append(data + known, count - known);
  const bool wanted = status_of(to) == 200 || is_rest(to);
  if (wanted && to.manner.piece != nullptr && to.body.size() >= kPieceBytes && !flush(to)) return 0;
  return count;
}

/// The value of the header `name`, which is given in lower case; empty for any other line.
std::string header_value(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':') return "";
  const bool same = std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? b + 32 : b);
  });
  return same ? std::string(trim(line.substr(name.size() + 1))) : "";
}

std::size_t take_header(char* data, std::size_t, std::size_t count, void* transfer) {
  auto& to = *static_cast<Transfer*>(transfer);
  to.header_bytes += count;
  const std::string_view line(data, count);
  if (line.starts_with("HTTP/")) {  // perhaps an answer after a redirect
    to.tag = to.range = "";
    to.date = to.modified = 0;
    to.redirects = false;
  }
  if (const auto date = header_value(line, "date"); !date.empty()) {
    to.date = curl_getdate(date.c_str(), nullptr);
  }
  if (const auto date = header_value(line, "last-modified"); !date.empty()) {
    to.modified = curl_getdate(date.c_str(), nullptr);
  }
  if (const auto tag = header_value(line, "etag"); is_tag(tag)) to.tag = tag;
  if (!header_value(line, "location").empty()) to.redirects = true;
  if (const auto range = header_value(line, "content-range"); !range.empty()) to.range = range;
  return to.header_bytes > kMaxHeaderBytes ? 0 : count;
}

/// Asked when a name is looked up already, so that no name can hide an address.
curl_socket_t open_socket(void* transfer, curlsocktype, struct curl_sockaddr* address) {
  auto& to = *static_cast<Transfer*>(transfer);
  long redirects = 0;
  curl_easy_getinfo(to.easy.get(), CURLINFO_REDIRECT_COUNT, &redirects);
  const Reach reach = reach_of(address->addr);
  if (redirects == 0) *to.home = std::max(*to.home, reach);
  to.inward = reach > *to.home;
  if (to.inward) return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void set_manner(Transfer& transfer, const Manner& manner) {
  CURL* easy = transfer.easy.get();
  transfer.manner = manner;
  curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
  if (manner.head) curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  const std::string range = std::to_string(manner.from) + "-";
  const bool in_part = manner.from > 0 && !manner.whole;
  curl_easy_setopt(easy, CURLOPT_RANGE, in_part ? range.c_str() : nullptr);
  transfer.headers.reset();
  if (!manner.known_tag.empty()) {
    const std::string condition = "If-None-Match: " + manner.known_tag;
    transfer.headers.reset(curl_slist_append(nullptr, condition.c_str()));
  }
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer.headers.get());
}

}  // namespace

void EasyCleanup::operator()(void* easy) const { curl_easy_cleanup(easy); }
void ListCleanup::operator()(void* list) const {
  curl_slist_free_all(static_cast<curl_slist*>(list));
}

std::uint64_t Transfer::room() const {
  return std::min(limits.exact.value_or(limits.most), limits.most);
}

std::unique_ptr<Transfer> make_transfer(const CurlSettings& settings, bool secure, Reach& home) {
  auto transfer = std::make_unique<Transfer>();
  transfer->easy.reset(curl_easy_init());
  CURL* easy = transfer->easy.get();
  apply_settings(easy, settings);
  curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 3L);
  transfer->home = &home;
  // Through a proxy the address is the proxy's, and where it goes is its own rule.
  if (settings.proxy.empty() && !settings.socket) {
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer.get());
  }
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer.get());
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &take_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer.get());
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->reason.data());
  return transfer;
}

void prepare(Transfer& transfer, std::size_t index, const FetchRequest& request,
             const Manner& manner, const std::string& url, std::uint64_t floor) {
  transfer.index = index;
  transfer.limits = request.limits;
  transfer.path = request.path;
  transfer.body.clear();
  if (manner.piece == nullptr) {
    transfer.body.reserve(std::min<std::uint64_t>(request.limits.exact.value_or(0), kReserve));
  }
  transfer.arrived = transfer.skip = 0;
  transfer.header_bytes = 0;
  transfer.too_long = transfer.too_slow = false;
  transfer.wrong_part = transfer.redirects = transfer.inward = false;
  transfer.began = std::chrono::steady_clock::now();
  transfer.floor = floor;
  transfer.tag = transfer.range = "";
  transfer.date = transfer.modified = 0;
  transfer.sunk = {};
  transfer.reason.front() = '\0';
  set_manner(transfer, manner);
  curl_easy_setopt(transfer.easy.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(transfer.easy.get(), CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(floor));
}

bool is_too_slow(const Transfer& transfer, const CurlSettings& settings,
                 std::chrono::steady_clock::time_point now) {
  const auto granted = settings.connect_timeout + settings.patience +
                       std::chrono::seconds(transfer.arrived / transfer.floor);
  return now - transfer.began > granted;
}

long status_of(const Transfer& transfer) {
  long status = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_RESPONSE_CODE, &status);
  return status;
}

bool is_rest(const Transfer& transfer) {
  return transfer.manner.from > 0 && !transfer.manner.whole && status_of(transfer) == 206;
}

bool flush(Transfer& transfer) {
  if (!transfer.sunk) return false;
  if (transfer.manner.piece == nullptr || transfer.body.empty()) return true;
  transfer.sunk = (*transfer.manner.piece)(transfer.body);
  transfer.body.clear();
  return transfer.sunk.has_value();
}

std::string lasting_tag(const Transfer& transfer) {
  const bool settled = transfer.modified > 0 && transfer.date - transfer.modified >= 2;
  return settled ? transfer.tag : "";
}

bool is_tag(std::string_view text) {
  return text.size() <= kLongestTag && text.ends_with('"') &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace pobratym::sync
