# shellcheck shell=bash
# What the commands of this folder share. Sourced, never run. Needs bash and coreutils only: a bare Debian 12 has no more.
set -euo pipefail

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$packaging")
logs="$root/build/logs"

# The rule of the command vanthu: English for an English locale, Vietnamese otherwise.
language() {
    local locale=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
    case $locale in en*) echo en ;; *) echo vi ;; esac
}

declare -A sentences
loadSentences() {
    local id text
    while IFS='=' read -r id text; do
        case $id in '' | '#'*) ;; *) sentences[$id]=$text ;; esac
    done <"$packaging/messages/$(language)"
}
loadSentences

# text <id> [name=value…]: the sentence with the values put in.
text() {
    local sentence=${sentences[$1]:-[$1]} pair
    shift
    for pair in "$@"; do
        # Quoted, so that "&" and the like in a value stand for themselves.
        sentence=${sentence//"{${pair%%=*}}"/"${pair#*=}"}
    done
    printf '%s' "$sentence"
}

say() { printf '%s\n' "$(text "$@")"; }
complain() { printf '%s\n' "$(text "$@")" >&2; }

# give up <exit code> <id> [name=value…]
giveUp() {
    local code=$1
    shift
    complain "$@"
    exit "$code"
}

onTerminal() { [ -t 2 ] && [ "${CI:-}" != true ]; }

# Shows the last line of a growing log on one line of the terminal until it is ended by its id.
tick() {
    trap '' INT
    local line columns=${COLUMNS:-80}
    while sleep 1; do
        line=$(tail -n 1 -- "$1" 2>/dev/null | tr -d '\r\033') || line=
        printf '\r\033[K  %s' "${line:0:$((columns - 4))}" >&2
    done
}

ticker=
stopTicker() {
    [ -n "$ticker" ] || return 0
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    ticker=
    printf '\r\033[K' >&2
}

# step <sentence> <command…>: runs it with its output in a log. A failure names the step, the command and the log, and ends
# the script with the command's exit code.
stepNumber=0
stepLog=
step() {
    local sentence=$1 code=0 begin=$SECONDS
    shift
    stepNumber=$((stepNumber + 1))
    stepLog="$logs/$(basename "$0")-$(printf '%02d' "$stepNumber").log"
    printf '[%d] %s\n' "$stepNumber" "$sentence" >&2
    mkdir -p "$logs"
    : >"$stepLog"
    if onTerminal; then
        tick "$stepLog" &
        ticker=$!
    fi
    # Not "… || code=$?": that would switch off "set -e" inside a function that is run here.
    set +e
    (
        set -e
        "$@"
    ) >"$stepLog" 2>&1 </dev/null
    code=$?
    set -e
    stopTicker
    if [ "$code" -ne 0 ]; then
        complain failed-step "step=$sentence"
        complain failed-command "code=$code" "command=$*"
        complain failed-log "log=$stepLog"
        tail -n 25 -- "$stepLog" | sed 's/^/    /' >&2
        exit "$code"
    fi
    printf '    %s\n' "$(text step-ok "seconds=$((SECONDS - begin))")" >&2
}

# The folders we write to must be ours to write to, or the first compiler call fails with a riddle.
needWritable() {
    local path
    for path in "$root/build" "$root/out"; do
        [ -e "$path" ] || mkdir -p "$path" 2>/dev/null || path=$root
        if [ ! -d "$path" ] || [ ! -w "$path" ]; then
            giveUp 4 not-writable "path=$path" "owner=$(stat -c %U "$path")" "user=$(id -un)"
        fi
    done
}

# What root made in another user's checkout goes to that user, so that both may run the commands in turn.
handBack() {
    stopTicker
    if [ "$(id -u)" = 0 ] && [ "$(stat -c %u "$root")" != 0 ]; then
        local path
        for path in "$root/build" "$root/out"; do
            [ ! -e "$path" ] || chown -R --reference="$root" "$path"
        done
    fi
}

# A home that cannot be written to, as some services have, must not stop the build.
needHome() {
    if [ ! -w "${HOME:-/nonexistent}" ]; then
        export HOME="$root/build/home"
        mkdir -p "$HOME"
    fi
}

# buildPreset <preset>: configures if that was not done, or anew if it changed; builds all.
buildPreset() {
    step "$(text step-configure "preset=$1")" cmake -S "$root" --preset "$1"
    step "$(text step-build "preset=$1")" cmake --build "$root/build/$1"
}
