# SPDX-License-Identifier: Apache-2.0
# The keys that packaging/run and packaging/desk sign with. To be sourced.

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
