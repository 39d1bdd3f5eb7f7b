// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/codes/zbar_reader.hpp"

#include <stdexcept>

#include "tests/support/program.hpp"

namespace pobratym::test {

std::set<std::string> read_codes(const std::filesystem::path& picture) {
  // Not as XML: there zbarimg 0.23 garbles whatever is not ASCII.
  const auto run =
      run_program({kZbar, "--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable", picture.string()});
  constexpr int kNothingFound = 4;
  if (run.code == kNothingFound) return {};
  if (run.code != 0) throw std::runtime_error("zbarimg " + picture.string() + ": " + run.output);
  std::set<std::string> codes;
  // "QR-Code:" before each and a line's end behind it; an entry has lines of its own.
  const std::string opens = "QR-Code:";
  std::string rest = "\n" + run.output;
  rest.pop_back();
  for (auto at = rest.rfind("\n" + opens); at != std::string::npos; at = rest.rfind("\n" + opens)) {
    std::string text = rest.substr(at + 1 + opens.size());
    rest.resize(at);
    codes.insert(std::move(text));
  }
  return codes;
}

}  // namespace pobratym::test
