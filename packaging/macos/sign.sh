#!/bin/bash
# Sign the application from the inside out: sign.sh APPLICATION IDENTITY ("-" signs without an identity).
# Never with --deep: it would take its own entitlements away from QtWebEngineProcess, and the map would not start.
set -eu
application=$1
identity=$2
entitlements=$(dirname "$0")/entitlements.plist
sign() { codesign --force --options runtime --timestamp --sign "$identity" "$@"; }
if [ "$identity" = - ]; then
    sign() { codesign --force --sign - "$@"; }
fi

find "$application/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    while IFS= read -r -d '' library; do sign "$library"; done
find "$application/Contents" -type d -name 'QtWebEngineProcess.app' -prune -print0 |
    while IFS= read -r -d '' process; do sign --entitlements "$entitlements" "$process"; done
find "$application/Contents" -type d -name '*.framework' -prune -print0 |
    while IFS= read -r -d '' framework; do sign "$framework"; done
sign --entitlements "$entitlements" "$application"
codesign --verify --strict --verbose=2 "$application"
