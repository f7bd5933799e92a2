#!/usr/bin/env bash
# How long the built jar takes to its first answer, and what memory it takes under load.
#
#   mvn -DskipTests package && src/benchmark/start-up.sh [ROUNDS]
#
# Prints, in each round, the seconds from the command to the first health answer and to the first answer of /graphql: with
# an empty store (the packed one is unpacked), the same with the archive of classes, and with the store that is there. Then 20 clients ask for every measure with its
# responsibilities and for whole saved queries, 40 requests each; the largest resident memory is read from the kernel.
# Needs curl and Linux. The answers are compared with one another: a number for a wrong answer is worth nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${1:-3}
port=18080
work=$(mktemp -d)
service=
trap 'kill "$service" 2>/dev/null || true; rm -rf "$work"' EXIT

query='{ measures(first: 200) { totalCount edges { node { label statedIn { title } responsibilities { role agency { label } evidence { quote start end } } } } } }'

ask() {
  curl -sf "http://localhost:$port/graphql" -H 'Content-Type: application/json' -d "{\"query\": \"$query\"}"
}

since() { # nanoseconds → seconds until now
  awk -v begun="$1" -v now="$(date +%s%N)" 'BEGIN { printf "%.1f", (now - begun) / 1e9 }'
}

start() { # store, option of Java → seconds to the first health answer, and to the first answer
  local begun
  begun=$(date +%s%N)
  java ${2:-} -Xmx512m -jar target/policygraph.jar --server.port=$port --policygraph.store.directory="$1" \
    --policygraph.tokens="$work/tokens.json" --policygraph.drafts="$work/drafts" >"$work/log" 2>&1 &
  service=$!
  until curl -sf "http://localhost:$port/actuator/health" >/dev/null; do
    kill -0 "$service" || { cat "$work/log"; exit 1; }
    sleep 0.05
  done
  healthy=$(since "$begun")
  until ask >"$work/answer" 2>/dev/null; do
    kill -0 "$service" || { cat "$work/log"; exit 1; }
    sleep 0.05
  done
  seconds=$(since "$begun")
  test -f "$work/first" || cp "$work/answer" "$work/first"
  cmp "$work/first" "$work/answer"
}

stop() {
  kill "$service"
  wait "$service" 2>/dev/null || true
}

load() {
  export work port query
  seq 800 | xargs -P 20 -I{} bash -c '
    if (( {} % 2 )); then
      curl -sf "http://localhost:$port/graphql" -H "Content-Type: application/json" -d "{\"query\": \"$query\"}" |
        cmp - "$work/first"
    else
      curl -sf "http://localhost:$port/queries/measures-by-lead-agency.csv" >/dev/null
    fi'
}

for ((round = 1; round <= rounds; round++)); do
  rm -rf "$work/store"
  start "$work/store"
  echo "empty store: healthy after $healthy s, first answer after $seconds s"
  stop
  rm -rf "$work/store"
  start "$work/store" -XX:SharedArchiveFile=target/policygraph.jsa
  echo "empty store, archive of classes: healthy after $healthy s, first answer after $seconds s"
  stop
  start "$work/store"
  echo "existing store: healthy after $healthy s, first answer after $seconds s"
  ((round == rounds)) || stop
done
load
echo "largest resident memory after 800 requests of 20 clients: $(awk '/VmHWM/ { print int($2 / 1024) " MB" }' "/proc/$service/status")"
stop
service=
