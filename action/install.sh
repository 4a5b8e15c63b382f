#!/usr/bin/env bash
# Installs attrlint, as it stands beside this script, into a virtual environment of the job's own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv="${RUNNER_TEMP:?}/attrlint"

"${ATTRLINT_PYTHON:-python3}" -m venv "$venv"
bin="$venv/bin"
[ -d "$bin" ] || bin="$venv/Scripts"
"$bin/python" -m pip install --quiet --disable-pip-version-check "$here"
echo "$bin" >> "${GITHUB_PATH:?}"
