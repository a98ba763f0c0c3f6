#!/bin/sh
# Makes the documents in made/ from walk.md and hall.html, with pandoc and LibreOffice.
set -e
cd "$(dirname "$0")/made"
pandoc walk.md -o walk.docx
pandoc walk.md -o walk.odt
soffice --headless --infilter="HTML (StarWriter)" --convert-to docx:"MS Word 2007 XML" hall.html >/dev/null 2>&1
soffice --headless --infilter="HTML (StarWriter)" --convert-to odt hall.html >/dev/null 2>&1
