# Sourced by the scripts here: builds Atoll and this room where needed; `run` starts a class of it.
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
. "$root/scripts/jdk.sh"
find_jdk
"$root/atoll" --version >/dev/null
libraries=$root/benchmarks/target/libraries
if [ -z "$(find "$libraries" -name 'jmh-core*' 2>/dev/null)" ] ||
  [ -n "$(find "$root"/{benchmarks/src,store/src/main,cli/target/app/classpath} -newer "$libraries" -print -quit)" ]; then
  (cd "$root" && ./mvnw -q -B -ntp -Dmaven.test.skip=true -Datoll.werror=-g -pl benchmarks -am package \
    dependency:copy-dependencies -DoutputDirectory="$libraries" -DincludeScope=runtime)
  touch "$libraries"
fi

run() {
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$root/benchmarks/target/classes:$libraries/*" "$@"
}
