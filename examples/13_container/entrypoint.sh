#!/bin/sh
# Migrates, then serves. `entrypoint migrate` only migrates: for an init container, or a job before a rollout.
# Any number of containers may start at once: one migrates, the others wait for it.
set -eu

migrate() {
  service --wait-for-database="${DATABASE_WAIT:-2m}" upgrade head
}

case "${1:-serve}" in
  serve)
    migrate
    exec service  # in place of this shell, so that it gets the signals of the container
    ;;
  migrate)
    migrate
    ;;
  *)
    exec service "$@"  # any of Retort's commands
    ;;
esac
