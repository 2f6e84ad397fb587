#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries ./run and ./check where nothing is installed: a minimal Debian 12 with git. By hand, as root; not part of
# ./check. Takes some minutes and 2 GB.
#
#   tests/chroot.sh           in a fresh copy of the base system, which is made on the first time and kept
#   tests/chroot.sh --base    makes the base system only
#   tests/chroot.sh --enter   a shell in what the last run left
#   tests/chroot.sh --trixie  on Debian 13 instead: builds with warnings as errors, those of deprecations apart, and
#                             runs every test, or those named behind it; also before --base and --enter
#
# Tests what is committed. Everything is kept under $PODIUM_CHROOT (default: podium-chroot in the folder for
# temporary files), the base system in $PODIUM_CHROOT-base.tar; that of Debian 13 under $PODIUM_CHROOT-trixie.
set -eu -o pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
chroot=${PODIUM_CHROOT:-${TMPDIR:-/tmp}/podium-chroot}
release=bookworm
if [ "${1:-}" = --trixie ]; then
  release=trixie
  chroot=$chroot-trixie
  shift
fi
base=$chroot-base.tar
logs=$chroot-logs

say () { printf 'chroot: %s\n' "$*" >&2; }

[ "$(id -u)" -eq 0 ] || { say "needs root, for debootstrap and chroot"; exit 2; }
command -v debootstrap >/dev/null || { say "needs the package debootstrap"; exit 2; }

# Nothing is removed while the host's /dev is mounted inside.
leave () {
  local at
  for at in dev/pts dev/shm dev proc; do
    ! mountpoint -q "$chroot/$at" || umount "$chroot/$at"
  done
}

enter () {
  mount -t proc proc "$chroot/proc"
  mount --bind /dev "$chroot/dev"
  mount --bind /dev/pts "$chroot/dev/pts"
  mount -t tmpfs tmpfs "$chroot/dev/shm"
}

remove () {
  leave
  rm -rf --one-file-system "$chroot"
}

# How this machine gets at its packages holds inside as well.
copy_apt_settings () {
  local file
  cp /etc/resolv.conf "$chroot/etc/resolv.conf"
  for file in /etc/apt/apt.conf.d/99*; do
    [ ! -f "$file" ] || cp "$file" "$chroot/etc/apt/apt.conf.d/"
  done
  if [ -f /etc/apt/sources.list.d/debian.sources ]; then
    file=/etc/apt/sources.list.d/debian.sources
    : >"$chroot/etc/apt/sources.list"
  elif [ -s /etc/apt/sources.list ]; then
    file=/etc/apt/sources.list
  else
    return 0
  fi
  sed "s/bookworm/$release/g" "$file" >"$chroot$file"
}

make_base () {
  [ ! -f "$base" ] || return 0
  remove
  timed 'debootstrap' debootstrap --variant=minbase --include=git,ca-certificates "$release" "$chroot"
  tar -C "$chroot" -cf "$base.part" .
  mv "$base.part" "$base"
  remove
}

# timed WORDS COMMAND...: runs it into a log, says how long it took and how it ended.
timed () {
  local what=$1 log start=$SECONDS status=0
  shift
  mkdir -p "$logs"
  log=$logs/${what//[^a-z0-9]/-}.log
  "$@" </dev/null >"$log" 2>&1 || status=$?
  say "$((SECONDS - start)) s, status $status: $what ($log)"
  if [ $status -ne 0 ]; then
    tail -n 15 "$log" >&2
  fi
  return $status
}

# inside USER COMMAND: in the project's folder there, with no more of an environment than a new log-in has.
inside () {
  local user=$1 home=/root
  [ "$user" = root ] || home=/home/$user
  chroot --userspec="$user" "$chroot" /usr/bin/env -i HOME="$home" USER="$user" TERM=dumb \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    bash -c "cd $home/podium && $2"
}

# shellcheck disable=SC2016  # expanded inside
# An X server inside, a window found on it, and the program ended again.
in_a_window='
  export GSETTINGS_BACKEND=memory
  xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- bash -c "
    ./run & run=\$!
    for i in \$(seq 150); do
      xdotool search --onlyvisible --name . >/dev/null 2>&1 && break
      sleep 0.1
    done
    if xdotool search --onlyvisible --name . >/dev/null 2>&1; then
      echo \"window after \$i tenths of a second\"
      sleep 1.5
      import -window root window.png
      kill \$run
      exit 0
    fi
    kill \$run
    echo \"no window\"
    exit 1"'

# Its packages, the build, the tests: what ./check does, but for its own warnings as errors.
# shellcheck disable=SC2016  # expanded inside
on_trixie='
  root=$PWD
  . .ci/setup.sh
  export LC_ALL=C.UTF-8
  install_packages "${build_packages[@]}" "${test_packages[@]}" xclip locales
  localedef -i en_US -f UTF-8 en_US.UTF-8
  meson setup _check --buildtype=debugoptimized -Dwerror=true -Dc_args=-Wno-error=deprecated-declarations
  ninja -C _check
  meson test -C _check --print-errorlogs'

case ${1:-} in
  '') ;;
  --base) trap leave EXIT; make_base; exit ;;
  --enter) trap leave EXIT; enter; chroot "$chroot" bash -l || true; exit ;;
  -*) sed -n '3,15s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  *) [ "$release" = trixie ] || { say "names of tests go with --trixie"; exit 2; } ;;
esac

trap leave EXIT
make_base
remove
mkdir -p "$chroot"
tar -C "$chroot" -xf "$base"
copy_apt_settings
enter

chroot "$chroot" useradd -m -s /bin/bash somebody
for home in root home/somebody; do
  git clone -q "file://$root" "$chroot/$home/podium"
done
chroot "$chroot" chown -R somebody: /home/somebody/podium

failed=0
try () { timed "$@" || failed=$((failed + 1)); }

if [ "$release" = trixie ]; then
  try 'build and tests' inside root "set -e; $on_trixie $*"
  grep -E '^(Ok|Fail|Timeout|Skipped): ' "$logs/build-and-tests.log" >&2 || true
  say "$failed failed; logs in $logs"
  exit $failed
fi

try 'user without root, packages missing: says which' inside somebody \
  '! ./run 2>message; cat message; grep -q "missing.*libadwaita-1-dev" message'
try 'run, nothing installed, no display' inside root './run'
try 'its pictures' inside root 'ls -l rendered && test -s rendered/intelligence.svg'
try 'run again' inside root './run'
try 'user without root, nothing missing' inside somebody './run && test -s rendered/intelligence.svg'
# Before the window, because it is check that installs an X server.
try 'check' inside root 'CI=true ./check'
try 'check again, user without root' inside somebody './check'
try 'run in a window' inside root "$in_a_window"
[ ! -f "$chroot/root/podium/window.png" ] || cp "$chroot/root/podium/window.png" "$logs/"

say "$failed failed; logs in $logs"
[ $failed -eq 0 ]
