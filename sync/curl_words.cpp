// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_words.hpp"

#include <curl/curl.h>

#include <algorithm>

namespace pobratym::sync {
namespace {

constexpr std::chrono::seconds kLongestPause = std::chrono::days(1);

std::string in_seconds(std::chrono::seconds time) { return std::to_string(time.count()) + " s"; }

/// libcurl quotes what it was sent, say the name of a host in a redirect.
std::string printable(std::string_view text) {
  std::string plain(text);
  std::ranges::replace_if(plain, [](char c) { return c < ' ' || c > '~'; }, '?');
  return plain;
}

std::string too_slow(const CurlSettings& settings) {
  return "no connection within " + in_seconds(settings.connect_timeout) + ", or slower than " +
         std::to_string(settings.slowest) + " bytes a second for " + in_seconds(settings.patience) +
         "; check the network";
}

std::string secure_connection_refused(const std::string& said, const CurlSettings& settings) {
  std::string words = "no secure connection can be made (" + said +
                      "); check that the server speaks TLS 1.2 or newer at this address";
  if (settings.client_certificate.empty())
    words += ", and whether it asks for a certificate of this device";
  return words;
}

std::string describe_proxy(long status) {
  const std::string answers = "the proxy answers with status " + std::to_string(status);
  if (status != 407) return answers + "; ask who runs it whether it lets this computer through";
  return answers +
         ": it asks for a name and password; put them into the proxy's address as "
         "http://name:password@host:port";
}

}  // namespace

std::string describe_pause(std::chrono::seconds pause) {
  if (pause < std::chrono::minutes(2)) return in_seconds(pause);
  return "about " +
         std::to_string(std::chrono::duration_cast<std::chrono::minutes>(pause).count()) +
         " minutes";
}

std::chrono::seconds pause_of(const Transfer& transfer) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_RETRY_AFTER, &seconds);
  const std::chrono::seconds pause(std::max<curl_off_t>(seconds, 0));
  return std::min(pause, kLongestPause);
}

std::string describe_status(const Transfer& transfer, const CurlSettings& settings, bool secure) {
  const long status = status_of(transfer);
  const std::string answers = "the server answers with status " + std::to_string(status);
  switch (status) {
    case 400:
      if (!secure) break;
      return answers + (settings.client_certificate.empty()
                            ? "; if it asks for a certificate of this device, name one in the "
                              "settings; if not, try again later"
                            : "; perhaps it does not accept this device's certificate");
    case 401:
      return answers +
             ": it asks for a name and password; put them into the repository's address as "
             "https://name:password@host";
    case 407:
      return describe_proxy(status);
    case 416:
      return answers + ": it does not have the part that was asked for; try again later";
    case 511:
      return "this network asks for a login before it lets anything through (status 511); log in, "
             "or ask who runs it to let this computer through";
    default:
      break;
  }
  const auto pause = pause_of(transfer);
  if (pause > std::chrono::seconds(0)) {
    return answers + " and asks to be left alone for " + describe_pause(pause) +
           "; try again later";
  }
  return answers + "; try again later";
}

std::string describe_failure(const Transfer& transfer, int code, const CurlSettings& settings) {
  if (transfer.too_slow) return too_slow(settings);
  if (transfer.inward) {
    return "the server redirects to an address inside this network or this computer; check the "
           "repository's address";
  }
  long tunnel = 0;  // what the proxy said to the wish for one
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_HTTP_CONNECTCODE, &tunnel);
  if (tunnel >= 300) return describe_proxy(tunnel);
  const std::string said = printable(transfer.reason.data());
  if (transfer.header_bytes > kMaxHeaderBytes) {
    return "the server's headers have no end; check the repository's address";
  }
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return too_slow(settings);
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2_STREAM:
      return "the answer broke off; it is tried again next time";
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
      return "the answer broke off or is garbled (" + said + "); it is tried again next time";
    case CURLE_OUT_OF_MEMORY:
      return "a line of the server's answer has no end, or this computer has no memory left; check "
             "the repository's address";
    case CURLE_TOO_MANY_REDIRECTS:
      return "the server redirects more than 3 times; check the repository's address";
    case CURLE_UNSUPPORTED_PROTOCOL:
      if (!transfer.redirects || said.find("HTTP/0.9") != std::string::npos) {
        return "what answers there does not speak HTTP; check the repository's address";
      }
      return "the server redirects to something that is not HTTP, or from HTTPS to HTTP; check "
             "the repository's address";
    case CURLE_PEER_FAILED_VERIFICATION:
      return "the server's certificate is not valid (" + said +
             "); check its date, its name and this computer's clock";
    case CURLE_SSL_CONNECT_ERROR:
      return secure_connection_refused(said, settings);
    case CURLE_SSL_CERTPROBLEM:
      return "this device's certificate or its key cannot be used (" + said +
             "); check the files named in the settings";
    case CURLE_SSL_CACERT_BADFILE:
      return "the file of trusted authorities " + settings.ca_file +
             " cannot be used; it holds certificates in PEM";
    case CURLE_COULDNT_RESOLVE_PROXY:
      return "there is no proxy of that name; check the proxy in the settings and the network";
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
      return "what answers there does not keep to HTTP; check the network and the repository's "
             "address";
    default:
      break;
  }
  const std::string reason = said.empty() ? curl_easy_strerror(static_cast<CURLcode>(code)) : said;
  return reason + "; check the network and the repository's address";
}

}  // namespace pobratym::sync
