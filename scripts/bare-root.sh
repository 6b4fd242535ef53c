#!/bin/sh
# Shows that Lectern needs nothing but Node: runs it in a minimal Debian without Chrome, without fonts, without any of
# Chromium's libraries and without network, as root and as a user, and looks at the PDFs from outside.
#
#   scripts/bare-root.sh                  the embedded browser by itself, then "npm start"
#   scripts/bare-root.sh npm test         any other command instead, in a copy of the project
#
# LECTERN_BARE_ROOT  folder to keep the minimal Debian in, so that it is made once. Otherwise it is made and removed.
# Needs root, debootstrap, poppler-utils, and a compiled project with its node_modules.
set -eu

project=$(cd "$(dirname "$0")/.." && pwd)
for tool in debootstrap pdftotext pdftoppm unshare; do
  command -v "$tool" >/dev/null || { echo "bare-root: $tool is not installed" >&2; exit 3; }
done
[ "$(id -u)" = 0 ] || { echo 'bare-root: only root can make a minimal Debian' >&2; exit 3; }

if [ -n "${LECTERN_BARE_ROOT:-}" ]; then
  root=$LECTERN_BARE_ROOT
else
  root=$(mktemp -d)
  trap 'rm -rf "$root" "$root.log"' EXIT
  trap 'exit 130' INT TERM
fi

# The mark is written first, so that nothing but a root of ours, whole or half made, is ever removed.
if [ ! -e "$root/.complete" ]; then
  if [ ! -e "$root/.bare-root" ] && [ -n "$(ls -A "$root" 2>/dev/null)" ]; then
    echo "bare-root: $root is not empty, and not made by this script" >&2
    exit 2
  fi
  echo "bare-root: making a minimal Debian in $root"
  rm -rf "$root"
  mkdir -p "$root"
  touch "$root/.bare-root"
  debootstrap --variant=minbase bookworm "$root" >"$root.log" 2>&1 || { tail -n 5 "$root.log" >&2; exit 3; }
  rm "$root.log"
  touch "$root/.complete"
fi

# Node is one file; npm is a folder of scripts beside it.
install -D "$(command -v node)" "$root/usr/local/bin/node"
rm -rf "$root/usr/local/lib/node_modules" "$root/project" "$root/home/lecturer" "$root/root/.cache"
mkdir -p "$root/usr/local/lib/node_modules" "$root/project" "$root/home/lecturer"
cp -R "$(dirname "$(readlink -f "$(command -v npm)")")/.." "$root/usr/local/lib/node_modules/npm"
for tool in npm npx; do ln -sf "../lib/node_modules/npm/bin/$tool-cli.js" "$root/usr/local/bin/$tool"; done
tar -C "$project" --exclude=./.git --exclude=./dist -cf - . | tar -C "$root/project" -xf - --no-same-owner
chown -R 1000:1000 "$root/project" "$root/home/lecturer"

# Runs a command inside, as a user id with a home, without network; its mounts and processes end with it.
inside() {
  id=$1 home=$2
  shift 2
  LECTERN_ROOT=$root LECTERN_ID=$id LECTERN_HOME=$home unshare --mount --net --pid --fork --kill-child sh -c '
    mount -t proc proc "$LECTERN_ROOT/proc"
    exec chroot --userspec="$LECTERN_ID:$LECTERN_ID" "$LECTERN_ROOT" /usr/bin/env -i \
      PATH=/usr/local/bin:/usr/bin:/bin HOME="$LECTERN_HOME" NODE_DEBUG="${NODE_DEBUG:-}" \
      sh -c "cd /project && exec \"\$@\"" sh "$@"
  ' sh "$@"
}

# A PDF that says what it should and whose pages are not blank: fonts that are missing leave white pages.
look() {
  pdftotext "$1" - | grep -q "$2" || { echo "bare-root: $1 does not say $2" >&2; exit 1; }
  shades=$(pdftoppm -r 40 -f 1 -l 1 -gray "$1" | od -An -v -tu1 -w1 | sort -u | wc -l)
  [ "$shades" -gt 20 ] || { echo "bare-root: $1 is blank" >&2; exit 1; }
  echo "bare-root: $(basename "$1") has $(pdfinfo "$1" | sed -n 's/^Pages: *//p') pages, $shades shades of grey on the first"
}

if [ $# -gt 0 ]; then
  inside 1000 /home/lecturer "$@"
  exit
fi
for who in 'root 0 /root' 'user 1000 /home/lecturer'; do
  set -- $who
  echo "bare-root: as $1"
  NODE_DEBUG=lectern inside "$2" "$3" node scripts/bare-probe.js "$3/probe.pdf"
  look "$root$3/probe.pdf" 'No system font'
done
inside 1000 /home/lecturer npm start --silent
for pdf in "$root"/project/dist/*.pdf; do look "$pdf" '[[:alpha:]]'; done
