# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Fettle authors
#
# Where Fettle is built: on the host where its GTK is new enough, else in a Debian 13 root that is
# made once, cached, and entered with bubblewrap. Sourced by ./dev; needs $repository and $cache.

minimum_gtk=4.18
minimum_adwaita=1.7
root_suite=trixie

say () { printf '%s\n' "$*" >&2; }
fail () { say "$@"; exit 1; }

distribution () {
  # shellcheck disable=SC1091
  (. /etc/os-release 2>/dev/null; printf '%s %s' "${ID:-}" "${ID_LIKE:-}")
}

family () { # the name of the package list that fits this host
  case " $(distribution) " in
    *\ debian\ *|*\ ubuntu\ *) echo debian ;;
    *\ fedora\ *|*\ rhel\ *) echo fedora ;;
    *\ arch\ *) echo arch ;;
  esac
}

package_list () { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$repository/.ci/packages-$1"; }

installable_version () { # pkg-config module → the version this host has or could install
  local have
  have=$(pkg-config --modversion "$1" 2>/dev/null || true)
  [ -z "$have" ] || { echo "$have"; return; }
  case "$(family):$1" in
    debian:gtk4) apt-cache policy libgtk-4-dev 2>/dev/null | sed -n 's/^  Candidate: //p' ;;
    debian:libadwaita-1) apt-cache policy libadwaita-1-dev 2>/dev/null | sed -n 's/^  Candidate: //p' ;;
    fedora:gtk4) dnf -q repoquery --latest-limit 1 --qf '%{version}\n' gtk4-devel 2>/dev/null | head -n 1 ;;
    fedora:libadwaita-1) dnf -q repoquery --latest-limit 1 --qf '%{version}\n' libadwaita-devel 2>/dev/null | head -n 1 ;;
    arch:gtk4) pacman -Si gtk4 2>/dev/null | sed -n 's/^Version *: *\(.*:\)\?//p' ;;
    arch:libadwaita-1) pacman -Si libadwaita 2>/dev/null | sed -n 's/^Version *: *\(.*:\)\?//p' ;;
  esac
}

at_least () { # version, minimum
  [ -n "$1" ] && [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

host_is_new_enough () {
  at_least "$(installable_version gtk4)" "$minimum_gtk" \
    && at_least "$(installable_version libadwaita-1)" "$minimum_adwaita"
}

missing_host_packages () {
  local list package
  list=$(family)
  [ -n "$list" ] || return 0
  for package in $(package_list "$list"); do
    case $list in
      debian) dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package" ;;
      fedora) rpm -q --whatprovides "$package" >/dev/null 2>&1 || echo "$package" ;;
      arch) pacman -Qq "$package" >/dev/null 2>&1 || pacman -Qgq "$package" >/dev/null 2>&1 || echo "$package" ;;
    esac
  done
}

prepare_host () {
  local missing command
  missing=$(missing_host_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  case $(family) in
    debian) command='sudo apt-get install' ;;
    fedora) command='sudo dnf install' ;;
    arch) command='sudo pacman -S --needed' ;;
  esac
  fail "These packages are missing. Install them and try again:" "  $command $missing"
}

# --- the Debian root ---------------------------------------------------------------------------

root_key () {
  { echo "$root_suite"; dpkg --print-architecture 2>/dev/null || uname -m; package_list debian
    sed -n '/^fill_root ()/,/^}/p' "$repository/.ci/environment.sh"; } | sha256sum | cut -c1-16
}

root_directory () { printf '%s/roots/%s-%s' "$cache" "$root_suite" "$(root_key)"; }

# The host's own apt configuration knows which mirror this machine may use.
debian_mirror () {
  [ -z "${FETTLE_DEBIAN_MIRROR:-}" ] || { echo "$FETTLE_DEBIAN_MIRROR"; return; }
  command -v apt-get >/dev/null || return 0
  apt-get indextargets --format '$(ORIGIN)|$(COMPONENT)|$(CODENAME)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
    | awk -F'|' '$2 == "main" && $3 !~ /security/ && ($1 == "Debian" || $4 ~ /\/debian\/?$/) { print $4; exit }'
}

install_root_tools () {
  local tool missing=()
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  # Who is not root becomes it inside a user namespace, and that needs a range of user ids.
  [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || missing+=(uidmap)
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]}…"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
      >"$cache/install.log" 2>&1 || { cat "$cache/install.log" >&2; fail "Could not install ${missing[*]}."; }
  else
    case $(family) in
      debian) fail "Install what is missing and try again:" "  sudo apt-get install ${missing[*]}" ;;
      fedora) fail "Install what is missing and try again:" "  sudo dnf install ${missing[*]}" ;;
      arch) fail "Install what is missing and try again:" "  sudo pacman -S ${missing[*]}" ;;
      *) fail "These programs are missing: ${missing[*]}" ;;
    esac
  fi
}

fill_root () { # directory, mirror
  local options=() packages option
  packages=$(package_list debian | paste -sd,)
  # Hosts behind a snapshot or a proxy say so in their apt configuration; the root needs the same.
  while read -r option; do
    options+=(--aptopt="$option")
  done < <(apt-config dump 2>/dev/null | grep -E '^Acquire::(Check-Valid-Until|Check-Date|http::|https::|Retries)' || true)
  # A tar stream unpacked by us belongs to us, whichever way mmdebstrap became root.
  mmdebstrap --variant=apt --quiet --format=tar --include="$packages" "${options[@]}" \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/info/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --customize-hook='for l in de_DE he_IL en_US; do chroot "$1" localedef -i $l -f UTF-8 $l.UTF-8; done' \
    --customize-hook='printf "%s\n" "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><alias binding=\"same\"><family>Adwaita Sans</family><prefer><family>Inter</family></prefer></alias></fontconfig>" >"$1/etc/fonts/local.conf"' \
    --customize-hook='chroot "$1" fc-cache -s' \
    "$root_suite" - "$2" | tar -x -C "$1" --no-same-owner --exclude='./dev/*'
}

prepare_root () {
  local root partial mirror
  root=$(root_directory)
  mkdir -p "$cache/roots"
  install_root_tools
  [ -f "$root/.complete" ] && return 0

  exec 9>"$cache/roots/lock"
  flock 9
  # Another process may have finished it while this one waited; a killed one leaves only .partial.
  if [ ! -f "$root/.complete" ]; then
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail "No Debian mirror is in this host's apt configuration." \
      "Name one with FETTLE_DEBIAN_MIRROR=… and try again."
    rm -rf "$cache"/roots/*.partial
    partial=$root.partial
    mkdir -p "$partial"
    say "Making a Debian 13 root for the build (once, about a minute)…"
    fill_root "$partial" "$mirror" >"$cache/roots/log" 2>&1 \
      || { tail -n 20 "$cache/roots/log" >&2; rm -rf "$partial"; fail "Could not make the root. The whole log: $cache/roots/log"; }
    touch "$partial/.complete"
    rm -rf "$root"
    mv "$partial" "$root"
  fi
  flock -u 9
}

host_time_zone () {
  local zone
  zone=$(readlink -f /etc/localtime 2>/dev/null | sed -n 's|.*/zoneinfo/||p')
  printf '%s' "${zone:-UTC}"
}

bubblewrap_arguments () {
  local around
  around=$(dirname "$repository")
  [ "$around" != / ] || around=$repository
  arguments=(
    --bind "$(root_directory)" / --dev-bind /dev /dev --proc /proc --tmpfs /run --tmpfs /dev/shm
    --bind /tmp /tmp --bind "$HOME" "$HOME" --bind "$around" "$around" --bind "$cache" "$cache"
    --die-with-parent --setenv PATH "$PATH_INSIDE" --setenv LANG C.UTF-8 --unsetenv LC_ALL
    --unsetenv SSL_CERT_DIR --unsetenv SSL_CERT_FILE)
  [ ! -e /etc/resolv.conf ] || arguments+=(--ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf)
  arguments+=(--setenv TZ "${TZ:-$(host_time_zone)}")
  [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ] || arguments+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
  # Tests see loopback only. Where the kernel refuses a network namespace they run without one.
  if [ -n "${isolate:-}" ] && bwrap --unshare-net --bind / / true 2>/dev/null; then
    arguments+=(--unshare-net)
  fi
}

# --- what ./dev uses ---------------------------------------------------------------------------

where=
PATH_INSIDE=$PATH

environment_key () { [ "$where" = host ] && echo host || root_key; }

prepare_environment () {
  mkdir -p "$cache"
  where=${FETTLE_ENVIRONMENT:-}
  if [ -z "$where" ]; then
    host_is_new_enough && where=host || where=root
  fi
  case $where in
    host) prepare_host ;;
    root)
      PATH_INSIDE=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
      prepare_root ;;
    *) fail "FETTLE_ENVIRONMENT is “$where”; it can be host or root." ;;
  esac
}

inside () {
  if [ "$where" = host ]; then
    "$@"
  else
    local arguments
    bubblewrap_arguments
    bwrap "${arguments[@]}" --chdir "$PWD" "$@"
  fi
}
