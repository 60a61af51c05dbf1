#ifndef SOPTHAN_CXLSXWRITER_SHIM_H
#define SOPTHAN_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
