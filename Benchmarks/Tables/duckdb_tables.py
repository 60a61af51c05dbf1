"""The table workload in DuckDB, with the tables of plans.dmn as SQL.

    python3 -m venv .build/duckdb && .build/duckdb/bin/pip install duckdb
    .build/duckdb/bin/python Benchmarks/Tables/duckdb_tables.py memory .build/plans.jsonl
    .build/duckdb/bin/python Benchmarks/Tables/duckdb_tables.py file .build/plans.jsonl

`memory` times the evaluation alone over a table in memory, on one thread and on two; `file` is one query over the
file, as a process of its own, with its time and greatest memory.
"""
import os
import re
import resource
import sys
import time
import xml.etree.ElementTree as tree

import duckdb

DMN = "{https://www.omg.org/spec/DMN/20230324/MODEL/}"
NUMBERS = {"likelihood", "consequence", "residual likelihood", "residual consequence", "days since test",
           "overdue actions", "extensions"}


def quoted(name):
    return '"%s"' % name


def literal(text):
    return text.replace('"', "'")


def condition(cell, column):
    """A cell as SQL, for the forms that plans.dmn uses."""
    cell = cell.strip()
    if cell == "-":
        return None
    if cell.startswith("not("):
        inner = cell[4:-1]
        return "%s NOT IN (%s)" % (column, literal(inner))
    interval = re.fullmatch(r"([\[(])(.+)\.\.(.+)([\])])", cell)
    if interval:
        low, first, last, high = interval.groups()
        return "%s %s %s AND %s %s %s" % (
            column, ">=" if low == "[" else ">", first, column, "<=" if high == "]" else "<", last)
    if cell[0] in "<>":
        return "%s %s" % (column, cell)
    if cell == "true":
        return column
    if cell == "false":
        return "NOT " + column
    if "," in cell:
        return "%s IN (%s)" % (column, literal(cell))
    return "%s = %s" % (column, literal(cell))


def rows(decision):
    table = decision.find(DMN + "decisionTable")
    names = [e.findtext(DMN + "inputExpression/" + DMN + "text") for e in table.iter(DMN + "input")]
    for rule in table.iter(DMN + "rule"):
        cells = [e.findtext(DMN + "text") for e in rule.iter(DMN + "inputEntry")]
        parts = [condition(c, quoted(n)) for c, n in zip(cells, names)]
        where = " AND ".join(p for p in parts if p) or "true"
        yield where, literal(rule.findtext(DMN + "outputEntry/" + DMN + "text"))


def query(source):
    here = os.path.dirname(os.path.abspath(__file__))
    model = tree.parse(os.path.join(here, "plans.dmn")).getroot()
    decisions = {d.get("name"): d for d in model.iter(DMN + "decision")}

    def cases(name):
        return "CASE %s END" % " ".join("WHEN %s THEN %s" % row for row in rows(decisions[name]))

    findings = list(rows(decisions["findings"]))
    worst = "greatest(%s)" % ", ".join("CASE WHEN %s THEN %s END" % row for row in findings)
    number = " + ".join("(CASE WHEN %s THEN 1 ELSE 0 END)" % where for where, _ in findings)
    return """
      WITH levels AS (SELECT *, %s AS "inherent level", %s AS "residual level" FROM %s),
      moved AS (SELECT *, %s AS movement FROM levels),
      found AS (SELECT %s AS "worst finding", %s AS "number of findings" FROM moved),
      rated AS (SELECT %s AS rating FROM found)
      SELECT rating, count(*) FROM rated GROUP BY rating ORDER BY rating""" % (
        cases("inherent level"), cases("residual level"), source, cases("movement"), worst, number, cases("rating"))


def columns():
    here = os.path.dirname(os.path.abspath(__file__))
    model = tree.parse(os.path.join(here, "plans.dmn")).getroot()
    kinds = {"number": "DECIMAL(9, 2)", "score": "TINYINT", "string": "VARCHAR", "boolean": "BOOLEAN"}
    found = {}
    for e in model.iter(DMN + "inputData"):
        kind = kinds[e.find(DMN + "variable").get("typeRef")]
        found[e.get("name")] = "INTEGER" if e.get("name") in NUMBERS else kind
    return found


def main(what, path):
    db = duckdb.connect()
    kinds = ", ".join("'%s': '%s'" % pair for pair in columns().items())
    source = "read_json('%s', format='newline_delimited', columns={%s})" % (path, kinds)
    if what == "file":
        print(db.execute(query(source)).fetchall())
        print("peak MB: %d" % (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
        return
    db.execute("CREATE TABLE plans AS SELECT * FROM " + source)
    for name in ("category", "treatment", "test result"):
        db.execute("CREATE TYPE e_%s AS ENUM (SELECT DISTINCT \"%s\" FROM plans)" % (name.replace(" ", "_"), name))
    db.execute("CREATE TABLE enums AS SELECT * REPLACE (%s) FROM plans" % ", ".join(
        '"%s"::e_%s AS "%s"' % (n, n.replace(" ", "_"), n) for n in ("category", "treatment", "test result")))
    count = db.execute("SELECT count(*) FROM plans").fetchone()[0]
    for threads in (1, 2):
        db.execute("SET threads = %d" % threads)
        for table in ("plans", "enums"):
            best = None
            for _ in range(5):
                start = time.perf_counter()
                found = db.execute(query(table)).fetchall()
                taken = time.perf_counter() - start
                best = taken if best is None else min(best, taken)
            print("duckdb, %d thread(s), strings as %s: %.3f s, %.2f million plans/s %s" % (
                threads, "text" if table == "plans" else "enumerations", best, count / best / 1e6, found))


main(sys.argv[1], sys.argv[2])
