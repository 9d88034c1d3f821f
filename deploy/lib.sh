# Shared by the scripts in this folder: finds a JDK, builds what is missing or out of date, runs Java on what was built.
# To be sourced. Works with bash 3.2 and the tools of Linux and macOS.

DEPLOY_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPOSITORY=$(dirname "$DEPLOY_DIR")
LOCAL_STACK="$DEPLOY_DIR/local-stack/target"
DEAD_LETTERS="$DEPLOY_DIR/dead-letters/target"
BENCH="$DEPLOY_DIR/bench/target"
OLDEST_JAVA=25

SERVICES="enrollment-service pg-gateway-service compensation-service reconciliation-service"
MODULES="$SERVICES deploy/simulators deploy/local-stack"
BUILD_LOCK="$DEPLOY_DIR/.stack/build.lock"
BUILD_STAMP="$DEPLOY_DIR/.stack/built"

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# The feature version of the JDK in a folder, from its release file; nothing when there is no JDK.
java_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

# Where `java` on the PATH lives. macOS has a /usr/bin/java that is no JDK and says so.
java_home_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Prints the home of the JDK to use: JAVA_HOME if it is new enough, else the newest one found.
find_jdk() {
  local home version best='' best_version=$((OLDEST_JAVA - 1))
  version=$(java_version "${JAVA_HOME:-/nonexistent}")
  if [ "${version:-0}" -ge "$OLDEST_JAVA" ]; then
    echo "$JAVA_HOME"
    return
  fi
  for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
      /opt/*jdk* /opt/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/*jdk*; do
    version=$(java_version "$home")
    if [ "${version:-0}" -gt "$best_version" ]; then
      best=$home best_version=$version
    fi
  done
  if [ -z "$best" ]; then
    home=$(java_home_on_path)
    [ "$(java_version "$home")" -ge "$OLDEST_JAVA" ] 2>/dev/null && best=$home
  fi
  echo "$best"
}

use_jdk() {
  JAVA_HOME=$(find_jdk)
  [ -n "$JAVA_HOME" ] || fail "a JDK $OLDEST_JAVA or newer is needed and none was found; install one, or set JAVA_HOME to it."
  export JAVA_HOME
}

jar_of() {
  case $1 in
    deploy/simulators) echo "$REPOSITORY/$1/target/simulators-exec.jar" ;;
    deploy/dead-letters) echo "$DEAD_LETTERS/deploy-dead-letters.jar" ;;
    deploy/local-stack) echo "$LOCAL_STACK/deploy-local-stack.jar" ;;
    deploy/bench) echo "$BENCH/deploy-bench.jar" ;;
    deploy/baseline) echo "$DEPLOY_DIR/baseline/target/baseline.jar" ;;
    *) echo "$REPOSITORY/$1/target/$1.jar" ;;
  esac
}

# Whether some source is newer than both the module's jar and the last build that these scripts made.
is_stale() {
  local jar stamp=$BUILD_STAMP
  jar=$(jar_of "$1")
  [ -f "$jar" ] || return 0
  [ -f "$stamp" ] || stamp=$jar
  [ -n "$(sources_of "$1" | while IFS= read -r source; do
    find "$source" -type f -newer "$jar" -newer "$stamp" 2>/dev/null | head -n 1
  done)" ]
}

sources_of() {
  ls -d "$REPOSITORY/pom.xml" "$REPOSITORY/$1/pom.xml" "$REPOSITORY/$1/src/main" 2>/dev/null
  case $1 in
    deploy/*) ;;
    *) ls -d "$REPOSITORY"/common-events/pom.xml "$REPOSITORY"/common-events/*/pom.xml "$REPOSITORY"/common-events/*/src/main 2>/dev/null ;;
  esac
}

stale_modules() {
  local module
  for module in $MODULES; do
    if is_stale "$module"; then echo "$module"; fi
  done
}

# One build at a time; a lock whose owner is gone is taken over.
lock_build() {
  mkdir -p "${BUILD_LOCK%/*}"
  until mkdir "$BUILD_LOCK" 2>/dev/null; do
    sleep 1
    kill -0 "$(cat "$BUILD_LOCK/pid" 2>/dev/null)" 2>/dev/null || rm -rf "$BUILD_LOCK"
  done
  echo $$ > "$BUILD_LOCK/pid"
  trap 'rm -rf "$BUILD_LOCK"' EXIT
}

unlock_build() {
  rm -rf "$BUILD_LOCK"
  trap - EXIT
}

# Builds the given modules and what they need, without their tests.
build() {
  local started=$SECONDS
  echo "Building $(echo $*)..."
  # Maven's own libraries make a new JDK warn about things that concern nobody here.
  (cd "$REPOSITORY" && MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
    ./mvnw -q -Dmaven.test.skip=true -am -pl "$(echo $* | tr ' ' ,)" package </dev/null) \
    || fail "the build failed; see above."
  echo "Built in $((SECONDS - started)) s."
}

# Builds the jars that are missing or older than their sources. STACK_BUILD=skip takes them as they are.
build_if_needed() {
  local stale
  [ "${STACK_BUILD:-}" = skip ] && return 0
  [ -z "$(stale_modules)" ] && return 0
  lock_build
  stale=$(stale_modules)
  if [ -n "$stale" ]; then
    touch "$BUILD_STAMP.begun"
    build $stale
    mv "$BUILD_STAMP.begun" "$BUILD_STAMP"
  fi
  unlock_build
}

# The same for a module that is run without the others, of which it says nothing: so the stamp stays as it is.
build_module_if_needed() {
  [ "${STACK_BUILD:-}" = skip ] && return 0
  is_stale "$1" || return 0
  lock_build
  if is_stale "$1"; then build "$1"; fi
  unlock_build
}

# The supervisor itself, for commands that need nothing else built.
build_supervisor_if_missing() {
  [ -f "$(jar_of deploy/local-stack)" ] && return 0
  lock_build
  [ -f "$(jar_of deploy/local-stack)" ] || build deploy/local-stack
  unlock_build
}

# Becomes the given main class of the local stack.
run_java() {
  run_java_on "$LOCAL_STACK/deploy-local-stack.jar:$LOCAL_STACK/lib/*" \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=off -Dstack.folder="$REPOSITORY" "$@"
}

# Becomes the given main class on a class path, with JAVA_RUN_OPTIONS or what suits a command that is soon done. A script that
# another one started with & comes with SIGINT ignored, which a JVM respects; where `env` can undo that it does, so that an
# interrupted start is cleaned up there too.
run_java_on() {
  local class_path=$1 default_interrupt=''
  shift
  if env --default-signal=INT true 2>/dev/null; then default_interrupt='env --default-signal=INT'; fi
  exec $default_interrupt "$JAVA_HOME/bin/java" ${JAVA_RUN_OPTIONS:--Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1} \
    -Xshare:auto --enable-native-access=ALL-UNNAMED -cp "$class_path" "$@"
}
