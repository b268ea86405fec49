"""Small workbooks, as Excel and LibreOffice write them."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


def xlsx(*sheets, first_row=1, hidden=()):
    """Return a workbook with these sheets, each a list of rows of texts and numbers."""
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    }
    names, links = "", ""
    for number, rows in enumerate(sheets, 1):
        state = ' state="hidden"' if number in hidden else ""
        names += f'<sheet name="Sheet{number}" sheetId="{number}"{state} r:id="rId{number}"/>'
        target = f"worksheets/sheet{number}.xml"
        links += f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="{target}"/>'
        body = "".join(_xlsx_row(at, cells) for at, cells in enumerate(rows, first_row))
        files[f"xl/{target}"] = f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'
    files["xl/workbook.xml"] = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>'
    )
    files["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
    )
    return pack(files)


def _xlsx_row(number, cells):
    made = ""
    for at, cell in enumerate(cells):
        place = f"{chr(65 + at)}{number}"
        if isinstance(cell, str):
            made += f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        else:
            made += f'<c r="{place}"><v>{cell}</v></c>'
    return f'<row r="{number}">{made}</row>'


def ods(*rows, before="", after=""):
    """Return a workbook with one sheet; ``before`` and ``after`` are rows as XML."""
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    content = (
        f'<office:document-content xmlns:office="{_OASIS}:office:1.0" xmlns:table="{_OASIS}:table:1.0" '
        f'xmlns:text="{_OASIS}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Sheet1">'
        f"{before}{body}{after}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return pack({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def pack(files):
    """Return an archive of these files."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()
