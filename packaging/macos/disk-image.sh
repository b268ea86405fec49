#!/bin/sh
# Pack the application into a disk image with a link to the Applications folder: disk-image.sh APPLICATION IMAGE.
set -eu
application=$1
image=$2
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$application" "$staging/"
ln -s /Applications "$staging/Applications"
# The tool sometimes finds its own file busy.
for try in 1 2 3 4 5; do
    if hdiutil create -volname "Meetup Desktop" -srcfolder "$staging" -format ULFO -ov "$image"; then
        exit 0
    fi
    echo "try $try failed" >&2
    sleep 5
done
exit 1
