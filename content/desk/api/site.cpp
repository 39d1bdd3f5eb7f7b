// SPDX-License-Identifier: Apache-2.0
#include "content/desk/api/site.hpp"

#include <utility>

#include "content/model/schema.hpp"

namespace pobratym::desk {
namespace {

std::string_view behind_scheme(std::string_view url) {
  const auto scheme = url.find("://");
  return scheme == std::string_view::npos ? std::string_view() : url.substr(scheme + 3);
}

}  // namespace

bool is_site(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
  std::string_view host = behind_scheme(url);
  if (host.ends_with('/')) host.remove_suffix(1);
  return !host.empty() && host.find_first_of("/?#@ ") == std::string_view::npos &&
         model::matches_format("url", url);
}

std::string host_and_port(const std::string& address, std::uint16_t port) {
  const bool is_six = address.find(':') != std::string::npos;
  return (is_six ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

Site site_at(std::string url, const std::string& here) {
  Site site;
  site.url = url.empty() ? "http://" + here : std::move(url);
  while (site.url.ends_with('/')) site.url.pop_back();
  site.hosts = {std::string(behind_scheme(site.url)), here};
  return site;
}

}  // namespace pobratym::desk
