# SPDX-License-Identifier: Apache-2.0
# What the packaging scripts have in common: numbered steps with their seconds, and a clear end when
# something fails. To be sourced; expects STEPS (how many) to be set before the first step.

step_number=0
step_title=""
step_began=0

# step "what happens now": closes the step before it and opens the next.
step() {
  step_done
  step_number=$((step_number + 1))
  step_title=$1
  step_began=$(date +%s)
  printf '\n[%d/%d] %s …\n' "$step_number" "$STEPS" "$step_title"
}

# step_done: prints how long the open step took. Harmless when none is open.
step_done() {
  [ -n "$step_title" ] || return 0
  printf '[%d/%d] %s: done in %d s\n' \
    "$step_number" "$STEPS" "$step_title" "$(($(date +%s) - step_began))"
  step_title=""
}

# fail "sentence": ends the script; the sentence says what went wrong and what to do next.
fail() {
  printf '\n%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}
