// Every function is inline in the header; this file makes the target a library that can be linked.
#include "CDecimal.h"
