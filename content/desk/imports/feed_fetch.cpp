// SPDX-License-Identifier: Apache-2.0
#include "content/desk/imports/feed_fetch.hpp"

#include <curl/curl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

#include "content/base/text.hpp"

namespace pobratym::desk {
namespace {

constexpr long kOk = 200;
constexpr long kNotModified = 304;
constexpr std::size_t kLongestTag = 1'000;

struct Words {
  FetchProblem problem;
  std::string_view code, uk, en;
};

constexpr Words kWords[] = {
    {FetchProblem::address, "address", "Адреса має починатися з https:// або http://.",
     "An address begins with https:// or http://."},
    {FetchProblem::not_allowed, "not_allowed",
     "Ця адреса веде до внутрішньої мережі. Якщо так треба, адміністратор може її дозволити.",
     "This address leads into an internal network. The administrator can allow it where that is "
     "right."},
    {FetchProblem::unreachable, "unreachable",
     "За цією адресою ніхто не відповідає. Перевірте адресу або спробуйте пізніше.",
     "Nobody answers at this address. Check it, or try again later."},
    {FetchProblem::refused, "refused", "За цією адресою немає файлу, який можна завантажити.",
     "There is no file at this address that may be downloaded."},
    {FetchProblem::too_long, "too_long", "Файл більший за 32 МБ.",
     "The file is larger than 32 MB."},
    {FetchProblem::too_slow, "too_slow", "Завантаження тривало надто довго.",
     "Downloading it took too long."},
    {FetchProblem::redirects, "redirects", "Адреса надто багато разів перенаправляє деінде.",
     "The address leads elsewhere too many times."},
};

const Words& words_of(FetchProblem problem) {
  return *std::find_if(std::begin(kWords), std::end(kWords),
                       [&](const Words& one) { return one.problem == problem; });
}

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// One download; libcurl calls back into it.
class Download {
 public:
  Download(const std::string& address, const std::string& etag, const FetchLimits& limits,
           const FetchProgress& progress)
      : limits_(limits), progress_(progress), handle_(curl_easy_init()) {
    set(CURLOPT_URL, address.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, limits.redirects);
    set(CURLOPT_PROXY, "");  // also those of the environment
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ACCEPT_ENCODING, "");
    set(CURLOPT_USERAGENT, "pobratym-desk");
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.time.count()));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect_time.count()));
    set(CURLOPT_WRITEFUNCTION, &Download::take);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Download::take_header);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_OPENSOCKETFUNCTION, &Download::open_socket);
    set(CURLOPT_OPENSOCKETDATA, this);
    if (!etag.empty()) {
      headers_.reset(curl_slist_append(nullptr, ("If-None-Match: " + etag).c_str()));
      set(CURLOPT_HTTPHEADER, headers_.get());
    }
  }

  FetchAnswer run() {
    const CURLcode code = curl_easy_perform(handle_.get());
    if (refused_address_) return FetchProblem::not_allowed;
    if (too_long_) return FetchProblem::too_long;
    if (code != CURLE_OK) return problem_of(code);
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status == kNotModified) return NotModified{};
    if (status != kOk) return FetchProblem::refused;
    return Fetched{std::move(bytes_), std::move(etag_)};
  }

 private:
  template <class T>
  void set(CURLoption option, T value) {
    curl_easy_setopt(handle_.get(), option, value);
  }

  static FetchProblem problem_of(CURLcode code) {
    switch (code) {
      case CURLE_OPERATION_TIMEDOUT:
        return FetchProblem::too_slow;
      case CURLE_TOO_MANY_REDIRECTS:
        return FetchProblem::redirects;
      case CURLE_UNSUPPORTED_PROTOCOL:
        return FetchProblem::redirects;
      default:
        return FetchProblem::unreachable;
    }
  }

  static std::size_t take(char* bytes, std::size_t one, std::size_t count, void* self) {
    auto& download = *static_cast<Download*>(self);
    const std::size_t length = one * count;
    download.too_long_ = download.bytes_.size() + length > download.limits_.bytes;
    if (download.too_long_) return 0;
    download.bytes_.append(bytes, length);
    download.tell();
    return length;
  }

  void tell() const {
    if (!progress_) return;
    curl_off_t of = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &of);
    // Where the length is of packed bytes it says nothing of these.
    const auto whole = static_cast<std::size_t>(std::max<curl_off_t>(of, 0));
    progress_(bytes_.size(), whole < bytes_.size() ? 0 : whole);
  }

  /// Of the last answer: one that redirects comes before it.
  static std::size_t take_header(char* bytes, std::size_t one, std::size_t count, void* self) {
    auto& download = *static_cast<Download*>(self);
    const std::string_view line(bytes, one * count);
    if (line.starts_with("HTTP/")) {
      download.etag_.clear();
      download.bytes_.clear();
    }
    std::string name(line.substr(0, 5));
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (name == "etag:" && line.size() < kLongestTag) download.etag_ = trim(line.substr(5));
    return line.size();
  }

  static curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address) {
    auto& download = *static_cast<Download*>(self);
    const auto where = address_of(address->addr);
    const auto& allowed = download.limits_.allowed;
    const bool good =
        where &&
        (is_public(*where) || std::any_of(allowed.begin(), allowed.end(),
                                          [&](const auto& one) { return contains(one, *where); }));
    if (!good) {
      download.refused_address_ = true;
      return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  }

  const FetchLimits& limits_;
  const FetchProgress& progress_;
  std::unique_ptr<CURL, FreeHandle> handle_;
  std::unique_ptr<curl_slist, FreeList> headers_;
  Bytes bytes_;
  std::string etag_;
  bool too_long_ = false;
  bool refused_address_ = false;
};

bool is_web_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

}  // namespace

std::string_view fetch_words(FetchProblem problem, std::string_view language) {
  const Words& words = words_of(problem);
  return language == "en" ? words.en : words.uk;
}

std::string_view text_of(FetchProblem problem) { return words_of(problem).code; }

std::optional<FetchProblem> fetch_problem_from(std::string_view text) {
  for (const Words& one : kWords) {
    if (one.code == text) return one.problem;
  }
  return std::nullopt;
}

FetchAnswer fetch_feed(const std::string& address, const std::string& etag,
                       const FetchLimits& limits, const FetchProgress& progress) {
  if (!is_web_address(address)) return FetchProblem::address;
  return Download(address, etag, limits, progress).run();
}

}  // namespace pobratym::desk
