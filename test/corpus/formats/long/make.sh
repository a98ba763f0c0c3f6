#!/bin/sh
# Makes the documents in made/ from the texts. Needs pandoc, pdflatex, chromium, soffice and zip.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=0
out=$(mktemp -d)
text() { gzip -dc "texts/$1.md.gz"; }
office() {
    soffice "-env:UserInstallation=file://$out/office" --headless --convert-to "$1" --outdir "$out" "$2" >>"$out/log" 2>&1
}
# The styles of pandoc, on smaller pages with the chapter at their head.
pandoc --print-default-data-file reference.odt >"$out/reference.odt"
(
    cd "$out"
    unzip -qo reference.odt styles.xml
    sed -i -e 's/fo:page-width="[^"]*"/fo:page-width="148mm"/; s/fo:page-height="[^"]*"/fo:page-height="210mm"/; s/="1in"/="0.7in"/' \
        -e 's#<style:header-style />#<style:header-style><style:header-footer-properties fo:min-height="0.3in" fo:margin-bottom="0.1in" /></style:header-style>#' \
        -e 's#<style:footer>#<style:header><text:p text:style-name="MP1"><text:chapter text:display="name" text:outline-level="1" /></text:p></style:header>&#' styles.xml
    zip -q reference.odt styles.xml
)
for name in ${*:-opticks genesis moby-dick sherlock-holmes tom-sawyer persuasion devils-dictionary pride-and-prejudice northanger-abbey emma sense-and-sensibility}; do
    text "$name" >"$out/$name.md"
    case $name in
    opticks | genesis | moby-dick | sherlock-holmes)
        part=chapter
        grep -q '{article}' "layouts/$name.tex" && part=section
        pandoc "$out/$name.md" -f markdown-smart-auto_identifiers-fancy_lists-tex_math_dollars -t latex-smart --top-level-division=$part >"$out/body.tex"
        for _ in 1 2; do
            TEXINPUTS="$out:" pdflatex -interaction=batchmode -output-directory="$out" "layouts/$name.tex" >>"$out/log" 2>&1
        done
        ;;
    tom-sawyer)
        pandoc "$out/$name.md" -f markdown-smart-fancy_lists --reference-doc="$out/reference.odt" -o "$out/$name.odt"
        office pdf "$out/$name.odt"
        ;;
    persuasion)
        pandoc "$out/$name.md" -f markdown-smart-fancy_lists -s --css "$PWD/layouts/persuasion.css" -o "$out/$name.html"
        chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$out/chromium" \
            --print-to-pdf="$out/$name.pdf" "file://$out/$name.html" >>"$out/log" 2>&1
        ;;
    devils-dictionary) pandoc "$out/$name.md" -f markdown-smart-fancy_lists -o "$out/$name.docx" ;;
    northanger-abbey) pandoc "$out/$name.md" -f markdown-smart-fancy_lists -t epub3 -o "$out/$name.epub" ;;
    *)
        pandoc "$out/$name.md" -f markdown-smart-fancy_lists -s -t odt --reference-doc="$out/reference.odt" -o "$out/$name.source.odt"
        case $name in
        pride-and-prejudice) kind=docx ;;
        emma) kind=epub ;;
        *) kind=odt ;;
        esac
        mkdir -p "$out/from"
        mv "$out/$name.source.odt" "$out/from/$name.odt"
        office "$kind" "$out/from/$name.odt"
        ;;
    esac
    for made in "$out/$name".pdf "$out/$name".docx "$out/$name".epub "$out/$name".odt; do
        [ "$name$made" != "tom-sawyer$out/$name.odt" ] && [ -e "$made" ] && mv "$made" made/
    done
done
rm -r "$out"
