#!/usr/bin/env bash
# Exits 0 when a GET of the given path on the given port of this machine is answered with 200. With nothing but bash: no image has to have curl.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r status <&3
[[ $status == *" 200 "* ]]
