// SPDX-License-Identifier: Apache-2.0
// Build step: pobratym-pack-map COUNTRIES.json OUT turns TopoJSON into the packed map that the
// kiosk carries; README.md describes the bytes. What can be decided once is decided here: which
// arcs are coast and which border, whose land a shape without a code is, and lines across the
// antimeridian.
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "content/base/json.hpp"

namespace {

using pobratym::Bytes;
using pobratym::Json;

using Reference = std::int64_t;  // as in TopoJSON: ~i is arc i backwards
using Ring = std::vector<Reference>;

[[noreturn]] void stop(const std::string& sentence) {
  std::fprintf(stderr, "pobratym-pack-map: %s\n", sentence.c_str());
  std::exit(1);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) stop("cannot read " + path + "; check the path");
  return {std::istreambuf_iterator<char>(in), {}};
}

void put_number(Bytes& out, double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  for (unsigned i = 0; i < 8; ++i) out += static_cast<char>((bits >> (8 * i)) & 255u);
}

void put(Bytes& out, std::uint64_t value) {
  for (; value >= 128; value >>= 7u) out += static_cast<char>(128u | (value & 127u));
  out += static_cast<char>(value);
}

void put_signed(Bytes& out, std::int64_t value) {
  put(out, value < 0 ? (static_cast<std::uint64_t>(-(value + 1)) << 1u) | 1u
                     : static_cast<std::uint64_t>(value) << 1u);
}

/// ISO 3166-1 numeric. Natural Earth draws some territories apart that ISO lists under a country.
int code_of(const Json& shape) {
  constexpr std::pair<std::string_view, int> kListedUnder[] = {
      {"Kosovo", 688}, {"N. Cyprus", 196}, {"Somaliland", 706}, {"Indian Ocean Ter.", 36}};
  int code = 0;
  if (const auto id = pobratym::string_member(shape, "id")) {
    std::from_chars(id->data(), id->data() + id->size(), code);
    return code;
  }
  const Json* properties = pobratym::member(shape, "properties");
  const auto name = properties ? pobratym::string_member(*properties, "name") : std::nullopt;
  for (const auto& [territory, country] : kListedUnder) {
    if (name == territory) return country;
  }
  return 0;
}

/// Country code → its rings.
std::map<int, std::vector<Ring>> read_countries(const Json& topology) {
  std::map<int, std::vector<Ring>> countries;
  for (const Json& shape : topology.at("objects").at("countries").at("geometries")) {
    auto& rings = countries[code_of(shape)];
    const std::string type = shape.at("type");
    const auto add = [&](const Json& polygon) {
      for (const Json& ring : polygon) rings.push_back(ring.get<Ring>());
    };
    if (type == "Polygon") add(shape.at("arcs"));
    if (type == "MultiPolygon") {
      for (const Json& polygon : shape.at("arcs")) add(polygon);
    }
  }
  return countries;
}

std::size_t arc_of(Reference reference) {
  return static_cast<std::size_t>(reference < 0 ? ~reference : reference);
}

/// 0 coast, 1 border between two countries, 2 not stroked: inside one country, or left over from a
/// border that the corrected file no longer has.
std::vector<char> classify(const std::map<int, std::vector<Ring>>& countries, std::size_t arcs) {
  std::vector<std::set<int>> owners(arcs);
  std::vector<int> uses(arcs);
  for (const auto& [code, rings] : countries) {
    for (const Ring& ring : rings) {
      for (const Reference reference : ring) {
        owners.at(arc_of(reference)).insert(code);
        ++uses.at(arc_of(reference));
      }
    }
  }
  std::vector<char> kinds(arcs);
  for (std::size_t i = 0; i < arcs; ++i) {
    kinds[i] = uses[i] == 1 ? '\0' : owners[i].size() > 1 ? '\1' : '\2';
  }
  return kinds;
}

Bytes pack(const Json& topology) {
  const Json& scale = topology.at("transform").at("scale");
  const Json& translate = topology.at("transform").at("translate");
  const Json& arcs = topology.at("arcs");
  const auto countries = read_countries(topology);
  const auto kinds = classify(countries, arcs.size());

  Bytes out = "PBMAP 1\n";
  for (const Json* value : {&scale.at(0), &scale.at(1), &translate.at(0), &translate.at(1)}) {
    put_number(out, value->get<double>());
  }
  // Longitudes run on past 180° instead of jumping to -180°.
  const auto turn = static_cast<std::int64_t>(360 / scale.at(0).get<double>() + 0.5);
  put(out, arcs.size());
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    out += kinds[i];
    put(out, arcs[i].size());
    bool first = true;
    for (const Json& step : arcs[i]) {
      auto dx = step.at(0).get<std::int64_t>();
      if (!first && dx > turn / 2) dx -= turn;
      if (!first && dx < -turn / 2) dx += turn;
      put_signed(out, dx);
      put_signed(out, step.at(1).get<std::int64_t>());
      first = false;
    }
  }
  put(out, countries.size());
  for (const auto& [code, rings] : countries) {
    put(out, static_cast<std::uint64_t>(code));
    put(out, rings.size());
    for (const Ring& ring : rings) {
      put(out, ring.size());
      for (const Reference reference : ring) put_signed(out, reference);
    }
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) stop("usage: pobratym-pack-map COUNTRIES.json OUT");
  const auto topology = pobratym::parse_json(read_file(argv[1]));
  if (!topology) stop(std::string(argv[1]) + ": " + topology.error().message);
  try {
    const Bytes bytes = pack(*topology);
    std::ofstream out(argv[2], std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) stop(std::string("cannot write ") + argv[2] + "; check the folder and its space");
  } catch (const std::exception& error) {
    stop(std::string(argv[1]) + " is not TopoJSON with quantised countries: " + error.what());
  }
  return 0;
}
