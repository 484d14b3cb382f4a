#!/usr/bin/env bash
# Measures Retort beside other migration tools and beside bare libpq and SQLite, and writes what comes out into
# docs/performance.md. Where ../shared/bench is, its tools take part; otherwise the floors of this folder and Alembic.
#
#   tests/bench/run.sh [--only SUITE…] [--alone] [--repetitions N] [--rows N] [--quiet SECONDS]
#
#   tests/bench/run.sh                          everything: some minutes to build it, and 20 to measure
#   tests/bench/run.sh --only upgrade sqlite    these suites again; the others' results stay
#   tests/bench/run.sh --alone                  as if ../shared/bench were not there
#   tests/bench/run.sh --page                   the page again, from docs/performance/results.jsonl; nothing is measured
#
# BENCH_ROOT is where the programs and the databases are, /tmp/bench unless it is set. Peers that are not installed do
# not take part.
set -euo pipefail

readonly packages=(
  alembic python3-psycopg2 python3-matplotlib sql-migrate g++ binutils cmake ninja-build ccache libpq-dev
  libsqlite3-dev sqlite3 libboost-graph-dev libboost-program-options-dev libfmt-dev nlohmann-json3-dev postgresql-15
  postgresql-client-15
)

# Debian's packages for Python belong to Debian's interpreter.
choose_python() {
  python=/usr/bin/python3
  if [[ ! -x $python ]]; then python=python3; fi
}

measure() {
  local -r root=$1 has_peers=$2
  shift 2
  if "$has_peers"; then
    "$python" -B tests/bench/prepare.py --root "$root"
    "$python" -B tests/bench/measure.py --root "$root" "$@"
  else
    "$python" -B tests/bench/prepare.py --root "$root" --own-workload
    if [[ -w /dev/shm ]]; then export TMPDIR=/dev/shm; fi
    tests/support/postgres_server.sh "$python" -B tests/bench/measure.py --root "$root" --alone "$@"
  fi
}

main() {
  cd "$(dirname "${BASH_SOURCE[0]}")/../.."
  # shellcheck source=tests/support/packages.sh
  source tests/support/packages.sh
  export LC_ALL=C.UTF-8 TZ=UTC
  local has_peers=true only_page=false python
  local -a arguments=()
  if [[ ! -d ${RETORT_SHARED:-../shared}/bench ]]; then has_peers=false; fi
  while [[ $# -gt 0 ]]; do
    case $1 in
      --alone) has_peers=false ;;
      --page) only_page=true ;;
      -h | --help)
        sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' tests/bench/run.sh
        return
        ;;
      *) arguments+=("$1") ;;
    esac
    shift
  done
  choose_python
  install_missing_packages "${packages[@]}"
  local root=${BENCH_ROOT:-/tmp/bench}
  if ! "$has_peers"; then root+=_alone; fi
  if ! "$only_page"; then measure "$root" "$has_peers" "${arguments[@]}"; fi
  "$python" -B tests/bench/page.py
}

main "$@"
