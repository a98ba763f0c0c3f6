#!/bin/sh
# Makes password.odt from made/hall.docx, with the password "secret", by a macro in LibreOffice.
set -e
cd "$(dirname "$0")"
profile=$(mktemp -d)
library="$profile/user/basic/Standard"
# The first start makes the library.
soffice "-env:UserInstallation=file://$profile" --headless --terminate_after_init >/dev/null 2>&1
cat >"$library/Module1.xba" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Protect
    Dim opening(0) As New com.sun.star.beans.PropertyValue
    opening(0).Name = "Hidden" : opening(0).Value = True
    document = StarDesktop.loadComponentFromURL("file://" &amp; Environ("SOURCE"), "_blank", 0, opening())
    Dim saving(1) As New com.sun.star.beans.PropertyValue
    saving(0).Name = "Password" : saving(0).Value = "secret"
    saving(1).Name = "FilterName" : saving(1).Value = "writer8"
    document.storeToURL("file://" &amp; Environ("TARGET") &amp; "/password.odt", saving())
    document.close(True)
    StarDesktop.terminate()
End Sub
</script:module>
XML
SOURCE="$(realpath ../made/hall.docx)" TARGET="$PWD" \
    soffice "-env:UserInstallation=file://$profile" --headless "macro:///Standard.Module1.Protect" >/dev/null 2>&1
rm -r "$profile"
