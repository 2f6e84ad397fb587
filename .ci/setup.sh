# shellcheck shell=bash disable=SC2034
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ./run and ./check share: the packages they need, and how a build folder is made.
# Sourced, by bash, with the project's folder in $root.

: "${root:?must be the folder of the project}"

# To build and start the two programs, on Debian 12 or later.
build_packages=(
  gcc libc6-dev meson ninja-build pkg-config gettext
  libadwaita-1-dev libgtk-4-dev libjson-glib-dev libpng-dev
  libxml2-utils desktop-file-utils appstream
  fonts-inter adwaita-icon-theme librsvg2-common dbus at-spi2-core
)

# To test them as well: a display without a screen, something that presses the buttons, and second opinions on
# the pictures.
test_packages=(
  xvfb xauth xdotool python3 python3-gi gir1.2-atspi-2.0
  librsvg2-bin poppler-utils imagemagick fonts-noto-core fonts-noto-cjk
)

say () { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

die () { say "$@"; exit 1; }

# missing_packages PACKAGE...: those that are not installed, one a line.
missing_packages () {
  local package status
  declare -A installed=()
  while read -r package status; do
    [ "$status" != installed ] || installed[$package]=1
  done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for package; do
    [ -n "${installed[$package]:-}" ] || printf '%s\n' "$package"
  done
}

# install_packages PACKAGE...: installs what is missing, or says what to install and ends the script.
install_packages () {
  local missing=() as_root=() log

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    # Not Debian: no names of packages to go by, so leave it to meson to name what it does not find.
    if ! command -v meson >/dev/null || ! command -v ninja >/dev/null; then
      die "this system has no apt-get, so nothing can be installed. Podium needs what Debian calls: $*"
    fi
    return 0
  fi

  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0

  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      die "these packages are missing, and installing them takes root or sudo: ${missing[*]}"
    fi
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n)
    if ! "${as_root[@]}" true; then
      die "these packages are missing, and sudo does not let you install them: ${missing[*]}"
    fi
  fi

  say "installing ${missing[*]}"
  log=$(mktemp)
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  # An update that fails is no reason to stop, for the lists may be there already. On a machine that has just
  # started apt's own daily update may hold the lock, and DPkg::Lock::Timeout is not for this one.
  for _ in 1 2 3 4 5 6; do
    ! "${as_root[@]}" update </dev/null >"$log" 2>&1 || break
    grep -q '/lists/lock' "$log" || break
    sleep 10
  done
  if ! "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    die "apt-get failed (see above). To install by hand: apt-get install ${missing[*]}"
  fi
  rm -f "$log"
}

ninja_can_write () { [ -w "$1" ] && { [ -w "$1/.ninja_log" ] || [ ! -e "$1/.ninja_log" ]; }; }

# configure FOLDER OPTION...: makes $root/FOLDER a meson build folder with these options. Does nothing where it is
# one already (also one made by hand); starts anew where the options have changed or the project has moved since.
configure () {
  local folder=$root/$1 stamp log
  shift
  stamp="$root $*"
  if [ -e "$folder" ] && ! ninja_can_write "$folder"; then
    say "$folder is not yours to write: remove it, or take it over with chown"
    return 1
  fi
  if [ -f "$folder/configured-as" ] && [ "$(cat "$folder/configured-as")" != "$stamp" ]; then
    rm -rf "$folder"
  fi
  [ ! -f "$folder/build.ninja" ] || return 0

  rm -rf "$folder/meson-private" # what an interrupted set-up leaves, and which would pass for a finished one
  log=$(mktemp)
  if ! meson setup "$folder" "$root" "$@" </dev/null >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
  printf '%s\n' "$stamp" >"$folder/configured-as"
}

# build FOLDER: says nothing where nothing is to do; warnings and errors of the compiler otherwise.
build () {
  ninja -C "$root/$1" --quiet </dev/null 2>&1 | sed '/^ninja: no work to do\.$/d' >&2
}
