// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_settings.hpp"

#include <curl/curl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace pobratym::sync {
namespace {

constexpr std::array<std::string_view, 5> kProxySchemes{"http", "https", "socks4a", "socks5",
                                                        "socks5h"};

/// What stands between "://" and "@"; empty when nothing does.
std::string_view credentials_in(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t from = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::string_view authority =
      address.substr(from, address.find_first_of("/?#", from) - from);
  const std::size_t at = authority.rfind('@');
  return at == std::string_view::npos ? std::string_view() : authority.substr(0, at);
}

bool is_proxy(std::string_view proxy) {
  const std::size_t end = proxy.find("://");
  if (end == std::string_view::npos) return proxy.find('/') == std::string_view::npos;
  return std::ranges::find(kProxySchemes, proxy.substr(0, end)) != kProxySchemes.end() &&
         proxy.size() > end + 3;
}

Status check_readable(const std::string& file, const char* what) {
  if (file.empty() || ::access(file.c_str(), R_OK) == 0) return {};
  return fail(ErrorCode::invalid, std::string(what) + " " + file +
                                      " cannot be read; check its name and who may read it");
}

curl_socket_t open_given(void* settings, curlsocktype, struct curl_sockaddr*) {
  return static_cast<const CurlSettings*>(settings)->socket();
}

int is_connected(void*, curl_socket_t, curlsocktype) { return CURL_SOCKOPT_ALREADY_CONNECTED; }

void set_text(CURL* easy, CURLoption option, const std::string& text) {
  if (!text.empty()) curl_easy_setopt(easy, option, text.c_str());
}

}  // namespace

Status check_settings(const CurlSettings& settings) {
  if (!settings.proxy.empty() && !is_proxy(settings.proxy)) {
    return fail(ErrorCode::invalid,
                "\"" + without_credentials(settings.proxy, settings.proxy) +
                    "\" is no address of a proxy; it is of the form http://host:port");
  }
  if (settings.client_certificate.empty() && !settings.client_key.empty()) {
    return fail(ErrorCode::invalid,
                "there is a key of this device and no certificate; name both, or neither");
  }
  for (const auto& [file, what] :
       {std::pair(&settings.ca_file, "the file of trusted authorities"),
        std::pair(&settings.client_certificate, "this device's certificate"),
        std::pair(&settings.client_key, "this device's key")}) {
    if (auto good = check_readable(*file, what); !good) return good;
  }
  return {};
}

void apply_settings(void* easy, const CurlSettings& settings) {
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_2TLS});
  curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
  curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT,
                   static_cast<long>(settings.connect_timeout.count()));
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(settings.slowest));
  curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings.patience.count()));
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  // A name server that is silent must not hold up the end of the program.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
  curl_easy_setopt(easy, CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
  // Empty, and not unset: unset means the environment's.
  curl_easy_setopt(easy, CURLOPT_PROXY, settings.proxy.c_str());
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "");
  curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (!settings.ca_file.empty()) {
    for (const CURLoption file : {CURLOPT_CAINFO, CURLOPT_PROXY_CAINFO}) {
      curl_easy_setopt(easy, file, settings.ca_file.c_str());
    }
    // The system's folder of authorities would be trusted beside the file.
    for (const CURLoption folder : {CURLOPT_CAPATH, CURLOPT_PROXY_CAPATH}) {
      curl_easy_setopt(easy, folder, static_cast<const char*>(nullptr));
    }
  }
  set_text(easy, CURLOPT_SSLCERT, settings.client_certificate);
  set_text(easy, CURLOPT_SSLKEY, settings.client_key);
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "pobratym-sync/0.1");
  if (settings.socket) {
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &open_given);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, const_cast<CurlSettings*>(&settings));
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, &is_connected);
  }
}

std::string without_credentials(std::string text, const std::string& address) {
  const std::string secret(credentials_in(address));
  if (secret.empty()) return text;
  for (std::size_t at = text.find(secret + "@"); at != std::string::npos;
       at = text.find(secret + "@", at)) {
    text.erase(at, secret.size() + 1);
  }
  return text;
}

}  // namespace pobratym::sync
