"""Fills in a division's workbook as a person would: by the line's id and the key of the column.

fill_workbook.py IN.xlsx OUT.xlsx ENTRIES.json

ENTRIES.json is a list of [table, id, field, value].
"""
import json
import sys

import openpyxl


def cell(book, table, line, field):
    for sheet in book:
        for row in sheet.iter_rows(max_row=20):
            keys = [c for c in row if c.value == f"sopthan:{table}"]
            if not keys:
                continue
            column = next(c.column for c in row if c.value == field)
            for number in range(row[0].row, sheet.max_row + 1):
                if sheet.cell(number, keys[0].column).value == line:
                    return sheet.cell(number, column)
    raise SystemExit(f"{table} {line} {field} is not there")


source, target, entries = sys.argv[1:]
book = openpyxl.load_workbook(source)
for table, line, field, value in json.load(open(entries, encoding="utf-8")):
    place = cell(book, table, line, field)
    if place.protection.locked:
        raise SystemExit(f"{place.coordinate} of {place.parent.title} is locked")
    place.value = value
book.save(target)
