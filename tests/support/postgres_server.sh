#!/usr/bin/env bash
# A private PostgreSQL server for tests: a fresh cluster in a temporary directory (of TMPDIR, if that is set), reachable
# by a Unix socket only, with durability off. It is gone, with its directory, when this script ends.
#
#   postgres_server.sh COMMAND [ARGUMENT…]   runs the command with RETORT_TEST_POSTGRES_URL set; exits as it does
#   postgres_server.sh                       prints the URL and waits to be stopped
#
# POSTGRES_BINDIR chooses the server's programs; otherwise PostgreSQL 15's, then those of pg_config.
# Exit status 69: there is no server to be had.
set -euo pipefail

readonly unavailable=69
readonly needed_kilobytes=$((6 * 1024 * 1024))
programs=
is_ready=
directory=
server_pid=
declare -a unprivileged=()

fail() {
  echo "postgres_server.sh: $*" >&2
  exit "$unavailable"
}

find_programs() {
  local candidate
  for candidate in "${POSTGRES_BINDIR:-}" /usr/lib/postgresql/15/bin "$(pg_config --bindir 2>/dev/null || true)"; do
    if [[ -n $candidate && -x $candidate/initdb && -x $candidate/postgres ]]; then
      programs=$candidate
      find_is_ready
      return
    fi
  done
  fail "initdb and postgres were not found; install postgresql-15 or set POSTGRES_BINDIR"
}

# Not every server comes with client programs, and those of another version will do.
find_is_ready() {
  local candidate
  for candidate in "$programs/pg_isready" /usr/lib/postgresql/15/bin/pg_isready "$(command -v pg_isready || true)"; do
    if [[ -n $candidate && -x $candidate ]]; then
      is_ready=$candidate
      return
    fi
  done
  fail "pg_isready was not found; install postgresql-client-15"
}

# PostgreSQL refuses to run as root. runuser would put itself between the server and this script, which could then not
# follow the server's process.
choose_user() {
  if [[ $EUID -ne 0 ]]; then return; fi
  local user=nobody
  if id postgres >/dev/null 2>&1; then user=postgres; fi
  unprivileged=(setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups)
}

# In memory, if there is room: creating a database is five times as fast there, and tests create a thousand.
parent_directory() {
  local -r memory=/dev/shm
  if [[ -n ${TMPDIR:-} ]]; then
    echo "$TMPDIR"
  elif [[ -w $memory && $(df --output=avail "$memory" | tail -n 1) -gt $needed_kilobytes ]]; then
    echo "$memory"
  else
    echo /tmp
  fi
}

make_directory() {
  directory=$(mktemp -d "$(parent_directory)/retort_postgres_XXXXXX")
  # A socket's address has room for 107 characters.
  if [[ ${#directory} -gt 80 ]]; then fail "the path of the temporary directory is too long: $directory"; fi
  if [[ $EUID -eq 0 ]]; then chown "$("${unprivileged[@]}" id -u)" "$directory"; fi
  cd "$directory"
}

create_cluster() {
  "${unprivileged[@]}" "$programs/initdb" --pgdata="$directory/data" --username=postgres --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions >"$directory/initdb.log" 2>&1 ||
    fail "initdb failed: $(cat "$directory/initdb.log")"
}

# The server follows this script even when that is killed outright.
start_server() {
  local -a settings=(
    -c listen_addresses= -c "unix_socket_directories=$directory" -c port=5432 -c max_connections=200
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c jit=off -c max_wal_size=1GB
    -c timezone=UTC -c log_timezone=UTC
  )
  "${unprivileged[@]}" setpriv --pdeathsig INT "$programs/postgres" -D "$directory/data" "${settings[@]}" \
    >"$directory/server.log" 2>&1 &
  server_pid=$!
}

wait_until_ready() {
  local attempt
  for attempt in {1..300}; do
    if "$is_ready" --quiet --host="$directory" --port=5432; then return; fi
    if ! kill -0 "$server_pid" 2>/dev/null; then break; fi
    sleep 0.1
  done
  fail "the server did not start (attempt $attempt): $(cat "$directory/server.log")"
}

stop_server() {
  trap - EXIT
  if [[ -n $server_pid ]]; then
    kill -INT "$server_pid" 2>/dev/null || true
    wait "$server_pid" 2>/dev/null || true
  fi
  cd /
  if [[ -n $directory ]]; then rm -rf "$directory"; fi
}

main() {
  local -r started_in=$PWD
  find_programs
  choose_user
  trap stop_server EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  make_directory
  create_cluster
  start_server
  wait_until_ready
  cd "$started_in"
  export RETORT_TEST_POSTGRES_URL="postgresql://postgres@/postgres?host=$directory&port=5432"
  if [[ $# -gt 0 ]]; then
    "$@"
  else
    echo "$RETORT_TEST_POSTGRES_URL"
    wait "$server_pid"
  fi
}

main "$@"
