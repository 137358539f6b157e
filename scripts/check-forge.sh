#!/usr/bin/env bash
# Holds the manifest of the app inside Jira against Atlassian's own validator. It is fetched for this run and is no part of the product.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

version=13.7.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts --silent "@forge/manifest@$version" tslib@2
NODE_PATH="$folder/node_modules" node -e '
  process.chdir(process.argv[1]);
  require("@forge/manifest").validate(false).then((result) => {
    for (const { level, line, message } of result.errors ?? []) console.error(`forge/manifest.yml:${line}: ${level}: ${message}`);
    console.log(result.success ? "The manifest of the app inside Jira is valid." : "The manifest of the app inside Jira is not valid.");
    process.exit(result.success ? 0 : 1);
  });
' "$root/forge"
