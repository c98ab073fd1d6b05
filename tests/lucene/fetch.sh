#!/usr/bin/env bash
# Fetches Lucene's jars with Maven, once, into node_modules/.cache; prints the folder they are in.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=9.12.1
folder=$PWD/node_modules/.cache/lucene-$version
for jar in lucene-core lucene-analysis-common; do
  [ -e "$folder/$jar-$version.jar" ] ||
    mvn --quiet --batch-mode dependency:copy -Dartifact="org.apache.lucene:$jar:$version" -DoutputDirectory="$folder" >&2
done
echo "$folder"
