"""Writes the risk register of a made-up agency as people keep it: python3 riverside_register.py FILE [bad]

Headings in two rows, merged cells, Thai digits, dates of both eras as dates and as text, a total at the end.
"""
import datetime
import sys

import openpyxl

HEADINGS = ["ลำดับ", "ฝ่าย", "โครงการ", "วัตถุประสงค์", "ด้าน", "สาเหตุ", "เหตุการณ์", "ระดับความเสี่ยง", None,
            "การควบคุมที่มีอยู่", "ความถี่", "การปรับปรุง", "วันที่เริ่ม", "กำหนดเสร็จ", "หมายเหตุ"]
ROWS = [
    ["๑", "ฝ่ายการเงิน", "เบิกจ่ายเงินอุดหนุน", "เอกสารครบถ้วน", "การเงิน", "คู่มือหลายเล่ม\nเร่งส่งปลายไตรมาส",
     "จ่ายเงินโดยหลักฐานไม่ครบ", "สูงมาก", 4, "ตรวจรายการเอกสาร", "ทุกเดือน", "จัดทำคู่มือเล่มเดียว", "๑ ต.ค. ๒๕๕๙",
     "๓๐ มิถุนายน ๒๕๖๐", "-"],
    [None] * 9 + ["=ผู้อนุมัติสองคน", None, "อบรมผู้ทำบัญชี", datetime.datetime(2016, 11, 1), "31/3/2017", None],
    ["๒", None, "ทะเบียนพัสดุ", "-พัสดุตรงทะเบียน", None, "ไม่ได้ตรวจนับ", "พัสดุหาย", "ปานกลาง", "๓"] + [None] * 5 + ["ดูบันทึก"],
    ["๓", "ฝ่ายภาคเหนือ", "จัดตั้งสภา", "จัดตั้งครบ", "กฎหมาย", None, None, 2, "น้อย", "รายงานความคืบหน้า", "ทุกเดือน"],
    ["รวม", None, "3 โครงการ"],
]

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "ทะเบียนความเสี่ยง"
sheet["A1"] = "ทะเบียนความเสี่ยง องค์กรริมน้ำ"
sheet["A2"] = "ปีงบประมาณ ๒๕๖๐"
for column, text in enumerate(HEADINGS, 1):
    sheet.cell(4, column, text)
sheet["H5"], sheet["I5"] = "โอกาส", "ผลกระทบ"
sheet.merge_cells("H4:I4")
for column in "ABCDEFGJKLMNO":
    sheet.merge_cells(f"{column}4:{column}5")
for row, cells in enumerate(ROWS, 6):
    for column, value in enumerate(cells, 1):
        cell = sheet.cell(row, column, value)
        if isinstance(value, str) and value.startswith("="):
            cell.data_type = "s"
sheet.merge_cells("B6:B8")
if len(sys.argv) > 2:
    sheet["B6"], sheet["H8"], sheet["M7"] = "ฝ่ายการเงนิ", 9, "1/11/59"
book.save(sys.argv[1])
