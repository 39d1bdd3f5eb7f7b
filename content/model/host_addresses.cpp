// SPDX-License-Identifier: Apache-2.0
#include "content/model/host_addresses.hpp"

namespace pobratym::model {

Json with_addresses(Json host, const HostAddresses& addresses) {
  if (!addresses.pages.empty() && !host.contains("pages")) {
    host["pages"] = addresses.pages.ends_with('/') ? addresses.pages : addresses.pages + "/";
  }
  if (!addresses.questions.empty()) {
    Json& desk = host["desk"];
    if (!desk.is_object()) desk = Json::object();
    if (!desk.contains("address")) desk["address"] = addresses.questions;
    if (!desk.contains("questions")) desk["questions"] = true;
  }
  return host;
}

}  // namespace pobratym::model
