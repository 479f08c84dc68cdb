#!/bin/sh
# Root starts Chromium as an ordinary user of a user namespace, so that Chromium keeps its sandbox.
# For replicas and tests only: config/browser.ts decides, and names the program in CHROMIUM.
exec unshare --user --map-user=1000 --map-group=1000 -- "$CHROMIUM" "$@"
