#ifndef SOPTHAN_WORKBOOK_LOOP_H
#define SOPTHAN_WORKBOOK_LOOP_H

#include <stdint.h>

/// Writes a sheet of findings with libxlsxwriter alone: the cells that `FindingsSheet` describes, by a plain loop.
///
/// @param texts The texts of seven columns, sixteen for each.
/// @param constant_memory 0 keeps all cells in memory and shares the texts; 1 writes each row as it is complete.
/// @return libxlsxwriter's error, 0 for none.
int sopthan_workbook_loop(const char *path, const char *folder, uint32_t rows, const char *const *texts,
                          int constant_memory);

#endif
