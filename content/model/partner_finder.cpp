// SPDX-License-Identifier: Apache-2.0
#include "content/model/partner_finder.hpp"

#include "content/model/fields.hpp"
#include "content/model/schema.hpp"

namespace pobratym::model {
namespace {

PartnerContact decode_contact(const Json& finder, const std::string& what) {
  const Json* field = member(finder, "contact");
  if (field == nullptr || !field->is_object()) return {};
  const Fields inner(*field, what);
  PartnerContact contact;
  contact.name = inner.localized_or_empty("name");
  contact.organisation_record = inner.reference_if_any("organisation");
  if (!contact.organisation_record) contact.organisation = inner.text_or_empty("organisation");
  contact.url = inner.url_or_empty("url");
  contact.email = inner.text_or_empty("email");
  contact.phone = inner.text_or_empty("phone");
  if (!matches_format("phone", contact.phone)) contact.phone.clear();
  return contact;
}

}  // namespace

std::optional<PartnerFinder> decode_partner_finder(const Json& city, const std::string& what) {
  const Json* field = member(city, "partner_finder");
  if (field == nullptr || !field->is_object()) return std::nullopt;
  const Fields inner(*field, what);
  PartnerFinder finder;
  finder.offers = string_list_member(*field, "offers");
  finder.seeks = string_list_member(*field, "seeks");
  if (finder.offers.empty() && finder.seeks.empty()) return std::nullopt;
  finder.forms = string_list_member(*field, "forms");
  finder.text = inner.localized_or_empty("text");
  finder.contact = decode_contact(*field, what);
  finder.checked = inner.day_if_any("checked");
  finder.sample = bool_member(*field, "sample");
  return finder;
}

}  // namespace pobratym::model
