#!/bin/sh
# Makes the PDFs in this folder. Needs pdflatex, chromium and soffice, and the fonts Liberation, DejaVu and IPAMincho.
set -eu
cd "$(dirname "$0")"
out=$(mktemp -d)
export SOURCE_DATE_EPOCH=0
for name in two-columns notes; do
    pdflatex -interaction=batchmode -output-directory="$out" "$name.tex" >"$out/log" 2>&1
done
for name in page hebrew arabic vertical magazine; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$out/chromium" --print-to-pdf="$out/$name.pdf" "file://$PWD/$name.html" >"$out/log" 2>&1
done
soffice "-env:UserInstallation=file://$out/office" --headless --convert-to pdf --outdir "$out" minutes.html >"$out/log" 2>&1
mv "$out"/*.pdf .
