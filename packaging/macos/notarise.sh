#!/bin/sh
# Let Apple look at the disk image, and fasten its answer to it: notarise.sh IMAGE PROFILE.
# PROFILE is what `xcrun notarytool store-credentials PROFILE` has stored in the keychain.
set -eu
image=$1
profile=$2
xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
