# Debian's packages, for scripts that source this.

is_installed() {
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# The cluster that Debian would create and start is of no use here, and could disturb one that is.
refuse_main_cluster() {
  local -r settings=/etc/postgresql-common/createcluster.conf
  if [[ -e $settings ]]; then return; fi
  $1 mkdir -p "$(dirname "$settings")"
  echo "create_main_cluster = false" | $1 tee "$settings" >/dev/null
}

# install_missing_packages PACKAGE…: does nothing where there is no apt; says so where it may not.
install_missing_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then return; fi
  local package as_root=
  local -a missing=()
  for package in "$@"; do
    if ! is_installed "$package"; then missing+=("$package"); fi
  done
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  if [[ $EUID -ne 0 ]]; then as_root="sudo -n"; fi
  if [[ -n $as_root ]] && ! sudo -n true 2>/dev/null; then
    echo "not allowed to install: ${missing[*]}" >&2
    return
  fi
  refuse_main_cluster "$as_root"
  $as_root apt-get update --quiet
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
}
