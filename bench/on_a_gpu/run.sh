#!/usr/bin/env bash
# Tests, benchmark and profile on a machine with a GPU, which need not reach a network: what pack.ts packed
# lies beside this file. README.md says how to bring it there.
#
#     bash run.sh [doctor] [tests] [step] [inference] [profile] [train] [threads]
#
# Without arguments all parts, in this order. Each command has a limit in seconds; one that fails or is late
# does not keep the next from running. Results go into one folder and from there into results.tar.gz. What to
# measure is set by the environment; the defaults are those of RESULTS.md.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)

results=${RESULTS:-$here/results} # where figures go
work=${WORK:-$here/work}          # where archives are unpacked; everything else that is written lies here too
device=${DEVICE:-gpu}             # of profile and training
only=${ONLY:-facet,mixed,torch}   # competitors, as bench/main.ts has them
batches=${BATCHES:-16 256 1024}   # of steps and inference
profiled=${PROFILED:-16 256}      # batches that are profiled
rounds=${ROUNDS:-2}               # of the benchmark, after one to warm up
epochs=${EPOCHS:-10}              # of the training
images=${IMAGES:-}                # most images to profile and train with; all if empty
threads=${THREADS:-1 2 4 8 16}    # of the CPU engine; those beyond the machine's are left out
cpu_batches=${CPU_BATCHES:-16,64} # of the CPU engine
tests=${TESTS:-kernels/ tests/parity/ tests/replay_test.ts tests/reproducibility_test.ts}

if [ ! -f "$here/facet.tar.xz" ]; then
  echo "no facet.tar.xz beside $0: pack.ts makes it, see README.md" >&2
  exit 1
fi
mkdir -p "$results" "$work"
: >"$results/summary.txt"

# unpacked FILE: its content.
unpacked() {
  if command -v xz >/dev/null; then
    xz -dc "$1"
  else
    python3 -c 'import lzma, shutil, sys
shutil.copyfileobj(lzma.open(sys.argv[1]), sys.stdout.buffer)' "$1"
  fi
}

# measure FILE LIMIT COMMAND...: what the command prints goes to the file, its progress to the log.
measure() {
  local file=$1 limit=$2 started=$SECONDS status=0
  shift 2
  printf '\n== %s: %s\n' "$file" "$*" >>"$results/log.txt"
  timeout --kill-after=10 "$limit" "$@" >"$results/$file" 2>>"$results/log.txt" </dev/null || status=$?
  local said="ok"
  [ "$status" = 0 ] || said="failed with status $status"
  [ "$status" = 124 ] || [ "$status" = 137 ] && said="stopped after its $limit s"
  printf '%4d s  %s: %s\n' $((SECONDS - started)) "$file" "$said" | tee -a "$results/summary.txt"
}

if [ ! -x "$work/deno" ]; then
  unpacked "$here/deno.xz" >"$work/deno" && chmod +x "$work/deno" || exit 1
fi
[ -d "$work/facet" ] || unpacked "$here/facet.tar.xz" | tar -x -C "$work" || exit 1
cd "$work/facet" || exit 1

export DENO_DIR=$work/facet/deno_dir DENO_NO_UPDATE_CHECK=1 NO_COLOR=1
export XDG_CACHE_HOME=$work/cache XDG_RUNTIME_DIR=$work
export DENO_WEBGPU_BACKEND=vulkan
export PATH=$work:$PATH
deno=("$work/deno" run -A --cached-only --no-check)

# Vulkan needs its loader, the driver needs libraries of OpenGL and of X, also where nothing is drawn, and the
# loader needs to find the driver. What was packed is taken only where the machine has none.
mkdir -p "$work/libraries"
installed=$(ldconfig -p 2>/dev/null)
for library in "$work"/facet/vulkan/*; do
  [ -f "$library" ] || continue
  grep -qF "$(basename "$library") " <<<"$installed" || ln -sf "$library" "$work/libraries/"
done
export LD_LIBRARY_PATH=$work/libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
driver=/usr/local/nvidia/share/vulkan/icd.d/nvidia_icd.json
if [ -z "${VK_DRIVER_FILES:-}" ] && [ -f "$driver" ]; then export VK_DRIVER_FILES=$driver; fi

# Without an adapter every part would fail by itself, or measure the CPU for a GPU.
if [ "$device" != cpu ]; then
  if ! adapter=$("${deno[@]}" bench/on_a_gpu/adapter.ts 2>"$results/adapter.txt"); then
    echo "WebGPU finds no adapter. What Vulkan's loader says:" >&2
    VK_LOADER_DEBUG=error,warn,driver "${deno[@]}" bench/on_a_gpu/adapter.ts 2>&1 |
      head -n 40 | tee -a "$results/adapter.txt" >&2
    cat >&2 <<'TEXT'
Where it names no file of the driver, VK_DRIVER_FILES names its nvidia_icd.json. Where a driver cannot be loaded,
libraries are missing: apt-get install -y libvulkan1 libegl1 libglx0 libgl1 libopengl0 libgles2 libglvnd0 libxext6
DEVICE=cpu runs what needs no adapter.
TEXT
    exit 1
  fi
  rm -f "$results/adapter.txt"
  echo "adapter: $adapter"
fi

data=$work/data
if [ ! -d "$data" ]; then
  if [ -f "$here/images.tar.xz" ]; then
    mkdir "$data" && unpacked "$here/images.tar.xz" | tar -x -C "$data" || exit 1
  else
    "${deno[@]}" bench/on_a_gpu/draw.ts "$data" || exit 1
  fi
fi
limited=(${images:+--limit "$images"})

machine() {
  date -u +%F
  lscpu | grep -E '^(Model name|CPU\(s\)|Thread|Core|Socket|L[123]|NUMA node\(s\))'
  nvidia-smi --query-gpu=name,driver_version,clocks.sm,clocks.mem,memory.total --format=csv
  python3 -c 'import torch; print("PyTorch", torch.__version__)'
}

part_doctor() {
  machine >"$results/machine.txt" 2>>"$results/log.txt"
  measure doctor.txt 60 "${deno[@]}" main.ts doctor
}

part_tests() {
  # shellcheck disable=SC2086 # several paths
  measure tests.txt 300 "$work/deno" test -A --cached-only --no-check --quiet \
    --preload tests/preload.ts $tests
}

# bench KIND BATCH LIMIT: one document each, so that one that is late takes no other with it.
bench() {
  measure "$1-$2.json" "$3" "${deno[@]}" bench/main.ts --kinds "$1" --batches "$2" \
    --only "$only" --rounds "$rounds" --json
}

part_step() { for batch in $batches; do bench step "$batch" 150; done; }

part_inference() { for batch in $batches; do bench inference "$batch" 100; done; }

part_profile() {
  local batch
  for batch in $profiled; do
    measure "profile-$batch.json" 60 "${deno[@]}" main.ts train "$data" --profile --json \
      --device "$device" --batch-size "$batch" "${limited[@]}"
  done
}

part_train() {
  rm -rf "$work/run"
  measure train.txt 150 "${deno[@]}" main.ts train "$data" --out "$work/run" --device "$device" \
    --epochs "$epochs" --seed 1 "${limited[@]}"
  cp "$work/run/metrics.jsonl" "$work/run/kernels.json" "$results/" 2>>"$results/log.txt"
}

# The CPU engine and PyTorch on so many of the machine's threads: no adapter is seen, no card, and no more
# threads than the first ones.
part_threads() {
  local count
  for count in $threads; do
    [ "$count" -le "$(nproc)" ] || continue
    measure "threads-$count.json" 120 env VK_DRIVER_FILES=/dev/null VK_ICD_FILENAMES=/dev/null \
      CUDA_VISIBLE_DEVICES= taskset -c "0-$((count - 1))" "${deno[@]}" bench/main.ts \
      --kinds step,inference --batches "$cpu_batches" --only facet,torch --rounds "$rounds" --json
  done
}

for part in "${@:-doctor tests step inference profile train threads}"; do
  # shellcheck disable=SC2086 # the default is several words
  for one in $part; do
    declare -F "part_$one" >/dev/null || { echo "no part is called $one" >&2 && exit 1; }
    "part_$one"
    # After each part, so that whoever ends this early has what there is.
    tar -C "$(dirname "$results")" -czf "$results.tar.gz" "$(basename "$results")"
  done
done
echo "$results.tar.gz"
