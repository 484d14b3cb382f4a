#!/usr/bin/env bash
# Builds Retort and runs all its tests, against a PostgreSQL server of its own; installs what is missing where it may.
#
#   tests/run.sh [--preset NAME] [--sanitizers] [--packages] [--coverage] [--all-postgres] [--docs] [CTEST ARGUMENT…]
#
#   tests/run.sh                      everything
#   tests/run.sh --sanitizers         and then the unit and concurrency tests again, with each sanitizer
#   tests/run.sh --packages           and then, on a bare Debian 12 (as root), Debian's packages, static and shared, and
#                                     what the README tells to type; and Retort built whole inside other projects
#   tests/run.sh --coverage           with another build, which counts the lines of src that run, and that only
#   tests/run.sh -R unit_driver       the tests whose names match
#   tests/run.sh --preset dev         another preset of CMakePresets.json: dev is for g++; where there is clang++, which
#                                     takes half the time, test is the default
#   tests/run.sh --docs               builds the site (build/test/docs/site) and looks at it, and that only
#   tests/run.sh --all-postgres       what the PostgreSQL dialect writes, on PostgreSQL 14, 16, 17 and 18, and that only
#
# Exits as ctest does. The last lines say what all of it came to, which tests were skipped, and why.
set -euo pipefail

packages=(
  g++ clang cmake ninja-build ccache libpq-dev libsqlite3-dev sqlite3 libboost-graph-dev libboost-program-options-dev
  libfmt-dev nlohmann-json3-dev libgtest-dev libgmock-dev postgresql-15 postgresql-client-15 postgresql-15-postgis-3
  clang-format clang-tidy libclang-rt-14-dev lld python3 tmux util-linux
  alembic python3-psycopg2 python3-matplotlib pkg-config libpqxx-dev dpkg-dev
)
readonly docs_packages=(mkdocs mkdocs-material doxygen aha chromium)
readonly packages_packages=(debootstrap)
readonly coverage_packages=(llvm)
readonly sanitizers=(asan tsan)
readonly no_server=69  # of postgres_server.sh

readonly postgres_tests='^golden_(ddl\.DdlGolden(Laws)?|objects\.ObjectsOn)Postgres\.|^acceptance_reflection\.'

preset=
all_postgres=false
docs=false
with_sanitizers=false
with_packages=false
with_coverage=false
ctest_arguments=()
results=

parse_arguments() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --preset)
        preset=${2:?--preset needs a name}
        shift 2
        ;;
      --preset=*)
        preset=${1#*=}
        shift
        ;;
      --sanitizers)
        with_sanitizers=true
        shift
        ;;
      --docs)
        docs=true
        packages+=("${docs_packages[@]}")
        shift
        ;;
      --all-postgres)
        all_postgres=true
        shift
        ;;
      --coverage)
        preset=coverage
        with_coverage=true
        packages+=("${coverage_packages[@]}")
        shift
        ;;
      --packages)
        with_packages=true
        packages+=("${packages_packages[@]}")
        shift
        ;;
      -h | --help)
        sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' tests/run.sh
        exit 0
        ;;
      *)
        ctest_arguments+=("$1")
        shift
        ;;
    esac
  done
}

choose_preset() {
  if [[ -n $preset ]]; then return; fi
  if command -v clang++ >/dev/null; then preset=test; else preset=dev; fi
}

# build PRESET [TARGET…]: one at a time in one build directory.
build() {
  local -r directory=build/$1
  mkdir -p "$directory"
  exec {lock}>"$directory/.run.lock"
  flock "$lock"
  cmake --preset "$1" && cmake --build --preset "$1" "${@:2}"
  local -r status=$?
  exec {lock}>&-
  return "$status"
}

# run_tests PRESET [CTEST ARGUMENT…]
# One more at a time than there are processors: some wait for a server.
run_tests() {
  local -a command=(
    ctest --preset "$1" --parallel "$(($(nproc) + 1))" --output-on-failure --output-junit "$results/$1.xml" "${@:2}"
  )
  local status=0
  tests/support/postgres_server.sh "${command[@]}" || status=$?
  if [[ $status -eq $no_server ]]; then
    status=0
    "${command[@]}" || status=$?
  fi
  return "$status"
}

# Each on a server of its own, one after the other.
run_on_all_postgres() {
  local major programs status=0
  for major in 14 16 17 18; do
    echo "PostgreSQL $major"
    programs=$(tests/support/postgres_version.sh "$major" build/postgres)
    POSTGRES_BINDIR=$programs tests/support/postgres_server.sh \
      ctest --preset "$preset" --output-on-failure -R "$postgres_tests" "${ctest_arguments[@]}" || status=$?
  done
  return "$status"
}

run_with_sanitizers() {
  local sanitizer status=0
  for sanitizer in "${sanitizers[@]}"; do
    touch "$results/$sanitizer.xml"  # a build that fails has a line in the summary, too
    build "$sanitizer" --target tests_for_sanitizers &&
      run_tests "$sanitizer" --label-regex '^(unit|concurrency)$' || status=$?
  done
  return "$status"
}

run_with_packages() {
  local package_preset
  for package_preset in debian debian-shared; do
    build "$package_preset" || return
    (cd "build/$package_preset" && cpack) || return
  done
  run_tests debian-shared || return
  ctest --preset "$preset" --build-config packages --label-regex '^packages$' --output-on-failure \
    --output-junit "$results/packages.xml"
}

main() {
  cd "$(dirname "${BASH_SOURCE[0]}")/.."
  # shellcheck source=tests/support/packages.sh
  source tests/support/packages.sh
  export LC_ALL=C.UTF-8 TZ=UTC
  parse_arguments "$@"
  results=$(mktemp -d "${TMPDIR:-/tmp}/retort_results_XXXXXX")
  trap 'rm -rf "$results"' EXIT
  install_missing_packages "${packages[@]}"
  choose_preset
  if "$docs"; then
    build "$preset" --target docs
    ctest --preset "$preset" -R '^acceptance_guide\.Site$'
    return
  fi
  build "$preset"
  if "$with_coverage"; then rm -rf build/coverage/profiles; fi
  local status=0
  if "$all_postgres"; then
    run_on_all_postgres
    return
  fi
  run_tests "$preset" "${ctest_arguments[@]}" || status=$?
  if "$with_sanitizers"; then run_with_sanitizers || status=$?; fi
  if "$with_packages"; then run_with_packages || status=$?; fi
  tests/support/summarize.py "$results"/*.xml
  if "$with_coverage"; then tests/support/coverage.py build/coverage || status=$?; fi
  return "$status"
}

main "$@"
