# Sourced: sets JAVA_HOME to a JDK 25 or newer, or says what is missing.

# Sets version to a JDK's major one, from its release file: asking java itself would cost a start of the JVM.
jdk_version() {
  local line
  version=0
  while read -r line; do
    case $line in JAVA_VERSION=\"*) line=${line#*\"} && version=${line%%[!0-9]*} && return ;; esac
  done 2>/dev/null <"$1/release" || true
}

# Whether a folder has one; sets JAVA_HOME then.
try_jdk() {
  local version
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  jdk_version "$1"
  [ "${version:-0}" -ge 25 ] && export JAVA_HOME=$1
}

find_jdk() {
  local java candidate
  try_jdk "${JAVA_HOME:-}" && return
  java=$(command -v java || true)
  java=${java:+$(readlink -f "$java")}
  for candidate in "${java%/bin/java}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    try_jdk "$candidate" && return
  done
  echo "atoll: no JDK 25 found in JAVA_HOME, on PATH or under /usr/lib/jvm" >&2
  echo "  install one (for example Temurin 25 from adoptium.net) or set JAVA_HOME" >&2
  exit 2
}
