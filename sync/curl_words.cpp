// SPDX-License-Identifier: Apache-2.0
#include "sync/curl_words.hpp"

#include <curl/curl.h>

#include <algorithm>

namespace pobratym::sync {
namespace {

constexpr std::chrono::seconds kLongestPause = std::chrono::days(1);

std::string in_seconds(std::chrono::seconds time) { return std::to_string(time.count()) + " s"; }

std::string too_slow(const CurlSettings& settings) {
  return "no connection within " + in_seconds(settings.connect_timeout) + ", or slower than " +
         std::to_string(settings.slowest) + " bytes a second for " + in_seconds(settings.patience) +
         "; check the network";
}

std::string secure_connection_refused(const Transfer& transfer, const CurlSettings& settings) {
  std::string words = "no secure connection can be made (" + std::string(transfer.reason.data()) +
                      "); check that the server speaks TLS 1.2 or newer at this address";
  if (settings.client_certificate.empty())
    words += ", and whether it asks for a certificate of this device";
  return words;
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
      if (secure && settings.client_certificate.empty()) {
        return answers +
               "; if it asks for a certificate of this device, name one in the settings; if not, "
               "try again later";
      }
      break;
    case 401:
      return answers +
             ": it asks for a name and password; put them into the repository's address as "
             "https://name:password@host";
    case 407:
      return "the proxy answers with status 407: it asks for a name and password; put them into "
             "the proxy's address as http://name:password@host:port";
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
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return too_slow(settings);
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2_STREAM:
      return "the answer broke off; it is tried again next time";
    case CURLE_TOO_MANY_REDIRECTS:
      return "the server redirects more than 3 times; check the repository's address";
    case CURLE_UNSUPPORTED_PROTOCOL:
      if (status_of(transfer) < 300) {
        return "what answers there does not speak HTTP; check the repository's address";
      }
      return "the server redirects to something that is not HTTP, or from HTTPS to HTTP; check "
             "the repository's address";
    case CURLE_PEER_FAILED_VERIFICATION:
      return "the server's certificate is not valid (" + std::string(transfer.reason.data()) +
             "); check its date, its name and this computer's clock";
    case CURLE_SSL_CONNECT_ERROR:
      return secure_connection_refused(transfer, settings);
    case CURLE_SSL_CERTPROBLEM:
      return "this device's certificate or its key cannot be used (" +
             std::string(transfer.reason.data()) + "); check the files named in the settings";
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
  const std::string reason = transfer.reason.front() != '\0'
                                 ? transfer.reason.data()
                                 : curl_easy_strerror(static_cast<CURLcode>(code));
  return reason + "; check the network and the repository's address";
}

}  // namespace pobratym::sync
