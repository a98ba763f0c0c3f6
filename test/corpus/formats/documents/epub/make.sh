#!/bin/sh
# Makes the books with pandoc, in EPUB 2 and 3, with one document a chapter and one a section.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=1478649600
pandoc bridge.md --to epub3 --output - > bridge-3.epub
pandoc bridge.md --to epub2 --output - > bridge-2.epub
pandoc bridge.md --to epub3 --split-level=2 --output - > bridge-sections.epub 2>/dev/null ||
    pandoc bridge.md --to epub3 --epub-chapter-level=2 --output - > bridge-sections.epub
