#ifndef SOPTHAN_CZIP_SHIM_H
#define SOPTHAN_CZIP_SHIM_H

#include <zip.h>

#endif
