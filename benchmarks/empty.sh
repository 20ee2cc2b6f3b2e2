# The empty .NET program that cold starts are held against, and their medians; for the scripts beside it, not to be run alone.
# shellcheck shell=bash

# Builds it under the folder $1: the program is $1/empty/out/empty.
build_empty() {
  mkdir "$1/empty"
  cat > "$1/empty/empty.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
</Project>
XML
  echo 'return 0;' > "$1/empty/Program.cs"
  dotnet build "$1/empty" -c Release -v q -nologo -o "$1/empty/out" >/dev/null
}

# Wall-clock microseconds of $1 cold runs of the empty program and of the command behind it, in the files $2/empty.us and $2/command.us.
# They take turns, so that a busy moment hits both.
time_in_turn() {
  local rounds=$1 work=$2 a b c
  shift 2
  for ((i = 0; i < rounds; i++)); do
    a=$(date +%s%N); "$work/empty/out/empty"; b=$(date +%s%N)
    "$@" >/dev/null; c=$(date +%s%N)
    echo $(((b - a) / 1000)) >> "$work/empty.us"
    echo $(((c - b) / 1000)) >> "$work/command.us"
  done
}

median() { sort -n "$1" | sed -n "$((($(wc -l < "$1") + 1) / 2))p"; }
