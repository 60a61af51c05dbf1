#ifndef CDECIMAL_H
#define CDECIMAL_H

// Debian builds eight variants of the library; 000 is "values, rounding and flags as parameters", so no call
// touches state that threads share.
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>
#include <stdbool.h>
#include <stdint.h>

/// IEEE 754 decimal128 in the binary integer encoding: sign 1 bit, biased exponent 14, coefficient 113.
typedef struct {
  uint64_t low;
  uint64_t high;
} decimal128;

static inline BID_UINT128 decimal128_bits(decimal128 x) {
  BID_UINT128 bits = {{x.low, x.high}};
  return bits;
}

static inline decimal128 decimal128_value(BID_UINT128 bits) {
  decimal128 x = {bits.w[0], bits.w[1]};
  return x;
}

// Exceptions are not reported: what has no finite result comes back as an infinity or NaN.
#define DECIMAL128_BINARY(name, function)                                                     \
  static inline decimal128 name(decimal128 x, decimal128 y) {                                 \
    unsigned flags = 0;                                                                       \
    return decimal128_value(                                                                  \
        function(decimal128_bits(x), decimal128_bits(y), BID_ROUNDING_TO_NEAREST, &flags));   \
  }

#define DECIMAL128_UNARY(name, function)                                                      \
  static inline decimal128 name(decimal128 x) {                                               \
    unsigned flags = 0;                                                                       \
    return decimal128_value(function(decimal128_bits(x), BID_ROUNDING_TO_NEAREST, &flags));   \
  }

DECIMAL128_BINARY(decimal128_add, bid128_add)
DECIMAL128_BINARY(decimal128_sub, bid128_sub)
DECIMAL128_BINARY(decimal128_mul, bid128_mul)
DECIMAL128_BINARY(decimal128_div, bid128_div)
DECIMAL128_BINARY(decimal128_pow, bid128_pow)
DECIMAL128_UNARY(decimal128_sqrt, bid128_sqrt)
DECIMAL128_UNARY(decimal128_exp, bid128_exp)
DECIMAL128_UNARY(decimal128_log, bid128_log)

#undef DECIMAL128_BINARY
#undef DECIMAL128_UNARY

/// x * y + z, rounded once.
static inline decimal128 decimal128_fma(decimal128 x, decimal128 y, decimal128 z) {
  unsigned flags = 0;
  return decimal128_value(bid128_fma(
      decimal128_bits(x), decimal128_bits(y), decimal128_bits(z), BID_ROUNDING_TO_NEAREST, &flags));
}

/// The exact remainder of the division that truncates towards zero.
static inline decimal128 decimal128_fmod(decimal128 x, decimal128 y) {
  unsigned flags = 0;
  return decimal128_value(bid128_fmod(decimal128_bits(x), decimal128_bits(y), &flags));
}

static inline bool decimal128_equal(decimal128 x, decimal128 y) {
  unsigned flags = 0;
  return bid128_quiet_equal(decimal128_bits(x), decimal128_bits(y), &flags) != 0;
}

static inline bool decimal128_less(decimal128 x, decimal128 y) {
  unsigned flags = 0;
  return bid128_quiet_less(decimal128_bits(x), decimal128_bits(y), &flags) != 0;
}

#endif
