"""Makes plans for the table benchmarks: python3 Benchmarks/Tables/plans.py 1000000 .build/plans.jsonl

A file that ends in .csv is written with a header. The same number gives the same plans.
"""
import json
import random
import sys

FIELDS = {
    "likelihood": lambda r: r.randint(1, 5),
    "consequence": lambda r: r.randint(1, 5),
    "residual likelihood": lambda r: r.randint(1, 5),
    "residual consequence": lambda r: r.randint(1, 5),
    "category": lambda r: r.choice(["strategy", "operations", "finance", "compliance"]),
    "treatment": lambda r: r.choice(["accept", "reduce", "transfer", "avoid"]),
    "test result": lambda r: r.choice(["effective", "ineffective", "none"]),
    "under control": lambda r: r.random() < 0.7,
    "has owner": lambda r: r.random() < 0.9,
    "has evidence": lambda r: r.random() < 0.6,
    "days since test": lambda r: r.randint(0, 800),
    "overdue actions": lambda r: r.randint(0, 6),
    "extensions": lambda r: r.randint(0, 4),
    "budget share": lambda r: r.randint(0, 2000) / 100,
}


def main(count, path):
    r = random.Random(2560)
    with open(path, "w") as out:
        if path.endswith(".csv"):
            out.write(",".join(FIELDS) + "\r\n")
        for _ in range(count):
            plan = {name: make(r) for name, make in FIELDS.items()}
            if path.endswith(".csv"):
                out.write(",".join(str(v).lower() for v in plan.values()) + "\r\n")
            else:
                out.write(json.dumps(plan, separators=(",", ":")) + "\n")


main(int(sys.argv[1]), sys.argv[2])
