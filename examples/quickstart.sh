#!/usr/bin/env bash
# Builds Retort and its first example, and runs it: a program that migrates its own database.
# With DATABASE_URL set it uses that database, otherwise an SQLite file.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${BUILD_DIR:-$root/build/quickstart}
packages=(g++ cmake ninja-build pkg-config libpq-dev libsqlite3-dev libboost-graph-dev libboost-program-options-dev
  libfmt-dev nlohmann-json3-dev)

missing_packages() {
  local package
  for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system. Retort needs what these packages hold; going on as if it were there:"
    echo "  ${packages[*]}"
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} = 0 ] && return
  echo "Installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

build_example() {
  echo "Building (a minute or two the first time)"
  cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DRETORT_BUILD_TESTS=OFF \
    -DRETORT_UNITY_BUILD=ON >/dev/null
  cmake --build "$build" --target toolshed -- --quiet
}

show() {
  printf '\n$ toolshed %s\n' "$*"
  "$build/examples/01_toolshed/toolshed" "$@"
}

install_packages
build_example
if [ -z "${DATABASE_URL:-}" ]; then
  directory=$(mktemp -d)
  trap 'rm -rf "$directory"' EXIT
  export DATABASE_URL="sqlite:$directory/toolshed.db"
  printf '\nThe database is an SQLite file; set DATABASE_URL for another one.\n'
fi
show
show
show current
show history
