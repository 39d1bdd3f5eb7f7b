// SPDX-License-Identifier: Apache-2.0
#include "tests/kiosk/platform/kiosk_on_screen.hpp"

#include <signal.h>
#include <unistd.h>

#include "content/base/disk.hpp"
#include "kiosk/ui/colour.hpp"
#include "kiosk/ui/raster/png.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

constexpr const char* kNobody = "65534";
constexpr std::uint64_t kLargestPicture = 64u << 20u;

/// cage refuses to be root, as it should; CI is root.
std::vector<std::string> as_nobody() {
  if (::geteuid() != 0) return {};
  return {"/usr/bin/setpriv", std::string("--reuid=") + kNobody, std::string("--regid=") + kNobody,
          "--clear-groups"};
}

std::vector<std::string> environment(const std::filesystem::path& folder) {
  return {"/usr/bin/env",
          "-u",
          "DISPLAY",
          "-u",
          "WAYLAND_DISPLAY",
          "XDG_RUNTIME_DIR=" + folder.string(),
          "HOME=" + folder.string(),
          "LIBGL_ALWAYS_SOFTWARE=1"};
}

/// Where that user can get at the program: a checkout may lie in a folder of root's.
std::filesystem::path within_reach(const std::filesystem::path& folder) {
  const auto bin = folder / "bin";
  std::filesystem::create_directories(bin);
  std::filesystem::create_directories(folder / "assets");
  std::filesystem::copy(POBRATYM_BIN_DIR "/pobratym-kiosk", bin / "pobratym-kiosk");
  std::filesystem::copy(POBRATYM_BINARY_DIR "/assets/fonts", folder / "assets" / "fonts",
                        std::filesystem::copy_options::recursive);
  return bin / "pobratym-kiosk";
}

void append(std::vector<std::string>& words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
}

/// X's frame buffer as Xvfb keeps it in a file: X11/XWDFile.h, numbers big-endian, 32 bits a pixel.
ui::Image read_xwd(const Bytes& file) {
  const unsigned char* bytes = as_unsigned(file);
  const auto field = [&](std::size_t index) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8u | bytes[index * 4 + i];
    return value;
  };
  constexpr std::size_t kHeader = 100, kColour = 12;
  if (file.size() < kHeader || field(11) != 32) return {};
  const std::size_t row = field(12), start = field(0) + field(19) * kColour;
  ui::Image image(static_cast<int>(field(4)), static_cast<int>(field(5)));
  if (file.size() < start + row * field(5)) return {};
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const unsigned char* pixel =
          bytes + start + static_cast<std::size_t>(y) * row + static_cast<std::size_t>(x) * 4;
      image.at(x, y) = ui::Colour{pixel[2], pixel[1], pixel[0], 255}.packed();
    }
  }
  return image;
}

}  // namespace

KioskOnScreen::KioskOnScreen(Session session, const std::filesystem::path& state,
                             const std::string& page, const std::string& now)
    : session_(session),
      server_({"-screen", "0", std::to_string(kWidth) + "x" + std::to_string(kHeight) + "x24",
               "-fbdir", folder_.path().string()}) {
  std::vector<std::string> words;
  std::filesystem::path program = POBRATYM_BIN_DIR "/pobratym-kiosk";
  if (session_ == Session::wayland) {
    std::filesystem::permissions(state, std::filesystem::perms(0755));
    if (::geteuid() == 0 && ::chown(folder_.path().c_str(), 65534, 65534) != 0) return;
    words = as_nobody();
    if (!words.empty()) program = within_reach(folder_.path());
  }
  append(words, environment(folder_.path()));
  append(words, {"DISPLAY=" + server_.display()});
  if (session_ == Session::wayland) {
    append(words, {"WLR_BACKENDS=x11", "WLR_RENDERER=pixman", "/usr/bin/cage", "-d", "--"});
  }
  append(words, {program.string(), "--state", state.string(), "--page", page, "--now", now,
                 "--lang", "uk"});
  process_ = start_program(words, folder_ / "log");
}

KioskOnScreen::~KioskOnScreen() {
  if (process_ <= 0) return;
  ::kill(process_, SIGTERM);
  static_cast<void>(wait_for(process_));
}

ui::Image KioskOnScreen::picture() const {
  const RealDisk disk;
  if (session_ == Session::x11) {
    const auto file = disk.read(folder_ / "Xvfb_screen0", kLargestPicture);
    return file ? read_xwd(*file) : ui::Image();
  }
  const auto photo = folder_ / "grim.png";
  std::vector<std::string> words = as_nobody();
  append(words, environment(folder_.path()));
  append(words, {"WAYLAND_DISPLAY=wayland-0", "/usr/bin/grim", photo.string()});
  if (run_program(words).code != 0) return {};
  auto image = ui::read_png(photo);
  return image ? *std::move(image) : ui::Image();
}

std::string KioskOnScreen::log() const {
  return RealDisk().read(folder_ / "log", 1u << 20u).value_or("(nothing)");
}

}  // namespace pobratym::test
