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
#include <libxml/xmlschemas.h>

// printf-style handlers are variadic, which Swift cannot write. Structured handlers get every message.
static inline void sopthan_xml_ignore(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

static inline void sopthan_xml_be_silent(void) {
  xmlSetGenericErrorFunc(NULL, sopthan_xml_ignore);
  xmlThrDefSetGenericErrorFunc(NULL, sopthan_xml_ignore);
}

// glibc declares it under _GNU_SOURCE only.
void *memrchr(const void *bytes, int byte, size_t count);

#endif
