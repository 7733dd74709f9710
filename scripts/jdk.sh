# Sourced: sets JAVA_HOME to a JDK 25 or newer, or says what is missing.

# A JDK's major version, from its release file: asking java itself would cost a start of the JVM.
jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local java candidate version
  java=$(command -v java || true)
  for candidate in "${JAVA_HOME:-}" "${java:+$(dirname "$(dirname "$(readlink -f "$java")")")}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -z "$candidate" ] || [ ! -x "$candidate/bin/javac" ] || [ ! -f "$candidate/release" ]; then
      continue
    fi
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  echo "atoll: no JDK 25 found in JAVA_HOME, on PATH or under /usr/lib/jvm" >&2
  echo "  install one (for example Temurin 25 from adoptium.net) or set JAVA_HOME" >&2
  exit 2
}
