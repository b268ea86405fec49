#!/bin/sh
# Start Meetup Desktop from the folder it was unpacked into; "start.sh --install" adds it to the user's menu.
set -e
here=$(dirname "$(readlink -f "$0")")
if [ "$1" = --install ]; then
    share=${XDG_DATA_HOME:-$HOME/.local/share}
    mkdir -p "$share/applications" "$share/icons"
    sed "s|^Exec=meetup-desktop|Exec=\"$here/start.sh\"|; /^TryExec=/d" \
        "$here/share/applications/meetup-desktop.desktop" > "$share/applications/meetup-desktop.desktop"
    cp -R "$here/share/icons/hicolor" "$share/icons/"
    echo "Meetup Desktop is in the menu now. Keep this folder where it is."
    exit 0
fi
exec "$here/meetup-desktop/meetup-desktop" "$@"
