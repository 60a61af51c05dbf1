"""Fills in a division's workbook as a person would: by the line's id and the key of the column.

fill_workbook.py IN.xlsx OUT.xlsx ENTRIES.json

ENTRIES.json is a list of [table, id, field, value].
"""
import json
import sys

import openpyxl


def keys(book, table):
    """The sheet of a table, the row of its keys, and its columns by key."""
    for sheet in book:
        for row in sheet.iter_rows(max_row=20):
            if any(c.value == f"sopthan:{table}" for c in row):
                columns = {c.value: c.column for c in row if c.value}
                columns["id"] = columns.pop(f"sopthan:{table}")
                return sheet, row[0].row, columns
    return None


def lines(book, table):
    """The ids of a table's lines with their rows, in order."""
    found = keys(book, table)
    if not found:
        return {}
    sheet, first, columns = found
    ids = {}
    for number in range(first + 3, sheet.max_row + 1):
        value = sheet.cell(number, columns["id"]).value
        if value:
            ids[value] = number
    return ids


def cell(book, table, line, field):
    found = keys(book, table)
    if found:
        sheet, first, columns = found
        for number in range(first, sheet.max_row + 1):
            if sheet.cell(number, columns["id"]).value == line:
                return sheet.cell(number, columns[field])
    raise SystemExit(f"{table} {line} {field} is not there")


def fill(book, table, line, field, value):
    place = cell(book, table, line, field)
    if place.protection.locked:
        raise SystemExit(f"{place.coordinate} of {place.parent.title} is locked")
    place.value = value


if __name__ == "__main__":
    source, target, entries = sys.argv[1:]
    book = openpyxl.load_workbook(source)
    for entry in json.load(open(entries, encoding="utf-8")):
        fill(book, *entry)
    book.save(target)
