# Drives Kate on the screen that it is given: real keys, and the language server as the .kateproject of the folder starts it.
# What the server says goes to Kate and into a file, since Kate has no other way to tell what it shows.
set -eu

home=$(dirname "$FOTA_FILE")/.home
FOTA_SAID=$home/said
mkdir -p "$home/bin" "$home/.config"
mkdir -m 700 "$home/run"
: >"$FOTA_SAID"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" PATH="$home/bin:$PATH" FOTA_SAID
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
printf '[Kate Plugins]\nlspclientplugin=true\nkateprojectplugin=true\n' >"$home/.config/katerc"
cat >"$home/bin/fota" <<'END'
#!/bin/sh
IFS='
'
set -f
set -- $FOTA_SERVER
"$@" | tee -a "$FOTA_SAID"
END
chmod +x "$home/bin/fota"

# Waits until something is so, at most half a minute.
await() {
  tries=300
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" = 0 ]; then
      echo "failed: $*; in front: $(xdotool getactivewindow getwindowname 2>&1)"
      tail -n 5 "$home/kate.log"
      exit 1
    fi
    sleep 0.1
  done
}

in_front() { xdotool getactivewindow getwindowname | grep -q "$1"; }
said() { grep -a -q "$1" "$FOTA_SAID"; }
kept() { grep -q "$1" "$FOTA_FILE"; }

openbox --sm-disable 2>/dev/null &
kate -b "$FOTA_FILE" >"$home/kate.log" 2>&1 &
kate=$!
trap 'kill $kate 2>/dev/null || :' EXIT

await in_front 'LSP server start requested'
xdotool key Return
await said '"diagnostics":\[{'
echo "found $(grep -a -o '"code":"rom-[a-z]*"' "$FOTA_SAID" | cut -d'"' -f4 | sort -u | tr '\n' ' ')"

await in_front 'fota.yaml'
xdotool key ctrl+Home Down Down shift+End
xdotool type 'version: v1.0.2t45772(a)'
await said '"diagnostics":\[\]'
xdotool key ctrl+s
await kept 'version: v1.0.2t45772(a)'
echo "line $(grep version: "$FOTA_FILE")"

xdotool key ctrl+End
xdotool type 'si'
xdotool key ctrl+space
await said '"label":"sign"'
echo "offered sign"
xdotool key Escape Escape BackSpace BackSpace ctrl+s ctrl+q
wait "$kate"
trap - EXIT
echo ended
