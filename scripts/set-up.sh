#!/bin/sh
# Make ready to run what `npm ci` left behind. Quick when that is done already; says nothing then.
# Written in sh, since the first thing it may have to mend is Node itself.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
ready=$home/node_modules/.ready
[ -f "$ready" ] && [ "$ready" -nt "$home/package-lock.json" ] && [ "$ready" -nt "$home/prisma/schema.prisma" ] && exit 0

link=$home/node_modules/.bin/node
pinned=
for each in "$home"/node_modules/node-*/bin/node; do [ -x "$each" ] && pinned=$each; done
libraries=$home/node_modules/.libraries

# Node 26 wants libatomic.so.1, which a bare Debian lacks. Debian's own package holds it; unpacking
# needs no root and leaves the system alone.
fetch_libatomic() {
  work=$(mktemp -d)
  mkdir -p "$work/lists/partial" "$work/archives/partial" "$libraries"
  echo 'monitor: fetching libatomic1 from Debian for the pinned Node' >&2
  (
    cd "$work"
    own="-q -o Dir::State::Lists=$work/lists -o Dir::Cache=$work -o APT::Sandbox::User= -o Debug::NoLocking=1"
    # shellcheck disable=SC2086
    { apt-get -q download libatomic1 || { apt-get $own update && apt-get $own download libatomic1; }; } >log 2>&1 || { cat log >&2; exit 1; }
    dpkg-deb -x libatomic1_*.deb unpacked
    find unpacked -name 'libatomic.so.1*' -exec cp -P {} "$libraries/" \;
  ) || true
  rm -rf "$work"
}

# The pinned Node with the fetched library beside it; child processes inherit the way to it.
wrap() {
  rm -f "$link"
  cat > "$link" <<WRAPPER
#!/bin/sh
LD_LIBRARY_PATH="$libraries\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}" exec "$pinned" "\$@"
WRAPPER
  chmod 755 "$link"
}

if [ -n "$pinned" ] && ! "$link" --version >/dev/null 2>&1; then
  case $("$pinned" --version 2>&1 || true) in
    *libatomic.so.1*)
      command -v apt-get >/dev/null 2>&1 && fetch_libatomic
      if [ -e "$libraries/libatomic.so.1" ]; then wrap; else
        echo 'monitor: the pinned Node wants the library libatomic.so.1, found none; install it (Debian: apt-get install libatomic1, Fedora: dnf install libatomic)' >&2
      fi
      ;;
  esac
fi

# The Node that runs here: the pinned one, or the one that npm runs on.
if "$link" --version >/dev/null 2>&1; then node=$link; else node=${npm_node_execpath:-node}; fi
"$node" "$home/scripts/set-up.mjs"
touch "$ready"
