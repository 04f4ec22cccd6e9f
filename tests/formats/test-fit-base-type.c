/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-base-type.h"

#include <math.h>

#include "fettle-test.h"

static const unsigned int base_types[] = {
  0x00, 0x01, 0x02, 0x83, 0x84, 0x85, 0x86, 0x07, 0x88,
  0x89, 0x0A, 0x8B, 0x8C, 0x0D, 0x8E, 0x8F, 0x90,
};

static void
test_invalid_is_no_number (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (base_types); i++)
    {
      const FettleFitBaseTypeInfo *info = fettle_fit_base_type_get_info (base_types[i]);
      double number;

      g_assert_false (fettle_fit_bits_to_number (info, info->invalid, &number));
      g_assert_cmphex (fettle_fit_number_to_bits (info, NAN), ==, info->invalid);
    }
}

static void
test_high_bit_may_be_forgotten (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (base_types); i++)
    g_assert_true (fettle_fit_base_type_get_info (base_types[i] & 0x1F)
                   == fettle_fit_base_type_get_info (base_types[i]));
  g_assert_null (fettle_fit_base_type_get_info (0x11));
  g_assert_null (fettle_fit_base_type_get_info (0x1F));
}

static void
assert_number (unsigned int base_type, uint64_t bits, double expected)
{
  const FettleFitBaseTypeInfo *info = fettle_fit_base_type_get_info (base_type);
  double number;

  g_assert_true (fettle_fit_bits_to_number (info, bits, &number));
  g_assert_cmpfloat (number, ==, expected);
  g_assert_cmphex (fettle_fit_number_to_bits (info, expected), ==, bits);
}

static void
test_extremes (void)
{
  assert_number (0x01, 0x80, -128.0);
  assert_number (0x01, 0xFF, -1.0);
  assert_number (0x02, 0xFE, 254.0);
  assert_number (0x83, 0x8000, -32768.0);
  assert_number (0x85, 0xFFFFFFFF, -1.0);
  assert_number (0x86, 0xFFFFFFFE, 4294967294.0);
  assert_number (0x8C, 0xFFFFFFFF, 4294967295.0);
  assert_number (0x8E, UINT64_C (1) << 63, -0x1p63);
  assert_number (0x88, 0x3FC00000, 1.5);
  assert_number (0x89, UINT64_C (0x3FF8000000000000), 1.5);
}

static void
test_what_does_not_fit_is_invalid (void)
{
  const FettleFitBaseTypeInfo *byte = fettle_fit_base_type_get_info (0x02);
  const FettleFitBaseTypeInfo *signed_long = fettle_fit_base_type_get_info (0x8E);
  const FettleFitBaseTypeInfo *unsigned_long = fettle_fit_base_type_get_info (0x8F);

  g_assert_cmphex (fettle_fit_number_to_bits (byte, 256.0), ==, 0xFF);
  g_assert_cmphex (fettle_fit_number_to_bits (byte, -0.6), ==, 0xFF);
  g_assert_cmphex (fettle_fit_number_to_bits (byte, INFINITY), ==, 0xFF);
  g_assert_cmphex (fettle_fit_number_to_bits (signed_long, 0x1p63), ==, signed_long->invalid);
  g_assert_cmphex (fettle_fit_number_to_bits (unsigned_long, 0x1p64), ==, unsigned_long->invalid);
}

static void
test_numbers_are_rounded (void)
{
  const FettleFitBaseTypeInfo *byte = fettle_fit_base_type_get_info (0x02);

  g_assert_cmpuint (fettle_fit_number_to_bits (byte, 41.5), ==, 42);
  g_assert_cmpuint (fettle_fit_number_to_bits (byte, 41.49), ==, 41);
}

static void
test_any_nan_is_no_number (void)
{
  double number;

  /* Not only the one with all bits set. */
  g_assert_false (
      fettle_fit_bits_to_number (fettle_fit_base_type_get_info (0x88), 0x7FC00000, &number));
  g_assert_false (fettle_fit_bits_to_number (fettle_fit_base_type_get_info (0x89),
                                             UINT64_C (0x7FF8000000000000), &number));
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/fit/base-type/invalid-is-no-number", test_invalid_is_no_number);
  g_test_add_func ("/formats/fit/base-type/high-bit-may-be-forgotten",
                   test_high_bit_may_be_forgotten);
  g_test_add_func ("/formats/fit/base-type/extremes", test_extremes);
  g_test_add_func ("/formats/fit/base-type/what-does-not-fit-is-invalid",
                   test_what_does_not_fit_is_invalid);
  g_test_add_func ("/formats/fit/base-type/numbers-are-rounded", test_numbers_are_rounded);
  g_test_add_func ("/formats/fit/base-type/any-nan-is-no-number", test_any_nan_is_no_number);

  return g_test_run ();
}
