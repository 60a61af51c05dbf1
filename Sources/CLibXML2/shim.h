#ifndef SOPTHAN_CLIBXML2_SHIM_H
#define SOPTHAN_CLIBXML2_SHIM_H

// Debian builds libxml2 against its own ICU, whose headers clash with the ICU that Foundation carries.
// Only the tail of xmlCharEncodingHandler changes with the switch, and nothing here touches it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// xmlFree is a mutable global function pointer, which Swift 6 will not read.
static inline void sopthan_xml_free(void *pointer) { xmlFree(pointer); }

#endif
