// SPDX-License-Identifier: Apache-2.0
#include "content/model/city.hpp"

#include "content/model/fields.hpp"

namespace pobratym::model {
namespace {

std::vector<LocalName> decode_local_names(const Fields& fields, const std::string& what) {
  std::vector<LocalName> names;
  for (const Json* name : fields.objects("local_names")) {
    const Fields inner(*name, what);
    LocalName local{inner.text_or_empty("lang"), inner.text_or_empty("text"),
                    inner.text_or_empty("dir") == "rtl"};
    if (!local.text.empty()) names.push_back(std::move(local));
  }
  return names;
}

/// A number without its date is not shown, so it is not read either.
std::optional<Population> decode_population(const Json& document) {
  const Json* field = member(document, "population");
  if (field == nullptr) return std::nullopt;
  const auto value = integer_member(*field, "value");
  const auto as_of = parse_partial_date(string_member(*field, "as_of").value_or(""));
  if (!value || *value <= 0 || !as_of) return std::nullopt;
  return Population{*value, *as_of};
}

}  // namespace

Result<City> decode_city(const Record& record) {
  Fields fields(record.document, record.key.text());
  City city;
  city.envelope = fields.envelope(record);
  city.name = fields.localized("name");
  city.local_names = decode_local_names(fields, record.key.text());
  city.country = fields.text("country");
  city.latitude = fields.number("lat");
  city.longitude = fields.number("lon");
  if (city.latitude < -90 || city.latitude > 90) fields.refuse("lat", "is not within ±90°");
  if (city.longitude < -180 || city.longitude > 180) fields.refuse("lon", "is not within ±180°");
  city.population = decode_population(record.document);
  city.timezone = fields.text("timezone");
  city.website = fields.url_or_empty("website");
  city.summary = fields.localized_or_empty("summary");
  city.partner_finder = decode_partner_finder(record.document, record.key.text());
  return fields.finish(std::move(city));
}

}  // namespace pobratym::model
