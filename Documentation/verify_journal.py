#!/usr/bin/env python3
"""Checks the chain of a sopthan journal without sopthan: verify_journal.py FILE [HEAD]"""
import hashlib, json, sqlite3, sys

def canonical(value):
    return json.dumps(value, ensure_ascii=False).encode("utf-8")

journal = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
previous, expected, faults, hashes = bytes(32), 1, 0, set()
for sequence, recorded, effective, actor, role, kind, payload, stored in journal.execute(
        "SELECT sequence, recorded, effective, actor, role, kind, payload, hash FROM entry ORDER BY sequence"):
    fields = (b'{"actor":' + canonical(actor) + b',"effective":' + canonical(effective)
              + b',"kind":' + canonical(kind) + b',"payload":' + payload.encode("utf-8")
              + b',"recorded":' + canonical(recorded) + b',"role":' + canonical(role)
              + b',"sequence":' + str(sequence).encode() + b"}")
    if sequence != expected or hashlib.sha256(previous + fields).digest() != stored:
        faults += 1
        print(f"entry {sequence} is not what was recorded as entry {expected}")
    previous, expected = stored, sequence + 1
    hashes.add(stored.hex())
for digest, content in journal.execute("SELECT sha256, bytes FROM content"):
    if hashlib.sha256(content).digest() != digest:
        faults += 1
        print(f"content {digest.hex()} was altered")
if len(sys.argv) > 2 and sys.argv[2].lower() not in hashes:
    faults += 1
    print(f"no entry has the hash {sys.argv[2]}: entries were cut off or written anew")
print(f"{expected - 1} entries, head {previous.hex()}, {faults} faults")
sys.exit(1 if faults else 0)
