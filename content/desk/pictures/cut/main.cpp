// SPDX-License-Identifier: Apache-2.0
// pobratym-picture: reads one picture from standard input, cuts it around a point and writes it as
// WebP in up to three widths to standard output (cutting.hpp). The desk starts one for each
// picture.
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <optional>
#include <string_view>

#include "content/base/descriptor.hpp"
#include "content/desk/pictures/cut/own_limits.hpp"
#include "content/desk/pictures/cut/vips_cuts.hpp"
#include "content/desk/pictures/picture_header.hpp"

namespace {

using namespace pobratym;        // NOLINT(google-build-using-namespace): the program itself
using namespace pobratym::desk;  // NOLINT(google-build-using-namespace)

constexpr int kRefused = 1;
constexpr int kUsage = 2;

constexpr std::string_view kHelp =
    "pobratym-picture X Y < PICTURE > CUTS\n"
    "Cuts a JPEG, PNG or WebP picture to 16:9 around a point and writes it as WebP in up to three\n"
    "widths. X and Y are shares of its width and height, 0 to 1. The desk runs this; it can open\n"
    "no file, no connection and no program.\n";

std::optional<double> share(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  if (!(value >= 0 && value <= 1)) return std::nullopt;
  return value;
}

std::optional<Bytes> read_all() {
  Bytes bytes;
  std::array<char, 1u << 16u> piece{};
  while (bytes.size() <= kMostPictureBytes) {
    const auto read = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (read == 0) return bytes;
    if (read < 0 && errno != EINTR) return std::nullopt;
    if (read > 0) bytes.append(piece.data(), static_cast<std::size_t>(read));
  }
  return std::nullopt;
}

int refuse(std::string_view sentence) {
  std::cerr << sentence << std::endl;
  return kRefused;
}

int cut(const char* program, Focus focus) {
  if (!begin_vips(program)) return refuse("libvips cannot start");
  if (!limit_itself()) return refuse("the system does not let this program limit itself");
  const auto picture = read_all();
  if (!picture) return refuse("the picture cannot be read, or is too long");
  const auto header = picture_header(*picture);
  if (!header || fit_of(*header) != PictureFit::fits) {
    return refuse("this is no JPEG, PNG or WebP picture of a size that is taken in");
  }
  const auto cuts = cuts_of(*picture, focus);
  if (!cuts) return refuse(cuts.error().message);
  Bytes answer;
  for (const Cut& one : *cuts) append_cut(answer, one);
  const Descriptor out(STDOUT_FILENO);
  return write_bytes(out, answer) ? 0 : kRefused;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "--help" || argc != 3) {
    (argc == 3 || first == "--help" ? std::cout : std::cerr) << kHelp;
    return first == "--help" ? 0 : kUsage;
  }
  const auto x = share(argv[1]);
  const auto y = share(argv[2]);
  if (!x || !y) {
    std::cerr << kHelp;
    return kUsage;
  }
  const int code = cut(argv[0], {*x, *y});
  // Without the library's clearing up, which opens files that are closed to us now.
  std::_Exit(code);
}
