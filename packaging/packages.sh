# shellcheck shell=bash
# Which Debian packages are missing, and how they get installed. Sourced after lib.sh.

# packagesOf <group…>: names from packages.txt, one a line.
packagesOf() {
    local group package rest wanted=" $* "
    while read -r group package rest; do
        case $group in '' | '#'*) continue ;; esac
        case $wanted in *" $group "*) printf '%s\n' "$package" ;; esac
    done <"$packaging/packages.txt" | sort -u
}

# missingOf <package…>: those that are not installed. Asks dpkg's own database: no network, no root.
missingOf() {
    if ! command -v dpkg-query >/dev/null; then
        printf '%s\n' "$@"
        return
    fi
    local installed
    # The exit code only says that some are unknown, which is what we ask.
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' -- "$@" 2>/dev/null | sed -n 's/ installed$//p') || true
    local package
    for package in "$@"; do
        grep -qxF -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done
}

# How to become root, into the array asRoot; ends with a sentence if that cannot be.
becomeRoot() {
    asRoot=()
    [ "$(id -u)" != 0 ] || return 0
    command -v sudo >/dev/null || giveUp 4 need-root "packages=$*"
    asRoot=(sudo --)
    sudo -n true 2>/dev/null && return 0
    [ -t 0 ] && [ -t 2 ] || giveUp 4 need-sudo-password "packages=$*"
    # Asks here, before the step's output goes into its log.
    sudo -v || giveUp 4 need-root "packages=$*"
}

apt() {
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 \
        -o Dpkg::Use-Pty=0 "$@"
}

# Another apt may hold the lists, and a foreign source may be out of reach: neither need stop the installation, which says
# itself what it could not find.
updateLists() {
    local attempt
    for attempt in 1 2 3; do
        if apt update; then return 0; fi
        printf 'apt-get update: attempt %d failed\n' "$attempt"
        [ "$attempt" = 3 ] || sleep $((attempt * 5))
    done
    return 0
}

# installMissing <group…>: nothing at all, offline too, if all is there.
installMissing() {
    local wanted missing
    mapfile -t wanted < <(packagesOf "$@")
    mapfile -t missing < <(missingOf "${wanted[@]}")
    if [ ${#missing[@]} -eq 0 ]; then
        say deps-complete >&2
        return 0
    fi
    command -v apt-get >/dev/null || giveUp 4 need-debian "packages=${missing[*]}"
    becomeRoot "${missing[@]}"
    step "$(text step-update)" updateLists
    step "$(text step-deps "packages=${missing[*]}")" apt install -y --no-install-recommends "${missing[@]}"
}
