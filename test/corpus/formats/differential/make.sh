#!/bin/sh
# Makes the documents in made/ from the texts: with pandoc, LibreOffice, LaTeX and Chromium. Arguments name the texts, all by default.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=0
out=$(mktemp -d)
mkdir "$out/from"
office() {
    soffice "-env:UserInstallation=file://$out/office" --headless --convert-to "$1" --outdir "$out" "$out/from/$name-office.odt" >>"$out/log" 2>&1
    mv "$out/$name-office.$1" made/
}
latex() {
    pandoc "$text" -f "$markdown" -t latex-smart --template "layouts/$2.tex" -o "$out/$name-$1.tex"
    for _ in 1 2; do
        pdflatex -interaction=batchmode -output-directory="$out" "$out/$name-$1.tex" >>"$out/log" 2>&1
    done
    mv "$out/$name-$1.pdf" made/
}
markdown=markdown-smart-auto_identifiers
for text in ${*:-texts/*.md}; do
    name=$(basename "$text" .md)
    for kind in docx odt epub3 epub2; do
        pandoc "$text" -f "$markdown" -t "$kind" -o "made/$name-pandoc.$kind"
    done
    mv "made/$name-pandoc.epub2" "made/$name-pandoc-2.epub"
    mv "made/$name-pandoc.epub3" "made/$name-pandoc-3.epub"
    cp "made/$name-pandoc.odt" "$out/from/$name-office.odt"
    for kind in docx odt epub pdf; do
        office "$kind"
    done
    latex latex one-column
    latex columns two-columns
    pandoc "$text" -f "$markdown" -s --css "$PWD/layouts/printed.css" -o "$out/$name.html"
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$out/chromium" \
        --print-to-pdf="made/$name-chromium.pdf" "file://$out/$name.html" >>"$out/log" 2>&1
done
rm -r "$out"
