# SPDX-License-Identifier: Apache-2.0
# Every third-party library, found in one place; README.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(date REQUIRED)          # IANA time zones from the system's zone files
find_package(CLI11 REQUIRED)
find_package(Boost 1.81 REQUIRED)   # headers only: Asio and Beast, in one file of the desk
find_package(pugixml REQUIRED)       # conference schedules; resolves no entities from outside

pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(crypto REQUIRED IMPORTED_TARGET libcrypto)  # ECDSA and RSA signatures
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(fribidi REQUIRED IMPORTED_TARGET fribidi)
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(webp REQUIRED IMPORTED_TARGET libwebp)
pkg_check_modules(vips REQUIRED IMPORTED_TARGET vips)  # pictures that staff send, in a program of their own
pkg_check_modules(jpeg REQUIRED IMPORTED_TARGET libturbojpeg)
pkg_check_modules(glfw IMPORTED_TARGET glfw3)   # without it all but the kiosk's window builds
find_library(QRCODEGEN_LIBRARY qrcodegencpp REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
find_library(SOCI_CORE_LIBRARY soci_core REQUIRED)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3 REQUIRED)
find_path(QRCODEGEN_INCLUDE_DIR qrcodegencpp/QrCode.hpp qrcodegen.hpp)
find_package(imgui CONFIG REQUIRED)  # packaging/dependencies builds it into build/deps
if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  find_package(Catch2 3 REQUIRED)
  include(Catch)
endif()
