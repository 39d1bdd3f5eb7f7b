// SPDX-License-Identifier: Apache-2.0
#include "kiosk/ui/art/qr.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#if __has_include(<qrcodegen/qrcodegen.hpp>)
#include <qrcodegen/qrcodegen.hpp>
#elif __has_include(<qrcodegencpp/QrCode.hpp>)
#include <qrcodegencpp/QrCode.hpp>
#else
#include <qrcodegen.hpp>
#endif

#include "kiosk/ui/colour.hpp"

namespace pobratym::ui {

namespace {

/// A short address has room for scratches and reflections; in a long entry smaller modules would
/// cost more than the correction gains.
qrcodegen::QrCode::Ecc correction(std::string_view text) {
  constexpr std::size_t kShort = 64, kLong = 200;
  if (text.size() <= kShort) return qrcodegen::QrCode::Ecc::QUARTILE;
  return text.size() <= kLong ? qrcodegen::QrCode::Ecc::MEDIUM : qrcodegen::QrCode::Ecc::LOW;
}

/// Bytes without a word about them are Latin-1 by the standard; readers that do not guess UTF-8,
/// or guess wrong, are told.
std::vector<qrcodegen::QrSegment> segments(const std::string& text) {
  auto all = qrcodegen::QrSegment::makeSegments(text.c_str());
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  constexpr long kUtf8 = 26;  // AIM's Extended Channel Interpretations
  if (!ascii) all.insert(all.begin(), qrcodegen::QrSegment::makeEci(kUtf8));
  return all;
}

}  // namespace

Result<QrCode> qr_code(std::string_view text) {
  if (text.empty() || text.find('\0') != std::string_view::npos) {
    return fail(ErrorCode::invalid,
                "making a QR code: the text is empty or holds a zero byte; give it an address");
  }
  try {
    // At least this; the library raises it as far as the same size of code allows.
    const auto made =
        qrcodegen::QrCode::encodeSegments(segments(std::string(text)), correction(text));
    QrCode code;
    code.side = made.getSize() + 2 * kQrQuietZone;
    code.dark.reserve(static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side));
    for (int y = 0; y < code.side; ++y) {
      for (int x = 0; x < code.side; ++x) {
        code.dark.push_back(made.getModule(x - kQrQuietZone, y - kQrQuietZone));
      }
    }
    return code;
  } catch (const std::length_error&) {
    return fail(ErrorCode::invalid, "making a QR code: " + std::to_string(text.size()) +
                                        " bytes are more than a code can hold; shorten the text");
  }
}

Image draw_qr(const QrCode& code, int pixels_per_module) {
  const int scale = std::max(1, pixels_per_module);
  Image image(code.side * scale, code.side * scale, Colour::rgb(0xFFFFFF).packed());
  const std::uint32_t black = Colour::rgb(0x000000).packed();
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      if (code.at(x / scale, y / scale)) image.at(x, y) = black;
    }
  }
  return image;
}

int qr_module_size(const QrCode& code, int pixels) { return std::max(1, pixels / code.side); }

}  // namespace pobratym::ui
