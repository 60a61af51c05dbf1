"""The table workload in the zen engine, with the tables of plans.dmn as a JDM graph.

    python3 -m venv .build/zen && .build/zen/bin/pip install zen-engine
    .build/zen/bin/python Benchmarks/Tables/zen_tables.py .build/plans.jsonl 20000

Times the evaluation alone: the plans are parsed before the clock starts, one call an evaluation, on one thread. Names
have `_` for spaces, because its expressions take none in a name.
"""
import itertools
import json
import os
import re
import sys
import time
import xml.etree.ElementTree as tree

import zen

DMN = "{https://www.omg.org/spec/DMN/20230324/MODEL/}"


def name(text):
    return text.replace(" ", "_")


def cell(text):
    """A cell as the engine's unary test, for the forms that plans.dmn uses."""
    text = text.strip()
    if text == "-":
        return ""
    if text.startswith("not("):
        return "$ not in [%s]" % text[4:-1]
    return text


def table(decision):
    """The content of a node; outputs are added to what the node was given."""
    source = decision.find(DMN + "decisionTable")
    inputs = [e.findtext(DMN + "inputExpression/" + DMN + "text") for e in source.iter(DMN + "input")]
    collects = source.get("hitPolicy") == "COLLECT"
    rules = []
    for number, rule in enumerate(source.iter(DMN + "rule")):
        cells = [cell(e.findtext(DMN + "text")) for e in rule.iter(DMN + "inputEntry")]
        rules.append(dict({"_id": "r%d" % number, "out": rule.findtext(DMN + "outputEntry/" + DMN + "text")},
                          **{"in%d" % i: c for i, c in enumerate(cells)}))
    return {
        "hitPolicy": "collect" if collects else "first",
        "inputs": [{"id": "in%d" % i, "name": n, "field": name(n)} for i, n in enumerate(inputs)],
        "outputs": [{"id": "out", "name": "out", "field": "value" if collects else name(decision.get("name"))}],
        "rules": rules,
        "passThrough": True,
        "outputPath": name(decision.get("name")) if collects else None,
    }


def graph():
    here = os.path.dirname(os.path.abspath(__file__))
    model = tree.parse(os.path.join(here, "plans.dmn")).getroot()
    decisions = {d.get("name"): d for d in model.iter(DMN + "decision")}
    aggregates = {
        "expressions": [
            {"id": "worst", "key": "worst_finding",
             "value": "len(findings) > 0 ? max(map(findings, #.value)) : 0"},
            {"id": "number", "key": "number_of_findings", "value": "len(findings)"},
        ],
        "passThrough": True,
    }
    nodes = [{"id": "start", "name": "start", "type": "inputNode"}]
    for key in ("inherent level", "residual level", "movement", "findings", None, "rating"):
        nodes.append({
            "id": name(key or "aggregates"), "name": key or "aggregates",
            "type": "decisionTableNode" if key else "expressionNode",
            "content": table(decisions[key]) if key else aggregates,
        })
    nodes.append({"id": "end", "name": "end", "type": "outputNode"})
    edges = [{"id": "e%d" % i, "type": "edge", "sourceId": a["id"], "targetId": b["id"]}
             for i, (a, b) in enumerate(zip(nodes, nodes[1:]))]
    return json.dumps({"nodes": nodes, "edges": edges})


def main(path, count):
    with open(path) as lines:
        plans = [{name(k): v for k, v in json.loads(line).items()} for line in itertools.islice(lines, count)]
    decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(graph()))
    ratings = {}
    start = time.perf_counter()
    for plan in plans:
        rating = decision.evaluate(plan)["result"]["rating"]
        ratings[rating] = ratings.get(rating, 0) + 1
    taken = time.perf_counter() - start
    print("zen-engine, 1 thread: %.3f s, %d plans/s %s" % (taken, len(plans) / taken, sorted(ratings.items())))


main(sys.argv[1], int(sys.argv[2]))
