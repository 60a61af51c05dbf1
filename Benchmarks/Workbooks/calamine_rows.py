"""Reads the first sheet of a workbook with python-calamine (pip install python-calamine).

Usage: calamine_rows.py [WORKBOOK ROWS]; without arguments only the start-up happens.
"""

import sys

import python_calamine

if len(sys.argv) == 3:
    rows = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
    assert len(rows) == int(sys.argv[2]), len(rows)
