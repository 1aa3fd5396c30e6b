#!/usr/bin/env bash
# Tries an executable as a newcomer would, in an empty folder with nothing else of facet around:
# the main job on drawn images, then the model in use. Usage: release/try.sh PATH/TO/facet
set -euo pipefail

facet=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"

bytes=$(wc -c <"$facet")
echo "$bytes bytes"
[ "$bytes" -le 160000000 ] || { echo "larger than 160 MB"; exit 1; }

"$facet" --version
time "$facet" --help >help.txt
"$facet" doctor

time "$facet" demo
for file in catalogue/report.html run/best.safetensors run/eval/report.html; do
  [ -s "demo/$file" ] || { echo "demo did not write $file"; exit 1; }
done

for target in onnx torch triton tfjs web; do
  "$facet" export demo/run --to "$target"
done

"$facet" predict demo/run --in demo/catalogue/images --out part.csv
lines=$(wc -l <part.csv)
[ "$lines" -eq 1501 ] || { echo "$lines lines for 1500 images and a header"; exit 1; }

"$facet" serve demo/run --port 8765 &
server=$!
for _ in $(seq 60); do
  curl --silent --fail http://127.0.0.1:8765/health && break
  sleep 1
done
images=(demo/catalogue/images/*.jpg)
curl --silent --show-error --fail --form "image=@${images[0]}" \
  http://127.0.0.1:8765/v1/predict >answer.json
kill "$server"
wait "$server" || true
server=
grep --quiet articleType answer.json
printf '\n%s works\n' "$("$facet" --version)"
