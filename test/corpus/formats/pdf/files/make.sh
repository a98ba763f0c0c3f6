#!/bin/sh
# Makes the PDFs in this folder. Needs pdflatex, chromium and soffice.
set -eu
cd "$(dirname "$0")"
out=$(mktemp -d)
export SOURCE_DATE_EPOCH=0
pdflatex -interaction=batchmode -output-directory="$out" two-columns.tex >"$out/log" 2>&1
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$out/chromium" --print-to-pdf="$out/page.pdf" "file://$PWD/page.html" >"$out/log" 2>&1
soffice "-env:UserInstallation=file://$out/office" --headless --convert-to pdf --outdir "$out" minutes.html >"$out/log" 2>&1
mv "$out/two-columns.pdf" "$out/page.pdf" "$out/minutes.pdf" .
