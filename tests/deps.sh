#!/bin/sh
# Installs the Debian packages named on the command line that are missing. Does nothing when all are there.
missing=
for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null; then
    echo "This is not Debian: see to it that there is what Debian calls$missing" >&2
    exit 0
fi
as_root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "As root, run: apt-get install$missing" >&2; exit 1; }
    as_root=sudo
fi
echo "Installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
install() { $as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null; }
install 2>/dev/null || { $as_root apt-get update -qq && install; }
