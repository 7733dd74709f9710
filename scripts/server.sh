# Sourced after build.sh: builds the server into server/target/quarkus-app where it is missing or older than the
# sources. Nothing but `atoll serve` and the dashboard of `atoll demo` needs it.

server=$root/server/target/quarkus-app

server_built() {
  [ -f "$server/built" ] || return 1
  [ -z "$(find "$root"/{aws,engine,report,server,store}/src/main "$root"/{aws,engine,report,server,store}/pom.xml \
    "$root/pom.xml" "$root/knowledge" $(ls -d "$root/web/src" "$root/web/package-lock.json" 2>/dev/null) \
    -path "$root/knowledge/target" -prune -o -newer "$server/built" -print -quit)" ]
}

# The dashboard is made with npm; without it the server says how to make it.
build_dashboard() {
  [ -f "$root/web/package.json" ] || return 0
  if ! command -v npm >/dev/null 2>&1; then
    echo "atoll: npm is missing, so the server comes without its dashboard (install Node 20 or newer)" >&2
    return 0
  fi
  echo "  building the dashboard" >&2
  mkdir -p "$root/target"
  if ! (cd "$root/web" && { [ -d node_modules ] || npm ci --no-audit --no-fund; } && NODE_ENV=production npm run build) \
    >"$root/target/dashboard.log" 2>&1; then
    echo "atoll: the dashboard could not be built, see target/dashboard.log; the server comes without it" >&2
  fi
}

build_server() {
  local log=$root/target/server-build.log started=$SECONDS
  mkdir -p "$root/target"
  echo "atoll: building the server (the first time takes some minutes: libraries are downloaded)" >&2
  build_dashboard
  if ! (cd "$root" && ./mvnw -B -ntp -Dmaven.test.skip=true -Datoll.werror=-g -pl server -am package) 2>&1 |
    tee "$log" | sed -un 's/^\[INFO\] Building Atoll :: \([a-z]*\).*/  building \1/p' >&2; then
    echo "atoll: the build failed; the end of target/server-build.log:" >&2
    grep -E '^\[ERROR\]|ERROR|rror:' "$log" | head -20 >&2
    exit 5
  fi
  touch "$server/built"
  echo "atoll: built in $((SECONDS - started)) s" >&2
}

# Becomes the server.
serve() {
  server_built || build_server
  [ -f "$app/model" ] || recorded=()
  [ -t 2 ] && server_options+=(-Datoll.err.terminal=true)
  exec "$JAVA_HOME/bin/java" "${server_options[@]}" "${recorded[@]}" ${ATOLL_JAVA_OPTIONS:-} \
    -cp "$(server_classpath)" dev.atoll.server.Serve "$@"
}

# The JDK's own class loader, not the one of quarkus-run.jar: that one closes jars while it loads classes, under a lock.
# A virtual thread that waits for it keeps its carrier, so on few cores scans of many services would stand still.
server_classpath() {
  printf '%s:' "$server"/quarkus/transformed-bytecode.jar "$server"/quarkus/generated-bytecode.jar "$server"/app/*.jar
  printf '%s' "$server/lib/boot/*:$server/lib/main/*"
}

# java.lang is opened for the framework's threads, which would end with a stack trace
server_options=(-XX:MaxRAMPercentage=60 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  --add-opens java.base/java.lang=ALL-UNNAMED -Djava.util.logging.manager=org.jboss.logmanager.LogManager
  -Djdk.virtualThreadScheduler.parallelism=16)
