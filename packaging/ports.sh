# SPDX-License-Identifier: Apache-2.0
# Ports of this machine. To be sourced.

# taken PORT: whether somebody listens there already.
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# port_or_any PORT: that one, or where it is taken any other.
port_or_any() {
  if taken "$1"; then any_port; else echo "$1"; fi
}

# any_port: one where nobody listens, for now.
any_port() {
  local port
  port=$((20000 + RANDOM % 12000))
  while taken "$port"; do
    port=$((20000 + RANDOM % 12000))
  done
  echo "$port"
}
