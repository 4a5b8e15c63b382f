#!/usr/bin/env bash
# Runs `attrlint check` as the action was asked to: annotations and summary by --format github, SARIF beside it.
set -euo pipefail

lines() { # the lines of $1 that are not blank, without the white space around them
    printf '%s\n' "$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//; /^$/d'
}

arguments=(--format github)
if [ -n "${ATTRLINT_SARIF:-}" ]; then
    arguments+=(--report "sarif=$ATTRLINT_SARIF")
fi
if [ -n "${ATTRLINT_ACTION_FAIL_ON:-}" ]; then
    arguments+=(--fail-on "$ATTRLINT_ACTION_FAIL_ON")
fi
if [ "${ATTRLINT_CHANGED_ONLY:-true}" = true ] && [ -n "${GITHUB_BASE_REF:-}" ]; then
    target="refs/remotes/origin/$GITHUB_BASE_REF"
    if ! git rev-parse --verify --quiet "$target^{commit}" > /dev/null; then
        git fetch --quiet --no-tags --depth=1 origin "+refs/heads/$GITHUB_BASE_REF:$target"
    fi
    arguments+=("--since=origin/$GITHUB_BASE_REF")
fi
while IFS= read -r line; do
    arguments+=("$line")
done < <(lines "${ATTRLINT_ARGS:-}")
arguments+=(--)
while IFS= read -r line; do
    arguments+=("$line")
done < <(lines "${ATTRLINT_PATHS:-.}")

status=0
attrlint check "${arguments[@]}" || status=$?
{
    echo "status=$status"
    if [ -n "${ATTRLINT_SARIF:-}" ] && [ -f "$ATTRLINT_SARIF" ]; then
        echo "sarif=$ATTRLINT_SARIF"
    fi
} >> "${GITHUB_OUTPUT:?}"
exit "$status"
