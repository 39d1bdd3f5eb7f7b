// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.hpp"

#include <stdexcept>

#include "tests/support/program.hpp"

namespace pobratym::test {
namespace {

// Newer versions of openssl take the two dates, older ones a negative number of days.
constexpr const char* kScript = R"(
set -e
cd "$1"
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }
own() { key "$1"; openssl req -x509 -new -key "$1.key" -subj "/CN=$1" -days 30 -out "$1.pem" -addext "$2"; }
vouched() {
  key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr"
  echo "subjectAltName=$3" >"$1.ext"
  shift_days=$4
  sign() { openssl x509 -req -in "$name.csr" -CA "$by.pem" -CAkey "$by.key" -CAcreateserial -extfile "$name.ext" -out "$name.pem" "$@"; }
  name=$1 by=$2
  if [ "$shift_days" = past ]; then
    sign -not_before 20200101000000Z -not_after 20200201000000Z || sign -days -1
  else
    sign -days 30
  fi
}
own ca basicConstraints=critical,CA:TRUE
own stranger basicConstraints=critical,CA:TRUE
own selfmade subjectAltName=IP:127.0.0.1
vouched server ca IP:127.0.0.1,DNS:localhost now
vouched elsewhere ca DNS:elsewhere.example now
vouched expired ca IP:127.0.0.1 past
vouched device ca DNS:kiosk-1.example now
vouched forged stranger DNS:kiosk-1.example now
)";

}  // namespace

Certificates::Certificates(std::filesystem::path folder) : folder_(std::move(folder)) {
  std::filesystem::create_directories(folder_);
  const auto made = run_program({"/bin/sh", "-c", kScript, "sh", folder_.string()});
  if (made.code != 0) throw std::runtime_error("openssl makes no certificates: " + made.output);
}

}  // namespace pobratym::test
