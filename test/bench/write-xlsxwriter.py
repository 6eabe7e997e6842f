"""Writes the cells of a dump (see write-once.ts) with XlsxWriter and prints time (ms) and peak memory (bytes).

The time to read and parse the dump, measured by itself, is taken off.
"""

import json
import resource
import sys
import time

import xlsxwriter


def lines(path):
    with open(path, encoding="utf-8") as dump:
        for line in dump:
            yield json.loads(line)


def book_format(book, face, style):
    font = style["font"]
    look = {"font_name": face, "font_size": font["size"], "font_color": "#" + font["colour"][2:]}
    if font.get("bold"):
        look["bold"] = True
    if style.get("fill"):
        look["bg_color"] = "#" + style["fill"][2:]
    if style.get("line"):
        look["bottom"] = 7 if style["line"]["style"] == "hair" else 1
        look["bottom_color"] = "#" + style["line"]["colour"][2:]
    if style.get("format"):
        look["num_format"] = style["format"]
    if style.get("horizontal"):
        look["align"] = style["horizontal"]
    if style.get("vertical"):
        look["valign"] = {"top": "top", "center": "vcenter"}[style["vertical"]]
    if style.get("indent"):
        look["indent"] = style["indent"]
    if style.get("wrap"):
        look["text_wrap"] = True
    return book.add_format(look)


dump, target = sys.argv[1:3]
start = time.perf_counter()
for _ in lines(dump):
    pass
parsing = time.perf_counter() - start
with open(dump + ".styles", encoding="utf-8") as file:
    known = json.load(file)

start = time.perf_counter()
options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
book = xlsxwriter.Workbook(target, options)
formats = {number: book_format(book, known["face"], style) for number, style in known["styles"]}
sheet = None
for line in lines(dump):
    if "sheet" in line:
        sheet = book.add_worksheet(line["sheet"])
        for column, width in enumerate(line["widths"]):
            sheet.set_column(column, column, width)
        continue
    row = line["row"] - 1
    if line["height"] is not None:
        sheet.set_row(row, line["height"])
    for column, cell in enumerate(line["cells"]):
        if cell is None:
            continue
        value, formula, style = cell
        look = formats[style]
        if formula is not None:
            sheet.write_formula(row, column, "=" + formula, look, "" if value is None else value)
        elif value is None:
            sheet.write_blank(row, column, None, look)
        elif isinstance(value, str):
            sheet.write_string(row, column, value, look)
        else:
            sheet.write_number(row, column, value, look)
book.close()
spent = time.perf_counter() - start - parsing
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"ms": spent * 1000, "peak": peak}))
