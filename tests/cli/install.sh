#!/bin/sh
# What is installed is enough: a program builds against it, shared and static, and the man page is in order.
. "$(dirname "$0")/tap"
if [ "$(basename "$BUILD")" != build ]; then
    skip "installing" "only for the usual build"
    finish
fi
root=$work/root
env -u MAKEFLAGS make -s install BUILD="$BUILD" PREFIX="$root" >"$out" 2>"$err"
is "make install" $? 0
export PKG_CONFIG_PATH="$root/lib/pkgconfig"
CC=${CC:-cc}
# shellcheck disable=SC2046
$CC examples/neighbours.c $(pkg-config --cflags --libs relata) -Wl,-rpath,"$root/lib" -o "$work/shared" 2>"$err"
is "a program links the shared library" $? 0
"$work/shared" "$work/shared.db" >"$out" 2>"$err"
same "and says what it should" examples/neighbours.out "$out"
# shellcheck disable=SC2046
$CC examples/neighbours.c $(pkg-config --cflags relata) "$root/lib/librelata.a" \
    $(pkg-config --static --libs relata | sed 's/-lrelata//') -o "$work/static" 2>"$err"
is "a program links the static library" $? 0
"$work/static" "$work/static.db" >"$out" 2>"$err"
same "and says the same" examples/neighbours.out "$out"
"$root/bin/relata" --version >"$out" 2>"$err"
is "the installed program runs" $? 0
says "the man page names every verb" "$root/share/man/man1/relata.1" 'relata neighbors'
if command -v man >/dev/null && MANROFFSEQ='' man --warnings -l "$root/share/man/man1/relata.1" >/dev/null 2>"$err"; then
    silent "the man page has no errors" "$err"
fi
env -u MAKEFLAGS make -s uninstall BUILD="$BUILD" PREFIX="$root" >/dev/null 2>&1
is "make uninstall leaves nothing" "$(find "$root" -type f -o -type l | wc -l)" 0
finish
