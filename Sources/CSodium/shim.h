#ifndef SOPTHAN_CSODIUM_SHIM_H
#define SOPTHAN_CSODIUM_SHIM_H

#include <sodium.h>

#endif
