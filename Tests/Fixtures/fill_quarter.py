"""Fills in the workbooks of all divisions for 2560-Q3, as their officers would, and writes the documents they name.

fill_quarter.py ISSUED FILLED DOCUMENTS

Scores: plans of odd number are one step less likely than last quarter, with reason and evidence; those of even number
stay. One control is tested by an officer who owns neither it nor its plan. Every action is reported on; the first of
each division of odd place is completed. Findings that wait for a response get one.
"""
import datetime
import os
import sys

import openpyxl

from fill_workbook import fill, keys, lines

TESTED = {
    "ADM": "ADM-02.K1", "AUD": "AUD-01.K1", "BKE": "BKE-01.K1", "CCS": "CCS-01.K1", "CWS": "CWS-02.K1",
    "ECO": "ECO-02.K1", "FCR": "FCR-01.K1", "FIN": "FIN-02.K1", "HOU": "HOU-02.K1", "HRM": "HRM-02.K1",
    "ITC": "ITC-02.K1", "NES": "NES-01.K1", "NTH": "NTH-02.K1", "POL": "POL-02.K1", "STH": "STH-02.K1",
    "STR": "STR-02.K1", "UPC": "UPC-01.K1", "WEL": "WEL-02.K1",
}
EXTENDED = {"FIN": "FIN-01.A3", "HOU": "HOU-01.A2"}
RESPONSES = {
    "2560-Q1/NES-04/R-08": ("เห็นด้วยบางส่วน", "ข้อมูลครบแล้วบางจังหวัด", None),
    "2560-Q1/STH-01/R-16": ("เห็นด้วย", None, "STH-2"),
    "2560-Q2/ENG-2560-5/1": ("เห็นด้วย", None, "NTH-2"),
}
# As people of different habits write the same day.
FILLED_ON = ["23/6/2560", "๒๓/๖/๒๕๖๐", "2017-06-23", "23 มิ.ย. 2560", datetime.datetime(2017, 6, 23)]

issued, filled, documents = sys.argv[1:]
os.makedirs(filled, exist_ok=True)


def document(reference):
    path = os.path.join(documents, reference)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(reference)
    return reference


def shown(book, table, line, column):
    sheet, _, columns = keys(book, table)
    return sheet.cell(lines(book, table)[line], column).value


for place, name in enumerate(sorted(os.listdir(issued))):
    division = name[:3]
    book = openpyxl.load_workbook(os.path.join(issued, name))

    def enter(table, line, **values):
        for field, value in values.items():
            if value is not None:
                fill(book, table, line, field, value)

    enter("cover", "officer", value=f"{division}-1")
    enter("cover", "head", value=f"{division}-head")
    enter("cover", "filledOn", value=FILLED_ON[place % len(FILLED_ON)])
    enter("cover", "handedIn", value="ส่งผลการประเมิน")
    for line in lines(book, "plans"):
        last = shown(book, "plans", line, 4)
        if last == "–":  # Outside control, and not assessed again.
            continue
        likelihood, consequence = map(int, last.split(" × "))
        if int(line[-2:]) % 2 == 1 and likelihood > 1:
            reference = document(f"evidence/{division}/2560-Q3/{line}.pdf")
            enter(
                "plans", line, likelihood=likelihood - 1, consequence=consequence,
                reason="มาตรการลดโอกาสเกิดแล้ว", evidence=reference.replace("/", "\\"),
                evidenceTitle="รายงานผลมาตรการ")
        else:
            enter("plans", line, likelihood=likelihood, consequence=consequence, reason="คงเดิมจากไตรมาสก่อน")
    control = TESTED[division]
    enter(
        "controls", control, testedOn="15 มิ.ย. 2560", operating="มีประสิทธิผล", note="ประเมินด้วยตนเอง สุ่ม 10 รายการ",
        evidence=document(f"evidence/{division}/2560-Q3/{control}.pdf"), evidenceTitle="กระดาษทำการ CSA")
    for number, line in enumerate(lines(book, "actions")):
        if number == 0 and place % 2 == 1:
            enter(
                "actions", line, percent=100, completedOn="20/6/2560", note="แล้วเสร็จตามแผน",
                evidence=document(f"evidence/{division}/2560-Q3/{line.replace('/', '-')}.pdf"))
            continue
        enter("actions", line, percent=90, note="เหลือขั้นสุดท้าย")
        if EXTENDED.get(division) == line:
            enter("actions", line, newDue="๓๐ ก.ย. ๒๕๖๐", reason="รอผลสอบทานของคู่สัญญา")
    for line in lines(book, "findings"):
        if line in RESPONSES:
            response, reason, owner = RESPONSES[line]
            enter("findings", line, response=response, reason=reason)
            if owner:
                enter(
                    "findings", line, newAction="ตรวจนับใหม่ทั้งหมด", newActionOwner=owner,
                    newActionDue="31/8/2560")
    for line in lines(book, "questions"):
        enter("questions", line, quantity=4, quality="๓")
    book.save(os.path.join(filled, name))
