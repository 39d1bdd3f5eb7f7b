# SPDX-License-Identifier: Apache-2.0
# One city on this machine: where it lies, its keys, its desk. For packaging/run, packaging/desk and
# packaging/contact-sheet, to be sourced after steps.sh.

# city_folder PACK: one city has one repository, so another pack gets a folder of its own.
city_folder() {
  if [ "$(realpath "$1")" = "$(realpath content/packs/kharkiv)" ]; then
    echo build/run
  else
    echo "build/run/$(basename "$1")"
  fi
}

# keys_for RUN BIN: a repository, its desk, the state of a kiosk and the keys they were signed with belong
# together, so new keys begin all of them anew.
keys_for() {
  if [ -f "$1/keys/.complete" ]; then
    echo "Signing with the keys in $1/keys."
    return 0
  fi
  rm -rf "$1/keys" "$1/repository" "$1/state" "$1/desk"
  mkdir -p "$1"
  "$2/pobratym-pack" keys new "$1/keys"
  touch "$1/keys/.complete"
}

# serve_repository RUN PORT: starts packaging/serve, which ends with this script, as the process $server, and
# sets $address to where it answers.
serve_repository() {
  local tries=0
  rm -f "$1/nginx/address"
  setpriv --pdeathsig TERM "$here/serve" "$1/repository" "$1/nginx" "$2" &
  server=$!
  until [ -f "$1/nginx/address" ]; do
    kill -0 "$server" 2>/dev/null && [ "$tries" -lt 100 ] ||
      fail "the web server did not start; $1/nginx/error.log says why."
    tries=$((tries + 1))
    sleep 0.05
  done
  address=$(cat "$1/nginx/address")
  echo "The repository is at $address, its pages for phones at ${address}pages/, where the codes lead"
}

# open_desk RUN BUILD PACK [PORT] [-- OPTION…]: starts packaging/serve-desk, which ends with this script, as the process
# $desk, and returns when it answers at the address in RUN/desk/address.
open_desk() {
  rm -f "$1/desk/address"
  setpriv --pdeathsig TERM "$here/serve-desk" "$@" &
  desk=$!
  until [ -f "$1/desk/address" ]; do
    kill -0 "$desk" 2>/dev/null || fail "there is no desk; the lines above say why."
    sleep 0.1
  done
  cat "$1/desk/log"
}
