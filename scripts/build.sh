# Sourced after jdk.sh: builds the application into cli/target/app where it is missing or older than the sources.

app=$root/cli/target/app

# Begins to look for a source newer than the application, beside what the caller does until it asks built.
look() {
  exec 3< <(find "$root"/{aws,cli,engine,iac,report}/src/main "$root"/{aws,cli,engine,iac,report,knowledge}/pom.xml \
    "$root/pom.xml" "$root/knowledge/aws" "$root/knowledge/demo" "$root/knowledge/framework" -newer "$app/classpath" -print -quit 2>&1)
}

built() {
  local newer=
  read -r newer <&3 || true
  exec 3<&-
  [ -z "$newer" ]
}

# build ROOMS: the rooms named, with commas between them, and what they need.
# A warning that a newer JDK invents must not keep anybody from running Atoll: only ./check is strict.
build() {
  local log=$root/target/build.log started=$SECONDS
  mkdir -p "$root/target"
  echo "atoll: building what is missing (the first time takes some minutes: libraries are downloaded)" >&2
  rm -rf "$app"
  # one line for each room, so that nobody wonders whether it hangs
  if ! (cd "$root" && ./mvnw -B -ntp -Dmaven.test.skip=true -Datoll.werror=-g -pl "$1" -am package) 2>&1 | tee "$log" |
    sed -un 's/^\[INFO\] Building Atoll :: \([a-z]*\).*/  building \1/p' >&2; then
    echo "atoll: the build failed; the end of target/build.log:" >&2
    grep -E '^\[ERROR\]|ERROR|rror:' "$log" | head -20 >&2
    exit 5
  fi
  assemble
  echo "atoll: built in $((SECONDS - started)) s" >&2
}

# Makes the application of what Maven has packed. Our own archives come first: whoever reads a file of theirs opens all before.
assemble() {
  find "$app/lib" -name '*.jar' | LC_ALL=C sort | awk '/\/atoll-[^/]*$/ { print; next } { last[n++] = $0 } END { for (i = 0; i < n; i++) print last[i] }' |
    paste -sd: - >"$app/classpath.new"
  mv "$app/classpath.new" "$app/classpath"
}

# what the build writes down of the AWS SDK's model, and the knowledge that it has checked
recorded=(-Datoll.model="$app/model" -Datoll.knowledge="$app/knowledge")

# JVM options that an AOT cache is tied to; the cache and its use must agree on them. Reflection by generated code pays for
# itself after thousands of calls only: native accessors start sooner (JEP 416). The cache is mapped where it was made for.
# A newer JDK may know some of them no more, and starts all the same.
jvm_options=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow -Djdk.reflect.useNativeAccessorOnly=true)

java_of_app() {
  "$JAVA_HOME/bin/java" "${jvm_options[@]}" -cp "$(<"$app/classpath")" "$@"
}

untrained() {
  echo "atoll: starts will be slow: target/train.log tells why" >&2
}

# Start-up from a cache of loaded and linked classes (JEP 514) takes a third of the time. What no training has met is linked
# anew at every start: so all plans that are at hand are judged once.
train() {
  echo "atoll: preparing a fast start" >&2
  java_of_app dev.atoll.cli.Renewal "$app"/lib/picocli-*.jar "$app"/lib/jackson-core-*.jar "$app"/lib/atoll-*.jar >"$root/target/train.log" 2>&1 || untrained
  java_of_app dev.atoll.aws.model.Models "$app/model" "$app/knowledge" >>"$root/target/train.log" 2>&1 ||
    { rm -f "$app/model" "$app/knowledge" && untrained; }
  local plan commands=(demo --no-serve -o "$app/train.html")
  for plan in "$root"/testkit/plans/*/*.plan.json; do
    commands+=(-- scan --terraform-plan "$plan" --format json -o "$app/train.json")
  done
  java_of_app -XX:AOTCacheOutput="$app/atoll.aot" -Xlog:aot=off,cds=off "${recorded[@]}" dev.atoll.cli.Training "${commands[@]}" \
    -- scan --cloudformation "$root"/testkit/plans/*/ --format json -o "$app/train.json" \
    >>"$root/target/train.log" 2>&1 || { rm -f "$app/atoll.aot" && untrained; }
  rm -f "$app/train.html" "$app/train.json"
}
