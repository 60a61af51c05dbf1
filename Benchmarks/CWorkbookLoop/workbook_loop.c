#include "workbook_loop.h"

#include <stdio.h>
#include <xlsxwriter.h>

static lxw_format *bordered(lxw_workbook *workbook) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, "TH Sarabun New");
  format_set_font_size(format, 14);
  format_set_font_family(format, 2);
  format_set_font_color(format, 0x000000);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, 0x9AA3AF);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

int sopthan_workbook_loop(const char *path, const char *folder, uint32_t rows, const char *const *texts,
                          int constant_memory) {
  static const double widths[14] = {22, 8, 36, 40, 30, 40, 10, 8, 8, 8, 14, 14, 12, 10};
  static const uint32_t steps[7] = {1, 3, 5, 7, 1, 3, 5};
  lxw_workbook_options options = {.constant_memory = constant_memory, .tmpdir = (char *)folder};
  lxw_workbook *workbook = workbook_new_opt(path, &options);
  if (!workbook) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "ข้อตรวจพบ");

  lxw_format *heading = bordered(workbook);
  format_set_bold(heading);
  format_set_pattern(heading, LXW_PATTERN_SOLID);
  format_set_bg_color(heading, 0xDBEAFE);
  lxw_format *text = bordered(workbook);
  format_set_text_wrap(text);
  lxw_format *number = bordered(workbook);
  format_set_align(number, LXW_ALIGN_CENTER);
  lxw_format *date = bordered(workbook);
  format_set_num_format(date, "[$-107041E]d mmm yyyy");
  lxw_format *late = workbook_add_format(workbook);
  format_set_font_color(late, 0xB91C1C);

  for (lxw_col_t column = 0; column < 14; column++)
    worksheet_set_column(sheet, column, column, widths[column], NULL);
  worksheet_freeze_panes(sheet, 1, 1);
  worksheet_autofilter(sheet, 0, 0, rows, 13);
  lxw_conditional_format condition = {.type = LXW_CONDITIONAL_TYPE_CELL,
                                      .criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN,
                                      .value = 0,
                                      .format = late};
  worksheet_conditional_format_range(sheet, 1, 13, rows, 13, &condition);
  const char *choices[] = {"เปิด", "ปิด", NULL};
  lxw_data_validation validation = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = (char **)choices};
  worksheet_data_validation_range(sheet, 1, 12, rows, 12, &validation);

  worksheet_set_row(sheet, 0, 24, NULL);
  for (lxw_col_t column = 0; column < 14; column++)
    worksheet_write_string(sheet, 0, column, texts[column], heading);
  for (uint32_t row = 1; row <= rows; row++) {
    char id[32];
    snprintf(id, sizeof id, "2560-Q3/FIN-%06u/R-%02u", row, row % 40);
    worksheet_set_row(sheet, row, 48, NULL);
    worksheet_write_string(sheet, row, 0, id, text);
    for (lxw_col_t column = 0; column < 7; column++)
      worksheet_write_string(sheet, row, 1 + column, texts[column * 16 + row * steps[column] % 16], text);
    worksheet_write_number(sheet, row, 8, row % 5 + 1, number);
    worksheet_write_number(sheet, row, 9, row % 4 + 1, number);
    worksheet_write_number(sheet, row, 10, 42700 + row % 90, date);
    worksheet_write_number(sheet, row, 11, 42800 + row % 90, date);
    worksheet_write_number(sheet, row, 12, row % 25 * 0.25, number);
    worksheet_write_number(sheet, row, 13, row % 120, number);
  }
  return workbook_close(workbook);
}
