#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu -o pipefail

usage () {
  cat <<'END'
Usage: tests/contact-sheet.sh [FOLDER] [CATALOG]

Draws every view of CATALOG (without it, of the bundled one) at three sizes in
every theme with _build/src/cli/podium-cli (or $PODIUM_CLI), and sets them side
by side into FOLDER/THEME-WIDTHxHEIGHT.png (without it, _build/contact-sheets):
to be looked at before a change of charts is committed. Needs ImageMagick.
END
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=${PODIUM_CLI:-$root/_build/src/cli/podium-cli}

case ${1:-} in
  -h | --help) usage; exit 0 ;;
  -*) usage >&2; exit 2 ;;
esac
folder=${1:-$root/_build/contact-sheets}
catalog=()
[ $# -lt 2 ] || catalog=(-d "$2")
for program in montage "$cli"; do
  command -v "$program" >/dev/null || { echo "contact-sheet.sh: there is no $program" >&2; exit 2; }
done

mapfile -t views < <("$cli" list views "${catalog[@]}" --format tsv | tail -n +2 | cut -f 1)
mkdir -p "$folder"
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT

for theme in light dark print slide; do
  for size in 400x300 640x480 1280x720; do
    "$cli" render "${views[@]}" "${catalog[@]}" -o "$pictures/" --format png --theme "$theme" --size "$size"
    files=("${views[@]/%/.png}")
    montage "${files[@]/#/$pictures/}" -tile 3x -geometry "$size+8+8" -background '#888888' "$folder/$theme-$size.png"
    echo "$folder/$theme-$size.png"
  done
done
