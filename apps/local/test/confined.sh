#!/bin/sh
# confined.sh TREE PACKAGES COMMAND…: runs a command as a container with a read-only file system and an unprivileged
# user would be: everything is mounted read-only, the packages under the tree, and no right is left over.
set -eu
if [ "${CONFINED:-}" != yes ]; then
  if [ "$(id -u)" = 0 ]; then exec env CONFINED=yes unshare --mount "$0" "$@"; fi
  exec env CONFINED=yes OUTER_USER="$(id -u)" unshare --user --map-root-user --mount "$0" "$@"
fi
tree=$1 packages=$2
shift 2
mount --bind "$tree" "$tree"
mount --bind "$packages" "$tree/node_modules"
mount -o remount,bind,ro "$tree"
mount -o remount,bind,ro "$tree/node_modules"
mount -o remount,bind,ro / 2>/dev/null || [ -n "${OUTER_USER:-}" ]
if touch "$tree/planted" 2>/dev/null; then
  echo "$tree is not read-only" >&2
  exit 1
fi
cd "$tree"
unset CONFINED
if [ -z "${OUTER_USER:-}" ]; then exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs "$@"; fi
exec unshare --user --map-user="$OUTER_USER" -- setpriv --no-new-privs "$@"
